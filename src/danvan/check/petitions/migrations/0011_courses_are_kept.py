import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_successors_wait_for_a_second_person'),
        ('matters', '0002_a_role_sees'),
        ('petitions', '0010_land_disputes_are_mediated'),
        ('places', '0003_names_sort_as_vietnamese_does'),
        ('subjects', '0002_subjects_are_sorted_and_given_up'),
    ]

    operations = [
        migrations.CreateModel(
            name='Course',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('code', models.CharField(max_length=40)),
                ('kind', models.CharField(max_length=40)),
                ('state', models.CharField(max_length=40)),
                ('opened_on', models.DateField()),
                ('settled_on', models.DateField(null=True)),
                ('days', models.PositiveIntegerField(null=True)),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('refusal', models.CharField(blank=True, max_length=20)),
                ('late', models.BooleanField(default=False)),
                ('late_start', models.BooleanField(default=False)),
                ('reopened', models.PositiveIntegerField(default=0)),
                ('opted_out', models.BooleanField(default=False)),
                ('corrected_at', models.DateTimeField(null=True)),
                ('changed_at', models.DateTimeField()),
                ('agency', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency')),
                ('place', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='places.place')),
                ('subject', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='subjects.subject')),
            ],
            options={
                'indexes': [
                    models.Index(condition=models.Q(('opted_out', False)), fields=['opened_on', 'matter', 'changed_at'], name='petitions_courses_by_day'),
                    models.Index(condition=models.Q(('corrected_at__isnull', False)), fields=['-corrected_at', '-matter'], name='petitions_courses_corrected'),
                ],
            },
        ),
        migrations.CreateModel(
            name='Reckoning',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('facts', models.JSONField()),
                ('at', models.DateTimeField()),
                ('agency', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='agencies.agency')),
                ('place', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='places.place')),
                ('subject', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='subjects.subject')),
            ],
            options={
                'indexes': [models.Index(fields=['agency', 'subject', 'place'], name='petitions_reckonings_of')],
            },
        ),
        migrations.AddIndex(
            model_name='published',
            index=models.Index(condition=models.Q(('is_shown', True)), fields=['agency', '-published_at', '-matter'], name='petitions_public_agency'),
        ),
        migrations.AddIndex(
            model_name='published',
            index=models.Index(condition=models.Q(('is_shown', True)), fields=['place', '-published_at', '-matter'], name='petitions_public_place'),
        ),
        migrations.AddIndex(
            model_name='published',
            index=models.Index(condition=models.Q(('is_shown', True)), fields=['subject', '-published_at', '-matter'], name='petitions_public_subject'),
        ),
        migrations.AddIndex(
            model_name='published',
            index=models.Index(condition=models.Q(('is_shown', True)), fields=['state', '-published_at', '-matter'], name='petitions_public_state'),
        ),
    ]
