"""What the law says beside an office's own rules, with its source and whether somebody has read the figure there."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan import law
from danvan.base import calendar

UNITS = {
    calendar.CALENDAR: gettext_noop("ngày"), calendar.WORKING: gettext_noop("ngày làm việc"), calendar.HOURS: gettext_noop("giờ làm việc"),
}


def laws(kind: str, *, on: date) -> list[tuple[str, str, law.Row]]:
    """Return what the law fixes where rules of a kind may add to it: about what, its figure, its row."""
    return {"calendar": _calendar, "service_level": _terms}.get(kind, _none)(on)


def _calendar(on: date) -> list[tuple[str, str, law.Row]]:
    rows = [row for row in law.rows("calendar_exceptions") if date.fromisoformat(row.key).year >= on.year]
    return [(f"{date.fromisoformat(row.key):%d/%m/%Y}", str(row.more["why"]), row) for row in rows]


def _terms(on: date) -> list[tuple[str, str, law.Row]]:
    counted = [row for row in law.in_force("periods", on=on) if row.unit in UNITS and row.more.get("binds") == "agency"]
    return [(str(row.more["title"]), f"{row.value} {_(UNITS[row.unit])}", row) for row in counted]


def _none(on: date) -> list[tuple[str, str, law.Row]]:
    return []
