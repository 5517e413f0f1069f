"""Who handles on a day what a name once stood for."""

from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import found_by, heir, successors
from danvan.base.places.models import FormerCommune, Place
from danvan.engines import vietnamese

MOST = 30  # hits that a person looks through


@dataclass(frozen=True, kw_only=True)
class Hit:
    """What is found under a name: how it was known, and who handles it on the day."""

    name: str
    where: str
    agency: Agency
    ended_on: date | None = None
    is_part: bool = False
    basis: str = ""


def former(words: str, *, on: date) -> list[Hit]:
    """Return who handles on a day what a name once stood for: former communes, and agencies and places of this program."""
    if not (folded := vietnamese.fold(words).split()):
        return []
    communes = FormerCommune.objects.select_related("agency")
    places = Place.objects.select_related("agency", "became__agency")
    for word in folded:
        communes, places = communes.filter(folded__contains=word), places.filter(folded__contains=word)
    hits = [_of_commune(one, on=on) for one in communes.order_by("folded", "district", "pk")[:MOST]]
    hits += [_of_agency(one, on=on) for one in found_by(words)[:MOST]]
    hits += [_of_place(one, on=on) for one in places.exclude(valid_to=None).order_by("sort_key", "pk")[:MOST]]
    return hits[:MOST]


def _of_commune(one: FormerCommune, *, on: date) -> Hit:
    where = ", ".join(filter(None, [one.district, one.province]))
    now = heir(one.agency, on=on)
    return Hit(name=one.name, where=where, agency=now, ended_on=one.ended_on, is_part=one.is_part, basis=one.basis)


def _of_agency(one: Agency, *, on: date) -> Hit:
    basis = next((line.succession.basis for line in successors(one)), "") if one.valid_to else ""
    return Hit(
        name=one.name, where=one.above.name if one.above else "", agency=heir(one, on=on), ended_on=one.valid_to, basis=basis
    )


def _of_place(one: Place, *, on: date) -> Hit:
    now = one.became or one
    return Hit(name=one.name, where=now.name if one.became else "", agency=heir(now.agency, on=on), ended_on=one.valid_to)
