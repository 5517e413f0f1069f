"""By what a list of reports is narrowed: a span of days, kinds of work, open or closed, a page of them."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from danvan.base.calendar.hours import midnight
from danvan.base.face.fields import whole
from danvan.base.people.visits import Visit
from danvan.check.petitions.api import asking, kinds
from danvan.check.petitions.api.errors import WRONG, Refused
from danvan.check.petitions.states.open311 import CLOSED, OPEN

SPAN, MOST = timedelta(days=90), 1000


@dataclass(frozen=True, kw_only=True)
class Span:
    """From when to when."""

    since: datetime
    until: datetime


def span(visit: Visit) -> Span:
    """Return the span that is asked for: at most 90 days, the last 90 where nothing is said.

    :raises Refused: if a day is none, has no zone, or the span is longer or begins after its end
    """
    since, until = _moment(visit, name="start_date"), _moment(visit, name="end_date")
    until = until or (since + SPAN if since else visit.at)
    since = since or until - SPAN
    if not timedelta() <= until - since <= SPAN:
        raise Refused(WRONG, _("Khoảng thời gian từ start_date đến end_date tối đa 90 ngày, và start_date phải đến trước."))
    return Span(since=since, until=until)


def closed(visit: Visit) -> bool | None:
    """Return whether closed reports are asked for; None where both are.

    :raises Refused: if a state is neither open nor closed
    """
    asked = set(asking.several(visit, name="status"))
    if not asked <= {OPEN, CLOSED}:
        raise Refused(WRONG, _("status chỉ nhận open, closed."))
    return CLOSED in asked if len(asked) == 1 else None


def subjects(visit: Visit) -> list[int | None]:
    """Return the kinds of work that are asked for, as keys of fields; None among them stands for what is of no field.

    :raises Refused: if there is no such kind
    """
    found = [kinds.known(code) for code in asking.several(visit, name="service_code")]
    return [one.subject.pk if one.subject else None for one in found]


def page(visit: Visit) -> slice:
    """Return which of the rows are asked for, by the extension of pages: the first thousand where nothing is said.

    :raises Refused: if a page has no rows, or too many
    """
    size, number = (_whole(visit, name=name, usual=usual) for name, usual in (("page_size", MOST), ("page", 1)))
    if not (1 <= size <= MOST and 1 <= number <= MOST):
        raise Refused(WRONG, _("page và page_size phải là số từ 1 đến 1000."))
    return slice((number - 1) * size, number * size)


def _whole(visit: Visit, *, name: str, usual: int) -> int:
    asked = asking.said(visit, name=name)
    found = whole(asked) if asked else usual
    return 0 if found is None else found


def _moment(visit: Visit, *, name: str) -> datetime | None:
    """Return a moment as it was said, with its zone; a day alone is the beginning of that day here."""
    if not (asked := asking.said(visit, name=name).replace(" ", "+")):  # a plus that nobody escaped
        return None
    try:
        found = parse_datetime(asked) if "T" in asked else None
        day = parse_date(asked) if "T" not in asked else None
        within = found if found and found.tzinfo and 1900 < found.year < 2200 else midnight(day) if day and 1900 < day.year < 2200 else None
    except ValueError:
        within = None
    if within is None:
        raise Refused(WRONG, _("%(name)s phải ghi như 2026-11-23T08:00:00Z, có múi giờ.") % {"name": name})
    return within
