import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("agencies", "0004_successors_wait_for_a_second_person"), ("petitions", "0042_several_send_feedback_together")]

    operations = [
        migrations.CreateModel(
            name="Slowed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_on", models.DateField()),
                ("many", models.PositiveIntegerField(default=0)),
                ("agency", models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="agencies.agency")),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("agency", "asked_on"), name="petitions_slowed_once_a_day")],
            },
        ),
    ]
