from django.db import migrations

NOBODYS = """
UPDATE matters_matter SET author_id = NULL WHERE house = 'petitions' AND kind = 'land' AND EXISTS (
    SELECT 1 FROM journal_entry e JOIN people_role r ON r.agency_id = e.agency_id AND r.word = 'reception'
    WHERE e.matter_id = matters_matter.id AND e.word = 'petitions.mediation_asked' AND r.person_id = matters_matter.author_id
    AND r.valid_from <= DATE(e.at) AND (r.valid_to IS NULL OR r.valid_to >= DATE(e.at)))
"""


class Migration(migrations.Migration):
    """Who sits at the counter where a dispute came in is nobody who asks for mediation; whoever does holds its code."""

    dependencies = [
        ("journal", "0001_first"),
        ("people", "0004_who_stands_in_for_whom"),
        ("matters", "0005_the_newest_seen_are_found_by_index"),
        ("petitions", "0027_what_was_asked_and_prepared_before_is_seen_as_it_should"),
    ]

    operations = [migrations.RunSQL([NOBODYS], migrations.RunSQL.noop)]
