from collections.abc import Collection
from datetime import date, datetime
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.agencies import kinds
from danvan.base.agencies import queries as agencies
from danvan.base.duties import excuses
from danvan.base.duties.models import Duty, Stand
from danvan.base.editions import composed
from danvan.base.matters.models import GONE, Matter
from danvan.base.matters.queries import in_sight
from danvan.base.people import asking, relations
from danvan.base.people.relations import Actor

LONGEST_OVERDUE = ("due_on", "pk")


def desk(actor: Actor, *, on: date) -> QuerySet[Duty]:
    """Return the open duties of the agencies in which an actor serves, soonest first, those without a date last."""
    mine = Duty.objects.filter(closed_at=None, owner__in=relations.agencies(actor, on=on))
    seen = mine.filter(in_sight(actor, on=on)).select_related("matter", "owner")
    return seen.order_by(F("due_on").asc(nulls_last=True), "pk")


def on_desk(actor: Actor, *, on: date, most: int) -> list[Duty]:
    """Return the first of them, as a page lists them: without how their days were counted."""
    return _on_desk(most, **asking.values(actor, on=on))


@composed.asked
def _on_desk(most: int, *, on: date, **who: Any) -> QuerySet[Duty]:
    return desk(asking.actor(on=on, **who), on=on).defer("reasoning")[:most]


def overdue(*, on: date) -> QuerySet[Duty]:
    """Return what a day finds unmet, longest overdue first: an office's own acts, the same for everyone.

    Read without the matters themselves, which not everyone may see. What can only be asked for is never overdue.
    """
    unmet = Duty.objects.filter(closed_at=None, suspended_on=None, due_on__lt=on)
    return unmet.exclude(owner__in=agencies.only_asked()).select_related("owner").order_by(*LONGEST_OVERDUE)


def lapsing(*, at: datetime) -> QuerySet[Duty]:
    """Return the duties whose day or minute has passed and of which the journal does not say so yet, longest overdue first.

    What is set aside is in nobody's sight: it is told of if it comes back.
    """
    passed = Q(due_at=None, due_on__lt=localdate(at)) | Q(due_at__lt=at)
    unmet = Duty.objects.filter(passed, closed_at=None, suspended_on=None, lapsed_at=None).exclude(matter__state__in=GONE)
    return unmet.exclude(owner__kind__in=kinds.ASKABLE).select_related("owner", "matter").order_by("due_on", "pk")


def blaming(*, at: datetime) -> QuerySet[Duty]:
    """Return the duties whose lapse was excused, and that waiting for others explains no longer; what is set aside not."""
    told = Duty.objects.filter(excused=True, blamed_at=None, closed_at=None).exclude(matter__state__in=GONE).exclude(owner__kind__in=kinds.ASKABLE)
    over = [duty.pk for duty in told.select_related("owner", "matter__agency") if excuses.is_over(duty, at=at)]
    return told.filter(pk__in=over).select_related("owner", "matter").order_by("due_on", "pk")


def in_time(matter: Matter, *, rules: Collection[str], at: datetime) -> bool:
    """Return whether a matter has an open duty under some rules, with a day or minute that has not passed."""
    duty = Duty.objects.filter(matter=matter, rule__in=rules, closed_at=None).first()
    return duty is not None and duty.due_on is not None and not duty.is_late(at=at)


def late(matter: Matter, *, rules: Collection[str], at: datetime) -> list[str]:
    """Return the rules, of some, under which the time of a matter has passed and the journal does not say so yet, or not yet whose fault it is."""
    unmet = Duty.objects.filter(matter=matter, rule__in=rules, closed_at=None, suspended_on=None).select_related("owner", "matter__agency")
    found = [duty for duty in unmet.exclude(owner__kind__in=kinds.ASKABLE) if duty.is_late(at=at)]
    return [duty.rule for duty in found if duty.lapsed_at is None or excuses.is_over(duty, at=at)]


def began(matter: Matter) -> date | None:
    """Return the day from which the latest of a matter's open clocks was first counted; None if none is open."""
    reasons = Duty.objects.filter(matter=matter, closed_at=None).values_list("reasoning", flat=True)
    return max((date.fromisoformat(reasoning[0]["start"]) for reasoning in reasons), default=None)


def was_met(duty: Duty, *, done_at: datetime) -> bool:
    """Return whether a duty whose lapse was told had been met by the day that it had then: the lapse was told because nobody knew."""
    had = Stand.objects.filter(duty=duty, at__lte=duty.lapsed_at).order_by("pk").last()
    in_time_then = had is not None and had.due_on is not None and localdate(done_at) <= had.due_on
    was_before = duty.lapsed_at is not None and done_at < duty.lapsed_at  # what is done after it cannot show that it was none
    return in_time_then and was_before and not duty.is_late(at=done_at)


def told_in_error(matter: Matter, *, rules: Collection[str], closed_at: datetime, done_at: datetime) -> datetime | None:
    """Return when a lapse was told of what had been met before, of the clocks that were closed at a moment; None if none was."""
    closed = Duty.objects.filter(matter=matter, rule__in=rules, closed_at=closed_at).exclude(lapsed_at=None).order_by("pk")
    return next((duty.blamed_at or duty.lapsed_at for duty in closed if was_met(duty, done_at=done_at)), None)


def title(rule: str) -> str:
    """Return what people call a duty under a rule."""
    return next(str(row.more["title"]) for row in law.rows("periods") if row.key == rule)


def of(matter: Matter) -> list[Duty]:
    """Return the duties of a matter, oldest first."""
    return sorted(_of(matter=matter.pk), key=lambda duty: duty.pk)


@composed.asked
def _of(*, matter: int) -> QuerySet[Duty]:
    return Duty.objects.filter(matter=matter).select_related("owner")
