import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_successors_wait_for_a_second_person'),
        ('petitions', '0012_what_comes_back_is_proposed'),
        ('subjects', '0002_subjects_are_sorted_and_given_up'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Batch',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('at', models.DateTimeField()),
                ('verb', models.CharField(max_length=20)),
                ('urgency', models.CharField(blank=True, max_length=10)),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('subject', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subjects.subject')),
            ],
        ),
        migrations.CreateModel(
            name='BatchItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('version', models.PositiveIntegerField()),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('batch', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.batch')),
                ('petition', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.petition')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('batch', 'petition'), name='petitions_once_in_a_batch')],
            },
        ),
    ]
