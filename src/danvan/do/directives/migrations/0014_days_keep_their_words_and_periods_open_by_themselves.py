from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0013_packages_are_matters'),
    ]

    operations = [
        migrations.AddField(
            model_name='task',
            name='day_derived',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='task',
            name='day_words',
            field=models.TextField(blank=True),
            preserve_default=False,
        ),
        migrations.AlterField(
            model_name='target',
            name='quality',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AlterField(
            model_name='target',
            name='unit',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AlterField(
            model_name='target',
            name='wanted',
            field=models.DecimalField(decimal_places=2, max_digits=14, null=True),
        ),
    ]
