"""Sums that are kept, and beside them what has changed counted anew: together what one would count from all tasks.

Sums are counted without asking who sees what: they are for whoever serves there or above, where these see each task (`whole`).
"""

from collections.abc import Collection
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Touch
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Tally
from danvan.do.directives.models.tallies import NOW, WEEKS
from danvan.do.directives.queries import beside, heads, parts, trends
from danvan.do.directives.queries import figures as clocks
from danvan.do.directives.queries.summing import Figures, Numbers, told
from danvan.do.directives.queries.trends import Load, Week


def figures(agency: Agency, *, period: Period, actor: Actor, at: datetime, most: int | None = None) -> Figures:
    """Return the figures of an agency with those below it for a period, as an actor sees them; `most` as in `summing.told`."""
    within, owners = clocks.cut(period, at=at), clocks.owners([agency.pk])
    serves = {one.pk for one in agency.chain()} & set(relations.agencies(actor, on=localdate(at)))
    there = _there(owners if serves else [], period=period.key, begins_on=period.begins_on, on=within.on, at=at)
    sums = parts.whole(_holding(there)) if most is None else parts.brief(_holding(there))
    kept = set(sums.agencies)
    if rest := sorted(set(owners) - kept):
        beside.add(sums, owners=rest, kept=there, seen=in_sight(actor, on=localdate(at)), within=within)
    if most and kept:
        same = Tally.objects.filter(period=period.key, begins_on=period.begins_on, on=within.on)
        parts.first(sums, tallies=_whose(same, owners=owners, but=rest), most=most)
    return told(sums, most=most)


def loads(owners: Collection[int], *, actor: Actor, at: datetime) -> list[Load]:
    """Return what lies with each of some agencies, most late first; the actor leads them or those above."""
    on = localdate(at)
    found: dict[int, Numbers] = dict(_kept(owners, period=NOW, begins_on=on, on=on, at=at).values_list("agency", "counts"))
    if rest := sorted(set(owners) - set(found)):
        found |= trends.counted(heads.running(actor, at=at).filter(owner__in=rest), on=on)
    return trends.loads(found)


def weeks(owners: Collection[int], *, actor: Actor, at: datetime) -> list[Week]:
    """Return the weeks that led to this one with some agencies, oldest first; the actor leads them or those above."""
    on = localdate(at)
    found: dict[int, Numbers] = dict(_kept(owners, period=WEEKS, begins_on=on, on=on, at=at).values_list("agency", "counts"))
    if rest := sorted(set(owners) - set(found)):
        found |= trends.by_week(rest, seen=in_sight(actor, on=on, at="duty__matter"), at=at)
    return trends.told(found.values(), on=on)


def _kept(owners: Collection[int], *, period: str, begins_on: date, on: date, at: datetime) -> QuerySet[Tally]:
    """Return the sums that hold: of the day they were counted for, while no touch of the agency's clocks stands."""
    return _holding(_there(owners, period=period, begins_on=begins_on, on=on, at=at))


def _there(owners: Collection[int], *, period: str, begins_on: date, on: date, at: datetime) -> QuerySet[Tally]:
    """Return the sums that held when they were counted."""
    return _whose(Tally.objects.filter(period=period, begins_on=begins_on, on=on, counted_at__lte=at, whole=True), owners=owners)


def _holding(found: QuerySet[Tally]) -> QuerySet[Tally]:
    return found.exclude(agency__in=Touch.objects.filter(rule__in=Tally.TALLIES).values("owner"))


def _whose(found: QuerySet[Tally], *, owners: Collection[int], but: Collection[int] = ()) -> QuerySet[Tally]:
    """Return those of some sums that are of some agencies but for a few.

    Of nearly all agencies the others are left out: a list of hundreds of keys, made ready for three statements, was a third of a province's page.
    """
    others = (tree.tasked() | tree.only_asked()).difference(owners)
    return found.exclude(agency__in=others.union(but)) if len(others) < len(owners) else found.filter(agency__in=set(owners).difference(but))
