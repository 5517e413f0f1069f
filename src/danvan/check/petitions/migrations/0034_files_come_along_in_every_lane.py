import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("matters", "0005_the_newest_seen_are_found_by_index"),
        ("petitions", "0033_what_comes_back_has_its_clock"),
    ]

    operations = [
        migrations.RenameField(model_name="enclosure", old_name="petition", new_name="matter"),
        migrations.AlterField(
            model_name="enclosure",
            name="matter",
            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="matters.matter"),
        ),
    ]
