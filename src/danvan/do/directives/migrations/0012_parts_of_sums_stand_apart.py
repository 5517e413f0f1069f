import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_successors_wait_for_a_second_person'),
        ('directives', '0011_orders_have_an_origin'),
    ]

    operations = [
        migrations.DeleteModel(  # sums of the old shape: the worker finds that they are missing and counts them anew
            name='Tally',
        ),
        migrations.CreateModel(
            name='Tally',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('period', models.CharField(max_length=20)),
                ('begins_on', models.DateField()),
                ('on', models.DateField()),
                ('counted_at', models.DateTimeField()),
                ('whole', models.BooleanField()),
                ('counts', models.JSONField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='agencies.agency')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('period', 'begins_on', 'agency'), name='directives_one_tally')],
            },
        ),
        migrations.CreateModel(
            name='Part',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('total', models.PositiveIntegerField()),
                ('late', models.PositiveIntegerField()),
                ('counts', models.JSONField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='directives.directive')),
                ('tally', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='parts', to='directives.tally')),
            ],
            options={
                'indexes': [models.Index(fields=['tally', 'document', 'late', 'total'], name='directives_parts_ranked')],
            },
        ),
        migrations.AddField(
            model_name='periodreport',
            name='first',
            field=models.JSONField(default=dict),
        ),
        migrations.AddIndex(
            model_name='directive',
            index=models.Index(fields=['type', 'matter'], name='directives_by_type'),
        ),
    ]
