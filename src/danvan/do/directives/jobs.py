"""What this house does by the clock: reminders every day, a digest every week."""

from datetime import datetime, timedelta
from itertools import islice

from django.utils.timezone import localdate

from danvan.base.calendar import reporting
from danvan.do.directives import actions
from danvan.do.directives.queries import heads, reminding

MOST = 200  # at a time
WEEK = timedelta(days=7)


def remind(*, at: datetime) -> int:
    """Remind of the tasks that a rule names today, and return how many; run again, it goes on where it was ended."""
    due = list(islice(reminding.to_remind(at=at), MOST))
    return sum(actions.remind(clock, rule=rule, at=at) for clock, rule in due)


def summarise(*, at: datetime) -> int:
    """Draw up the week's report of each agency that has a head, and return how many were."""
    on = localdate(at)
    week = reporting.period("week", on=on - WEEK)
    return sum(actions.summarise(agency, period=week, at=at) is not None for agency in heads.led(on=on))
