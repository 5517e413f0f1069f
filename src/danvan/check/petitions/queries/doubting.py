"""Whether what is kept of petitions is what the journal says: each course told anew, each figure added up anew."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Course, Reckoning
from danvan.check.petitions.queries import courses, waiting

AT_ONCE = 500
FIELDS = [field.attname for field in Course._meta.concrete_fields]
Of = tuple[int | None, int | None, int | None]  # agency, subject, place


def told_otherwise() -> Iterator[str]:
    """Yield the codes of the petitions whose kept course is another than their entries tell, or is missing."""
    last = 0
    while found := list(_matters().filter(pk__gt=last)[:AT_ONCE]):
        kept = Course.objects.in_bulk([matter.pk for matter in found])
        yield from (one.code for one in courses.told(found) if one.pk not in kept or _said(kept[one.pk]) != _said(one))
        last = found[-1].pk


def added_otherwise() -> list[Of] | None:
    """Return the figures that are another than their courses add up to on the day they were reckoned; None if courses have changed since."""
    kept = {(one.agency_id, one.subject_id, one.place_id): one for one in Reckoning.objects.all()}
    at = next((one.at for one in kept.values()), None)
    if at is None or Course.objects.filter(changed_at__gt=at).exists():
        return None
    anew = {_of(of): facts for of, facts in chain(waiting.of_agencies(at=at), waiting.of_places(at=at))}
    return [of for of in {*kept, *anew} if of not in kept or kept[of].facts != anew.get(of)]


def _matters() -> Any:
    told = Matter.objects.filter(house="petitions", kind__in=courses.KINDS)
    return told.select_related("agency", "place", "subject").order_by("pk")


def _said(course: Course) -> list[Any]:
    return [getattr(course, name) for name in FIELDS]


def _of(of: dict[str, Any]) -> Of:
    return of.get("agency_id"), of.get("subject_id"), of.get("place_id")
