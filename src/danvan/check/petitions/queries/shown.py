"""What of petitions is shown to everybody by a day: after a delay, and nothing of what was taken out or set aside."""

from datetime import date, datetime, timedelta
from typing import TypeVar

from django.db.models import Model, QuerySet

from danvan import law
from danvan.base.calendar.hours import midnight
from danvan.base.office.models import Purge
from danvan.check.petitions.models import Published
from danvan.check.petitions.queries import published

M = TypeVar("M", bound=Model)


def delay(*, on: date) -> int:
    """Return how many days after a petition came something may be shown of it."""
    return int(law.one("periods", key="petitions.show", on=on).value)


def until(*, on: date) -> date:
    """Return the last day of arrival of what is shown on a day."""
    return on - timedelta(days=delay(on=on))


def before(*, on: date) -> datetime:
    """Return the moment before which what is shown on a day had come."""
    return midnight(until(on=on) + timedelta(days=1))


def shown(*, on: date) -> QuerySet[Published]:
    """Return the petitions whose approved words everybody reads on a day, newest first."""
    return kept(published.public_of(opened_at__lt=before(on=on)))


def kept(rows: QuerySet[M]) -> QuerySet[M]:
    """Leave out what was taken out or set aside: of denunciations nobody learns so much as a number.

    What one person only asks to be purged stays: a line bears no words, and lateness does not go by one person's wish.
    """
    return rows.exclude(matter__in=Purge.objects.exclude(done_at=None, former={}).values("matter"))
