import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("agencies", "0004_successors_wait_for_a_second_person"),
        ("directives", "0004_reports_and_reminders"),
    ]

    operations = [
        migrations.CreateModel(
            name="DraftSupport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("request", models.TextField(blank=True)),
                ("due_on", models.DateField(null=True)),
                ("agency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency")),
                ("draft", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="directives.draft")),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("draft", "agency"), name="directives_one_request_each"),
                ],
            },
        ),
    ]
