import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('matters', '0002_a_role_sees'),
        ('petitions', '0003_complaints_have_their_lane'),
    ]

    operations = [
        migrations.CreateModel(
            name='Denunciation',
            fields=[
                ('matter', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, primary_key=True, related_name='+', serialize=False, to='matters.matter')),
                ('sealed_ref', models.CharField(max_length=11)),
                ('received_on', models.DateField()),
                ('several_places', models.BooleanField(default=False)),
                ('checked_on', models.DateField(null=True)),
                ('settled_on', models.DateField(null=True)),
                ('accepted_on', models.DateField(null=True)),
                ('notified_on', models.DateField(null=True)),
                ('criteria', models.JSONField(default=list)),
                ('extended_on', models.DateField(null=True)),
                ('extended_again_on', models.DateField(null=True)),
                ('concluded_on', models.DateField(null=True)),
                ('published_on', models.DateField(null=True)),
            ],
        ),
    ]
