import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('journal', '0001_first'),
    ]

    operations = [
        migrations.CreateModel(
            name='Epoch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveIntegerField(unique=True)),
                ('origin', models.CharField(max_length=300, unique=True)),
                ('key', models.CharField(max_length=64)),
                ('promises', models.CharField(max_length=64)),
                ('began', models.PositiveBigIntegerField()),
                ('at', models.DateTimeField()),
                ('by', models.CharField(blank=True, max_length=200)),
                ('reason', models.CharField(blank=True, max_length=500)),
                ('known', models.TextField(blank=True)),
                ('nonce', models.CharField(max_length=32)),
            ],
        ),
        migrations.AddField(
            model_name='checkpoint',
            name='epoch',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='journal.epoch'),
        ),
        migrations.AddField(
            model_name='checkpoint',
            name='signed',
            field=models.TextField(blank=True, default=''),
        ),
        migrations.AddField(
            model_name='sequencer',
            name='audited',
            field=models.PositiveBigIntegerField(default=0),
        ),
        migrations.AlterField(
            model_name='checkpoint',
            name='size',
            field=models.PositiveBigIntegerField(),
        ),
        migrations.AddConstraint(
            model_name='checkpoint',
            constraint=models.UniqueConstraint(fields=('epoch', 'size'), name='journal_one_checkpoint'),
        ),
    ]
