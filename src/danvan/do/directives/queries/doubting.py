"""Which of the sums that are kept hold no longer, are not there, or are wrong."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Touch
from danvan.do.directives.models import Part, Tally
from danvan.do.directives.queries.recounting import counted, wanted


def touched(*, most: int) -> list[int]:
    """Return some agencies whose clocks have changed since they were counted."""
    found = Touch.objects.filter(rule__in=Tally.TALLIES).order_by().values_list("owner", flat=True).distinct()
    return list(found[:most])


def missing(*, on: date) -> list[int]:
    """Return the agencies of which some sum is not there that a day asks for, and no touch says so."""
    asked = wanted(on=on)
    there = Q()
    for one in asked:
        there |= Q(period=one.period, begins_on=one.begins_on, on=one.on)
    full = Tally.objects.filter(there).order_by().values("agency").annotate(n=Count("pk")).filter(n=len(asked))
    marked = Touch.objects.filter(rule__in=Tally.TALLIES).values("owner")
    lacking = Agency.objects.tasked().exclude(pk__in=full.values("agency")).exclude(pk__in=marked)
    return list(lacking.values_list("pk", flat=True))


def wrong(owners: Collection[int], *, on: date, at: datetime) -> list[Tally]:
    """Return the sums of some agencies that are kept, that hold, and that are not what their tasks say."""
    kept = {_key(one): one for one in Tally.objects.filter(agency__in=owners).prefetch_related("parts")}
    fresh = [(kept.get(_key(now)), _said(now, parts)) for now, parts in counted(owners, on=on, at=at)]
    others = [was for was, now in fresh if was and _said(was, was.parts.all()) != now]
    touched = Touch.objects.filter(rule__in=Tally.TALLIES).values("owner")
    still = set(Tally.objects.filter(pk__in=[one.pk for one in others]).exclude(agency__in=touched).values_list("pk", flat=True))
    return [one for one in others if one.pk in still]


def _key(tally: Tally) -> tuple[Any, ...]:
    return tally.agency_id, tally.period, tally.begins_on, tally.on


def _said(tally: Tally, parts: Iterable[Part]) -> tuple[Any, ...]:
    return tally.counts, tally.whole, {one.document_id: (one.total, one.late, one.counts) for one in parts}
