import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('directives', '0007_packages_lie_in_a_folder'),
        ('matters', '0001_first'),
    ]

    operations = [
        migrations.AddField(
            model_name='draft',
            name='every',
            field=models.CharField(blank=True, max_length=10),
        ),
        migrations.RemoveConstraint(
            model_name='reminder',
            name='directives_reminded_once',
        ),
        migrations.RenameField(  # a task's number is its matter's
            model_name='reminder',
            old_name='task',
            new_name='matter',
        ),
        migrations.AlterField(
            model_name='reminder',
            name='matter',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='matters.matter'),
        ),
        migrations.AddConstraint(
            model_name='reminder',
            constraint=models.UniqueConstraint(fields=('matter', 'rule', 'due_on'), name='directives_reminded_once'),
        ),
    ]
