from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('matters', '0001_first'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='sight',
            name='matters_one_sight',
        ),
        migrations.AddField(
            model_name='sight',
            name='role',
            field=models.CharField(blank=True, default='', max_length=20),
        ),
        migrations.AddConstraint(
            model_name='sight',
            constraint=models.UniqueConstraint(fields=('agency', 'matter', 'as_word', 'role'), name='matters_one_sight'),
        ),
    ]
