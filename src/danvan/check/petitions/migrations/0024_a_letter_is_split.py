import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("petitions", "0023_the_front_answers_and_figures_stand_by_name"),
    ]

    operations = [
        migrations.AddField(
            model_name="petition",
            name="split_from",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="petitions.petition"),
        ),
    ]
