"""What a head has to know at once: what is late, what is soon due, with whom."""

from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, F, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import states

SOON = timedelta(days=7)


def running(actor: Actor, *, at: datetime) -> QuerySet[Duty]:
    """Return the clocks of the tasks that an actor may see and that are not done, soonest due first."""
    found = open_clocks(in_sight(actor, on=localdate(at))).exclude(owner__kind__in=kinds.ASKABLE)
    return found.select_related("matter", "owner").order_by(F("due_on").asc(nulls_last=True), "pk")


def open_clocks(seen: Q | Exists) -> QuerySet[Duty]:
    """Return the clocks of the tasks that are not done, so far as a condition lets them be seen."""
    return Duty.objects.filter(seen, rule__in=states.FINISH, closed_at=None)


def late(found: QuerySet[Duty], *, on: date) -> QuerySet[Duty]:
    """Return those whose day has passed while their clock runs."""
    return found.filter(suspended_on=None, due_on__lt=on)


def soon(found: QuerySet[Duty], *, on: date) -> QuerySet[Duty]:
    """Return those whose day is today or within the week to come."""
    return found.filter(suspended_on=None, due_on__gte=on, due_on__lte=on + SOON)


def counts(agency: Agency, *, at: datetime) -> dict[str, int]:
    """Count what is open, late and soon due with an agency and those below it: one statement besides the tree."""
    on = localdate(at)
    ticks = Q(suspended_on=None)
    return running(PLATFORM, at=at).filter(owner__in=tree.with_below([agency.pk])).order_by().aggregate(
        still_open=Count("pk"), late=Count("pk", filter=ticks & Q(due_on__lt=on)),
        soon=Count("pk", filter=ticks & Q(due_on__gte=on, due_on__lte=on + SOON)),
    )  # fmt: skip


def led_by(actor: Actor, *, on: date) -> list[int]:
    """Return the agencies that an actor leads on a day, be it as a deputy."""
    return relations.serving(actor, words=relations.LEADS, on=on)


def led(*, on: date) -> list[Agency]:
    """Return the agencies that have a head on a day, but for those that can only be asked."""
    heads = Role.objects.filter(word="leader", valid_from__lte=on).exclude(valid_to__lte=on)
    return list(Agency.objects.standing(on=on).filter(pk__in=heads.values("agency")).exclude(kind__in=kinds.ASKABLE))
