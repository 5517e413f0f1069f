from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("petitions", "0037_feedback_says_which_rule_it_is_about")]

    operations = [
        migrations.AddField(model_name="arrivalfile", name="is_read", field=models.BooleanField(default=False)),
    ]
