"""What the courses of a year add up to, as it was reckoned last: an office's own acts, the same for everyone."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.places.models import Place
from danvan.check.petitions.models import Reckoning
from danvan.check.petitions.queries.waiting import Facts

BY_NAME = ("sort_key", "pk")
Keys = dict[str, dict[int | None, str]]


def reckoned_at() -> datetime | None:
    """Return when the figures were reckoned; none if they never were."""
    return Reckoning.objects.values_list("at", flat=True).first()


def sort_keys() -> Keys:
    """Return by what each agency and each place is sorted."""
    return {f"{name}_id": dict(kept.order_by().values_list("pk", "sort_key")) for name, kept in (("agency", Agency.objects), ("place", Place.objects))}


def made(of: dict[str, Any], *, facts: Facts, keys: Keys, at: datetime) -> Reckoning:
    """Return one figure, with the key by which its agency or place is sorted."""
    name, number = next(iter(of.items()))
    return Reckoning(at=at, **of, facts=facts, sort_key=keys[name].get(number, ""))


def whole() -> Reckoning | None:
    """Return the figures of all together."""
    return Reckoning.objects.filter(agency=None, subject=None, place=None).first()


def of_agencies() -> QuerySet[Reckoning]:
    """Return the figures of each agency, in the order of their names."""
    return Reckoning.objects.filter(agency__isnull=False, subject=None).select_related("agency").order_by(*BY_NAME)


def of_agency(agency: Agency) -> Reckoning | None:
    """Return the figures of one agency."""
    return Reckoning.objects.filter(agency=agency, subject=None).select_related("agency").first()


def by_field(agency: Agency | None) -> list[Reckoning]:
    """Return the figures of each field of an agency, or of all agencies together, in the order of their names."""
    found = Reckoning.objects.filter(agency=agency, subject__isnull=False).select_related("subject")
    return list(found.order_by("subject__sort_key", "pk"))


def every() -> Iterator[Reckoning]:
    """Yield all figures but those of places."""
    found = Reckoning.objects.filter(place=None).select_related("agency", "subject").order_by("agency__sort_key", "pk")
    yield from found.iterator()
