import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0002_tasks_live_longer'),
        ('people', '0001_first'),
    ]

    operations = [
        migrations.CreateModel(
            name='Exchange',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('direction', models.CharField(max_length=3)),
                ('kind', models.CharField(max_length=10)),
                ('document_id', models.CharField(db_index=True, max_length=200)),
                ('at', models.DateTimeField()),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='people.person')),
                ('directive', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='directives.directive')),
            ],
        ),
    ]
