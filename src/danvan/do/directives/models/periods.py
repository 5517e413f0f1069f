"""The periods of a standing task: from which day to which, and what people call them."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12}  # of a period
ROMAN = ("I", "II", "III", "IV")


def period_of(day: date, *, every: str) -> tuple[date, date]:
    """Return the first and the last day of the period in which a day lies."""
    many = MONTHS[every]
    begin = date(day.year, (day.month - 1) // many * many + 1, 1)
    return begin, after(begin, every=every) - timedelta(days=1)


def after(begin: date, *, every: str, times: int = 1) -> date:
    """Return the first day of the period that comes so many times later; earlier if less than nought."""
    months = begin.year * 12 + begin.month - 1 + times * MONTHS[every]
    return date(months // 12, months % 12 + 1, 1)


def is_over(ends_on: date, *, on: date) -> bool:
    """Return whether a period has ended, its last day too: what is said of it then stands."""
    return ends_on < on


def said(begin: date, *, every: str) -> str:
    """Return what people call a period: "Quý II/2026"."""
    ordinal = (begin.month - 1) // MONTHS[every]
    names = {
        "month": _("Tháng %(month)s/%(year)s"), "quarter": _("Quý %(quarter)s/%(year)s"), "year": _("Năm %(year)s"),
        "half": _("6 tháng cuối năm %(year)s") if ordinal else _("6 tháng đầu năm %(year)s"),
    }
    return names[every] % {"year": begin.year, "month": f"{begin.month:02}", "quarter": ROMAN[ordinal % 4]}
