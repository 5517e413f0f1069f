"""How often forms are asked for a proof, counted for the office: in this process, and once a minute in the database, where a flood costs nothing."""

from collections import Counter
from datetime import date, datetime, timedelta
from threading import Lock

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from danvan.check.petitions.models import Slowed

EVERY = timedelta(minutes=1)


class Tally:
    """Counts by agency and day, until they are written."""

    def __init__(self) -> None:
        self.lock, self.counts = Lock(), Counter[tuple[int, date]]()
        self.written: datetime | None = None

    def count(self, agency: int, *, at: datetime) -> None:
        """Count one more form that was asked on its way to the agency of this key."""
        with self.lock:
            self.counts[agency, localdate(at)] += 1
        self.write(at=at)

    def start_over(self) -> None:
        """Forget what was counted and not written."""
        with self.lock:
            self.counts.clear()
            self.written = None

    def write(self, *, at: datetime) -> None:
        """Write what was counted, unless that was done within the last minute; what a process has not written when it ends is lost."""
        with self.lock:
            if not self.counts or (self.written and self.written <= at < self.written + EVERY):
                return
            found, self.counts, self.written = self.counts, Counter(), at
        with transaction.atomic():
            for (agency, on), many in sorted(found.items()):
                row, _is_new = Slowed.objects.get_or_create(agency_id=agency, asked_on=on)
                Slowed.objects.filter(pk=row.pk).update(many=F("many") + many)


asked = Tally()
