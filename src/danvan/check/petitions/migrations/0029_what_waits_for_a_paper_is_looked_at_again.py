from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import migrations

TODAY = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
UNTIL = {"complaints.wait_for_paper": TODAY + timedelta(days=30), "complaints.register": TODAY + timedelta(days=1)}  # as if it had come today
STATES = {"complaints.wait_for_paper": "lacking", "complaints.register": "transferred"}


def opening(rule: str) -> str:
    why = f"""[{{"start": "{TODAY}", "unit": "stated", "days": null, "skipped": [], "due_on": "{UNTIL[rule]}"}}]"""
    return f"""
INSERT INTO duties_duty (matter_id, owner_id, rule, due_on, reasoning)
SELECT m.id, m.agency_id, '{rule}', '{UNTIL[rule]}', '{why}' FROM matters_matter m
WHERE m.house = 'petitions' AND m.kind = 'complaint' AND m.state = '{STATES[rule]}' AND NOT EXISTS (
    SELECT 1 FROM duties_duty d WHERE d.matter_id = m.id AND d.rule = '{rule}' AND d.closed_at IS NULL)
"""


OPEN = [opening(rule) for rule in STATES]
STAND = """
INSERT INTO duties_stand (duty_id, owner_id, due_on, stopped, at)
SELECT d.id, d.owner_id, d.due_on, d.suspended_on IS NOT NULL, CURRENT_TIMESTAMP FROM duties_duty d
WHERE d.rule IN ('complaints.wait_for_paper', 'complaints.register') AND NOT EXISTS (SELECT 1 FROM duties_stand s WHERE s.duty_id = d.id)
"""


class Migration(migrations.Migration):
    """What waited for a paper, or for who it was passed to, had no clock before: nobody would have looked at it again."""

    dependencies = [
        ("duties", "0003_some_clocks_count_hours"),
        ("petitions", "0028_what_came_on_paper_is_no_clerks_dispute"),
    ]

    operations = [migrations.RunSQL([*OPEN, STAND], migrations.RunSQL.noop)]
