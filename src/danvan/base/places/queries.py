from collections.abc import Collection
from datetime import date

from django.db.models import QuerySet

from danvan.base import editions
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import heir, seat
from danvan.base.editions import composed
from danvan.base.places import former
from danvan.base.places.models import Place


def standing(*, on: date) -> QuerySet[Place]:
    """Return the places that there are on a day, each with the agency that takes in what is said there."""
    return Place.objects.standing(on=on).select_related("agency")


def of_code(code: str, *, on: date) -> Place | None:
    """Return the place of a code, if there is one on a day, as one of those; the code of one that ended leads to what it became."""
    found = _of_code(code=code, on=on)
    if not found and (now := former.known(on=on).codes.get(code)):
        return standing(on=on).filter(pk=now).first()
    return found[0] if found else None


@composed.asked
def _of_code(*, code: str, on: date) -> QuerySet[Place]:
    return standing(on=on).filter(code=code)


def by_commune(places: QuerySet[Place]) -> QuerySet[Place]:
    """Return places with their communes, those of one agency beside each other."""
    return places.select_related("agency__above__above").order_by("agency__sort_key", "agency", "sort_key", "pk")


def count(*, on: date) -> int:
    """Return how many places there are on a day."""
    return editions.kept(("places", on), read=lambda: Place.objects.standing(on=on).count())


def takers(*, on: date) -> list[Agency]:
    """Return the agencies that take in what is said anywhere on a day."""
    return list(Agency.objects.filter(pk__in=Place.objects.standing(on=on).order_by().values("agency")).select_related("above__above"))


def communes(agencies: Collection[Agency]) -> QuerySet[Agency]:
    """Return the communes of some agencies, in the order of their names."""
    return Agency.objects.filter(pk__in={seat(agency).pk for agency in agencies}).order_by("sort_key", "pk")


def commune(place: Place) -> str:
    """Return the name of the commune of a place."""
    return seat(place.agency).name


def commune_of_code(code: str, *, on: date) -> Agency | None:
    """Return the agency of a code, or who answers for it on a day."""
    found = Agency.objects.filter(code=code).first() if code else None
    return heir(found, on=on) if found else None
