"""How near two matters are in place and in days, and how near they must be by the rule on their field to be held alike."""

from dataclasses import replace
from datetime import date, timedelta

from django.db.models import Q
from django.utils.timezone import localdate

from danvan.base.matters.models import Matter
from danvan.base.office.queries import fields
from danvan.base.office.queries.fields import ANY_FIELD, PLACE, Reach
from danvan.base.places.models import Place
from danvan.engines import maps

SAME, WHOLE, COMMUNE = "same", "whole", "commune"  # the same village; one was said of the whole commune; another village of it


def nearness(one: Place | None, *, to: Place | None) -> str:
    """Return how near two places are by the tree of places. Empty: not near at all."""
    if one is None or to is None or one.agency_id != to.agency_id:
        return ""
    if one == to or one.pk == to.became_id or to.pk == one.became_id:
        return SAME
    return WHOLE if _is_whole(one) or _is_whole(to) else COMMUNE


def apart(one: Matter, *, other: Matter) -> int:
    """Return how many days lie between the days on which two matters came in."""
    return abs((localdate(one.opened_at) - localdate(other.opened_at)).days)


def metres(one: str, *, to: str) -> int | None:
    """Return how far apart two spots are, to ten metres; None where one of them is not known."""
    here, there = maps.spot(one), maps.spot(to)
    return round(maps.apart(here, to=there) / 10) * 10 if here and there else None


def reached(matter: Matter, *, on: date, by_spot: bool = False) -> Q:
    """Return the condition that a matter is near enough to another one, by the rule on its own field; of none, the usual.

    Where both name their spot, `by_spot`, all of the commune is near: its metres are looked at afterwards.
    """
    if (place := matter.place) is None:
        return Q(pk__in=[])
    reaches = fields.reaches(place.agency, on=on)
    named = [code for code in reaches if code != ANY_FIELD]
    if by_spot:
        reaches = {code: replace(reach, within=fields.COMMUNE) for code, reach in reaches.items()}
    found = _within(matter, place=place, reach=reaches[ANY_FIELD]) & (Q(matter__subject=None) | ~Q(matter__subject__code__in=named))
    for code in named:
        found |= _within(matter, place=place, reach=reaches[code]) & Q(matter__subject__code=code)
    return found


def _within(matter: Matter, *, place: Place, reach: Reach) -> Q:
    days = timedelta(days=reach.days)
    lately = Q(matter__opened_at__gt=matter.opened_at - days, matter__opened_at__lt=matter.opened_at + days)
    return lately & Q(matter__place__in=places(place, within=reach.within))


def places(place: Place, *, within: str) -> list[int]:
    """Return the places around one: itself, what it was or became and the commune as a whole, or all of its commune."""
    around = Place.objects.filter(agency=place.agency_id)
    if within == PLACE and not _is_whole(place):
        around = around.filter(Q(pk=place.pk) | Q(became=place) | Q(pk=place.became_id) | Q(code=place.agency.code))
    return list(around.values_list("pk", flat=True))


def _is_whole(place: Place) -> bool:
    """Return whether a place stands for all of its commune: it bears the commune's own code."""
    return place.code == place.agency.code
