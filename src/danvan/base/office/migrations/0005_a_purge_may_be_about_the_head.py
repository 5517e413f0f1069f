from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0004_what_slipped_in_is_set_aside'),
    ]
    operations = [
        migrations.AddField(
            model_name='purge',
            name='about_head',
            field=models.BooleanField(default=False),
        ),
    ]
