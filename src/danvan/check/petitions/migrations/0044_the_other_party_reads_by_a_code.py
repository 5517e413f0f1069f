from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("petitions", "0043_forms_asked_for_a_proof_are_counted"),
    ]

    operations = [
        migrations.AddField(model_name="landdispute", name="other_bearer", field=models.CharField(blank=True, default="", max_length=64), preserve_default=False),
        migrations.AddIndex(
            model_name="landdispute",
            index=models.Index(condition=models.Q(("other_bearer", ""), _negated=True), fields=["other_bearer"], name="petitions_land_other_party"),
        ),
    ]
