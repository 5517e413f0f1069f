from datetime import date

from django.db.models import F, QuerySet

from danvan import law
from danvan.base.agencies import kinds
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.people import relations
from danvan.base.people.relations import Actor


def desk(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """Return the open duties of the agencies in which an actor serves, soonest first, those without a date last."""
    mine = Duty.objects.filter(closed_at=None, owner__in=relations.agencies(actor, on=on))
    seen = mine.filter(matter__in=visible_to(actor, on=on)).select_related("matter", "owner")
    return seen.order_by(F("due_on").asc(nulls_last=True), "pk")


def overdue(*, on: date) -> QuerySet[Duty]:
    """Return what a day finds unmet, longest overdue first: an office's own acts, the same for everyone.

    Read without the matters themselves, which not everyone may see. What can only be asked for is never overdue.
    """
    unmet = Duty.objects.filter(closed_at=None, suspended_on=None, due_on__lt=on)
    return unmet.exclude(owner__kind__in=kinds.ASKABLE).select_related("owner").order_by("due_on", "pk")


def lapsing(*, on: date) -> QuerySet[Duty]:
    """Return the overdue duties of which the journal does not say so yet, longest overdue first."""
    return overdue(on=on).filter(lapsed_at=None).select_related("matter")


def title(rule: str) -> str:
    """Return what people call a duty under a rule."""
    return next(str(row.more["title"]) for row in law.rows("periods") if row.key == rule)


def of(matter: Matter) -> list[Duty]:
    """Return the duties of a matter, oldest first."""
    return list(Duty.objects.filter(matter=matter).select_related("owner").order_by("pk"))
