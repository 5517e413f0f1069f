from datetime import date, datetime

from django.db.models import F, Q, QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor


def desk(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """Return the open duties of the agencies in which an actor serves, soonest first, those without a date last."""
    mine = Duty.objects.filter(closed_at=None, owner__in=relations.agencies(actor, on=on))
    seen = mine.filter(in_sight(actor, on=on)).select_related("matter", "owner")
    return seen.order_by(F("due_on").asc(nulls_last=True), "pk")


def overdue(*, on: date) -> QuerySet[Duty]:
    """Return what a day finds unmet, longest overdue first: an office's own acts, the same for everyone.

    Read without the matters themselves, which not everyone may see. What can only be asked for is never overdue.
    """
    unmet = Duty.objects.filter(closed_at=None, suspended_on=None, due_on__lt=on)
    asked = Agency.objects.filter(kind__in=kinds.ASKABLE)
    return unmet.exclude(owner__in=asked).select_related("owner").order_by("due_on", "pk")


def lapsing(*, at: datetime) -> QuerySet[Duty]:
    """Return the duties whose day or minute has passed and of which the journal does not say so yet, longest overdue first."""
    passed = Q(due_at=None, due_on__lt=localdate(at)) | Q(due_at__lt=at)
    unmet = Duty.objects.filter(passed, closed_at=None, suspended_on=None, lapsed_at=None)
    return unmet.exclude(owner__kind__in=kinds.ASKABLE).select_related("owner", "matter").order_by("due_on", "pk")


def title(rule: str) -> str:
    """Return what people call a duty under a rule."""
    return next(str(row.more["title"]) for row in law.rows("periods") if row.key == rule)


def of(matter: Matter) -> list[Duty]:
    """Return the duties of a matter, oldest first."""
    return list(Duty.objects.filter(matter=matter).select_related("owner").order_by("pk"))
