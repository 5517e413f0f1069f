import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("petitions", "0039_a_remote_area_names_its_decision"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="batchitem", name="petitions_once_in_a_batch"),
        migrations.RenameField(model_name="batchitem", old_name="petition", new_name="matter"),
        migrations.AlterField(
            model_name="batchitem",
            name="matter",
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="matters.matter"),
        ),
        migrations.AddConstraint(
            model_name="batchitem",
            constraint=models.UniqueConstraint(fields=("batch", "matter"), name="petitions_once_in_a_batch"),
        ),
        migrations.AddField(model_name="batchitem", name="words", field=models.TextField(blank=True, default=""), preserve_default=False),
        migrations.AddField(model_name="batch", name="lane", field=models.CharField(blank=True, default="", max_length=10), preserve_default=False),
        migrations.AddField(
            model_name="batch",
            name="role",
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="people.role"),
        ),
    ]
