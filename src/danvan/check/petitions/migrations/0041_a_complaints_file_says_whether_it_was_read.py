from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("petitions", "0040_many_of_each_lane_are_done_at_once")]

    operations = [
        migrations.AddField(model_name="evidence", name="is_read", field=models.BooleanField(default=False)),
    ]
