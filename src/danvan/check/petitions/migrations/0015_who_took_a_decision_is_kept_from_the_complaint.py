from django.db import migrations

WRITE = """
INSERT INTO matters_keptfrom (matter_id, person_id)
SELECT matter_id, taken_by_id FROM petitions_complaint WHERE taken_by_id IS NOT NULL
"""


class Migration(migrations.Migration):

    dependencies = [
        ('matters', '0004_who_took_a_decision_is_kept_from_it'),
        ('petitions', '0014_returns_are_sent_and_exported'),
    ]

    operations = [
        migrations.RunSQL(WRITE, migrations.RunSQL.noop),  # what complaints said so far of who does not see them
    ]
