import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('agencies', '0004_successors_wait_for_a_second_person'),
        ('matters', '0002_a_role_sees'),
        ('petitions', '0011_courses_are_kept'),
    ]

    operations = [
        migrations.CreateModel(
            name='Recurrence',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('times', models.PositiveSmallIntegerField()),
                ('days', models.PositiveSmallIntegerField()),
                ('wanted', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('reason', models.TextField(blank=True)),
                ('lead', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='agencies.agency')),
                ('task', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter')),
            ],
        ),
        migrations.CreateModel(
            name='Recurring',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('petition', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.petition')),
                ('recurrence', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.recurrence')),
            ],
        ),
    ]
