"""For how many days in all waiting for others may excuse a matter: a row of the law's table, or fewer where an office says so."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties import terms
from danvan.base.duties.excuses import INSTANT, Stretch

MOST = "petitions.excuse_at_most"
DAY = timedelta(days=1)


def capped(stretches: Iterable[Stretch], *, agency: Agency) -> list[Stretch]:
    """Return stretches one after another, less what lies beyond the days for which a matter that an agency leads may wait."""
    found: list[Stretch] = []
    apart = _apart(stretches)
    if not apart:
        return found
    on = localdate(apart[0][0])
    period = law.soonest("periods", key=MOST, on=on)
    left = terms.term(agency, period=period, on=on).days
    for since, to in apart:
        begins, closed = localdate(since), terms.closed(agency, around=localdate(since))
        until = midnight(calendar.due(begins, days=left, unit=period.unit, closed=closed).due_on + DAY)
        if left:
            found.append((since, min(to, until)))
        left = calendar.left(begins, days=left, unit=period.unit, on=localdate(to - INSTANT), closed=closed) if to < until else 0
    return found


def _apart(stretches: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches in their order, without what lies in an earlier one."""
    found: list[Stretch] = []
    for since, to in sorted(stretches):
        since = max(since, found[-1][1]) if found else since
        if since < to:
            found.append((since, to))
    return found
