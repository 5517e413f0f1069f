import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('matters', '0001_first'),
        ('petitions', '0002_go_along'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('instance', models.PositiveSmallIntegerField(default=1)),
                ('complainant', models.CharField(max_length=200)),
                ('address', models.CharField(max_length=300)),
                ('against', models.TextField()),
                ('decided_by', models.CharField(blank=True, max_length=200)),
                ('text', models.TextField()),
                ('request', models.TextField()),
                ('came', models.CharField(blank=True, max_length=10)),
                ('received_on', models.DateField(null=True)),
                ('shown_by', models.CharField(blank=True, max_length=10)),
                ('registered_late', models.BooleanField(default=False)),
                ('signed', models.BooleanField(default=False)),
                ('remote', models.BooleanField(default=False)),
                ('ground', models.CharField(blank=True, max_length=40)),
                ('findings', models.TextField(blank=True)),
                ('positions_differ', models.BooleanField(default=False)),
                ('dialogue_on', models.DateField(null=True)),
                ('dialogue', models.TextField(blank=True)),
                ('reason', models.TextField(blank=True)),
                ('extended_on', models.DateField(null=True)),
                ('withdrawn', models.TextField(blank=True)),
                ('decision', models.TextField(blank=True)),
                ('number', models.CharField(blank=True, max_length=60)),
                ('decided_on', models.DateField(null=True)),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('sent_on', models.DateField(null=True)),
                ('delivered_on', models.DateField(null=True)),
                ('sued_on', models.DateField(null=True)),
                ('court', models.CharField(blank=True, max_length=200)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('first', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='petitions.complaint')),
                ('taken_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('verifier', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('first', None), ('instance', 1)), models.Q(('first__isnull', False), ('instance', 2)), _connector='OR'), name='petitions_second_complaint_follows_one')],
            },
        ),
    ]
