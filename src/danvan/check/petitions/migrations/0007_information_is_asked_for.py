import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('files', '0001_first'),
        ('matters', '0002_a_role_sees'),
        ('petitions', '0006_voters_recommend'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='InformationRequest',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('requester', models.CharField(max_length=200)),
                ('address', models.CharField(max_length=300)),
                ('asked', models.TextField()),
                ('purpose', models.TextField(blank=True)),
                ('way', models.CharField(max_length=10)),
                ('valid_on', models.DateField()),
                ('is_complex', models.BooleanField(default=False)),
                ('reason', models.TextField(blank=True)),
                ('extended_on', models.DateField(null=True)),
                ('outcome', models.CharField(blank=True, max_length=10)),
                ('answer', models.TextField(blank=True)),
                ('ground', models.CharField(blank=True, max_length=40)),
                ('withheld', models.TextField(blank=True)),
                ('cost', models.PositiveIntegerField(default=0)),
                ('handed', models.CharField(blank=True, max_length=10)),
                ('delivered_on', models.DateField(null=True)),
                ('worth_disclosing', models.BooleanField(default=False)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('file', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='files.storedfile')),
            ],
        ),
    ]
