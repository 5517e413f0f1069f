import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_successors_wait_for_a_second_person'),
        ('directives', '0003_documents_are_exchanged'),
        ('matters', '0001_first'),
    ]

    operations = [
        migrations.CreateModel(
            name='PeriodReport',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('period', models.CharField(max_length=20)),
                ('begins_on', models.DateField()),
                ('remarks', models.TextField(blank=True)),
                ('figures', models.JSONField(default=dict)),
                ('sent_at', models.DateTimeField(null=True)),
                ('about', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('about', 'period', 'begins_on'), name='directives_one_report_a_period')],
            },
        ),
        migrations.CreateModel(
            name='Reminder',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('rule', models.CharField(max_length=40)),
                ('due_on', models.DateField()),
                ('at', models.DateTimeField()),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directives.task')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('task', 'rule', 'due_on'), name='directives_reminded_once')],
            },
        ),
    ]
