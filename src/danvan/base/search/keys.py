"""The one number by which rows are ordered, paged and limited in time: the day on which a matter began, then its own."""

from datetime import date, datetime

from django.utils.timezone import localdate

BITS = 32  # of a matter's number
LAST = 2**62  # after every key


def of(pk: int, *, opened_at: datetime) -> int:
    """Return the key of a matter."""
    return since(localdate(opened_at)) + pk


def since(day: date) -> int:
    """Return the number from which on lie the keys of a day and all later ones."""
    return day.toordinal() << BITS
