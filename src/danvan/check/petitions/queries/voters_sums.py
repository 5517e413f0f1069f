"""What became of the recommendations of each of several sessions, counted: of what the reader may see."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Q
from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Session
from danvan.check.petitions.queries.voters import visible
from danvan.check.petitions.states.voters import CLOCKS, DONE
from danvan.check.petitions.states.withdrawing import WITHDRAWN

ANSWERED = (*DONE, "under_way")


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Of one session: all, answered together with another, answered, taken back, and how many were or are late."""

    n: int = 0
    grouped: int = 0
    answered: int = 0
    taken_back: int = 0
    late: int = 0

    @property
    def waiting(self) -> int:
        """How many have no answer yet."""
        return self.n - self.answered - self.taken_back


def sums(sessions: Collection[Session], *, actor: Actor, at: datetime) -> dict[int, Sums]:
    """Return what became of the recommendations of some sessions, by session; nothing of one that has none."""
    overdue = Q(closed_at=None, suspended_on=None, due_on__lt=localdate(at)) | Q(closed_at__date__gt=F("due_on"))
    missed = Duty.objects.filter(Q(lapsed_at__isnull=False) | overdue, matter=OuterRef("pk"), rule__in=CLOCKS)
    found = visible(actor, at=at).filter(session__in=[one.pk for one in sessions]).annotate(was_late=Exists(missed))
    rows: Any = found.order_by().values("session").annotate(
        n=Count("pk"), grouped=Count("pk", Q(into__isnull=False)), answered=Count("pk", Q(matter__state__in=ANSWERED)),
        taken_back=Count("pk", Q(matter__state=WITHDRAWN)), late=Count("pk", Q(was_late=True)),
    )  # fmt: skip
    return {row["session"]: Sums(**{name: row[name] for name in Sums.__dataclass_fields__}) for row in rows}


def total(found: Collection[Sums]) -> Sums:
    """Return what several sessions come to together."""
    return Sums(**{name: sum(getattr(one, name) for one in found) for name in Sums.__dataclass_fields__})
