from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import migrations

TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
UNTIL = TODAY + timedelta(days=14)  # ten working days, had it been raised today: nobody could help that it had no day
WHY = f"""[{{"start": "{TODAY}", "unit": "stated", "days": null, "skipped": [], "due_on": "{UNTIL}"}}]"""
OPEN = f"""
INSERT INTO duties_duty (matter_id, owner_id, rule, due_on, reasoning)
SELECT m.id, m.agency_id, 'petitions.decide_recurrence', '{UNTIL}', '{WHY}' FROM matters_matter m
WHERE m.house = 'petitions' AND m.kind = 'recurrence' AND m.state = 'raised' AND NOT EXISTS (
    SELECT 1 FROM duties_duty d WHERE d.matter_id = m.id AND d.rule = 'petitions.decide_recurrence')
"""
STAND = """
INSERT INTO duties_stand (duty_id, owner_id, due_on, stopped, at)
SELECT d.id, d.owner_id, d.due_on, d.suspended_on IS NOT NULL, CURRENT_TIMESTAMP FROM duties_duty d
WHERE d.rule = 'petitions.decide_recurrence' AND NOT EXISTS (SELECT 1 FROM duties_stand s WHERE s.duty_id = d.id)
"""


class Migration(migrations.Migration):
    """Proposals from before got their clock only as they were decided, so that none of them was ever late."""

    dependencies = [
        ("duties", "0003_some_clocks_count_hours"),
        ("petitions", "0032_lists_are_taken_in"),
    ]

    operations = [migrations.RunSQL([OPEN, STAND], migrations.RunSQL.noop)]
