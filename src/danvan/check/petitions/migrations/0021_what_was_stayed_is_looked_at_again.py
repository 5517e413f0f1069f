from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import migrations

TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
UNTIL = TODAY + timedelta(days=30)  # as long as a stay lasts at most without being looked at: nobody has said a day
WHY = f"""[{{"start": "{TODAY}", "unit": "stated", "days": null, "skipped": [], "due_on": "{UNTIL}"}}]"""
OPEN = f"""
INSERT INTO duties_duty (matter_id, owner_id, rule, due_on, reasoning)
SELECT m.id, m.agency_id, 'complaints.look_again', '{UNTIL}', '{WHY}' FROM matters_matter m
WHERE m.house = 'petitions' AND m.kind = 'complaint' AND m.state = 'stayed' AND NOT EXISTS (
    SELECT 1 FROM duties_duty d WHERE d.matter_id = m.id AND d.rule = 'complaints.look_again' AND d.closed_at IS NULL)
"""
STAND = """
INSERT INTO duties_stand (duty_id, owner_id, due_on, stopped, at)
SELECT d.id, d.owner_id, d.due_on, d.suspended_on IS NOT NULL, CURRENT_TIMESTAMP FROM duties_duty d
WHERE d.rule = 'complaints.look_again' AND NOT EXISTS (SELECT 1 FROM duties_stand s WHERE s.duty_id = d.id)
"""


class Migration(migrations.Migration):

    dependencies = [
        ("duties", "0003_some_clocks_count_hours"),
        ("petitions", "0020_clerks_write_down_what_others_say"),
    ]

    operations = [migrations.RunSQL([OPEN, STAND], migrations.RunSQL.noop)]  # stays of before had no day to be looked at again
