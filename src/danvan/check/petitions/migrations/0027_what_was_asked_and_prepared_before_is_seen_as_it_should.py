from django.db import migrations

KEPT = """
INSERT INTO matters_keptfrom (matter_id, person_id)
SELECT a.matter_id, c.taken_by_id FROM petitions_contribution a JOIN petitions_complaint c ON c.matter_id = a.about_id
WHERE c.taken_by_id IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM matters_keptfrom k WHERE k.matter_id = a.matter_id AND k.person_id = c.taken_by_id)
"""
NOT_BROUGHT = """
role = '' AND as_word = 'seen' AND matter_id IN (
    SELECT m.id FROM matters_matter m WHERE m.house = 'petitions' AND m.kind = 'complaint' AND m.state IN ('prepared', 'dropped'))
"""
RECEPTION = f"""
UPDATE matters_sight SET role = 'reception' WHERE {NOT_BROUGHT}
AND agency_id = (SELECT o.agency_id FROM matters_matter o WHERE o.id = matters_sight.matter_id)
AND NOT EXISTS (SELECT 1 FROM matters_sight r WHERE r.matter_id = matters_sight.matter_id AND r.agency_id = matters_sight.agency_id
    AND r.as_word = 'seen' AND r.role = 'reception')
"""
OTHERS = f"DELETE FROM matters_sight WHERE {NOT_BROUGHT}"


class Migration(migrations.Migration):

    dependencies = [
        ("matters", "0005_the_newest_seen_are_found_by_index"),
        ("petitions", "0026_information_keeps_the_day_it_came"),
    ]

    operations = [migrations.RunSQL([KEPT, RECEPTION, OTHERS], migrations.RunSQL.noop)]
