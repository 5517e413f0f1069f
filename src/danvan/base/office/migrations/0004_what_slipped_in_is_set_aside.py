from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('office', '0003_factors_are_taken_away'),
    ]

    operations = [
        migrations.AddField(
            model_name='purge',
            name='former',
            field=models.JSONField(default=dict),
        ),
        migrations.AddField(
            model_name='purge',
            name='printed_at',
            field=models.DateTimeField(null=True),
        ),
    ]
