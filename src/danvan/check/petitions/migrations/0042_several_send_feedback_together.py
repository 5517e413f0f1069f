import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("petitions", "0041_a_complaints_file_says_whether_it_was_read"),
    ]

    operations = [
        migrations.CreateModel(
            name="Crowd",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("people", models.PositiveIntegerField()),
                ("representatives", models.TextField(blank=True)),
                ("on_paper", models.BooleanField(default=False)),
                ("petition", models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name="crowd", to="petitions.petition")),
            ],
        ),
    ]
