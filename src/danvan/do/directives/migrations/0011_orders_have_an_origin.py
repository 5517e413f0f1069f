import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0010_sums_of_agencies_are_kept'),
        ('matters', '0002_a_role_sees'),
    ]

    operations = [
        migrations.AddField(
            model_name='directive',
            name='origin',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter'),
        ),
    ]
