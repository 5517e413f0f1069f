"""By which names and codes places were known before: villages that became others, and communes that were taken over.

A list of villages shows them beside the names of today, and whatever is typed with an old name or code leads to the place of today.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import F
from django.utils.translation import gettext as _

from danvan.base import editions
from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import begun
from danvan.base.places.models import FormerCommune, Place
from danvan.engines import vietnamese

Names = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class Former:
    """What places and communes of a day were called before, by their keys, and the place of today by the code of one that ended."""

    places: Names
    communes: Names
    codes: Mapping[str, int]


@dataclass(frozen=True)
class Labels:
    """Calls a place or commune by its name, and by those under which people may still know it: read once for a whole list."""

    on: date

    def __call__(self, one: Place | Agency) -> str:
        """Return what stands in a list for a place or commune."""
        names = (self._known.places if isinstance(one, Place) else self._known.communes).get(one.pk)
        return _("%(name)s (trước đây: %(former)s)") % {"name": one.name, "former": ", ".join(names)} if names else one.name

    @cached_property
    def _known(self) -> Former:
        return known(on=self.on)


def known(*, on: date) -> Former:
    """Return what was called otherwise before a day; kept while no place and no commune changes."""
    return editions.kept(("former names", on), read=lambda: _read(on))


def _read(on: date) -> Former:
    ended = {one.pk: one for one in Place.objects.filter(valid_to__lte=on)}
    standing = Place.objects.standing(on=on).order_by()
    whole = dict(standing.filter(code=F("agency__code")).values_list("agency", "pk"))  # by its agency, the place that stands for all of a commune
    communes = _communes()
    places: dict[int, set[str]] = defaultdict(set)
    codes: dict[str, int] = {}
    for one in ended.values():
        if (now := _now(one, ended=ended)) is not None:
            codes[one.code] = now
            places[now].add(one.name)
    for agency, names in communes.items():
        if agency in whole:
            places[whole[agency]] |= names
    called = dict(standing.filter(pk__in=places).values_list("pk", "name"))
    return Former(places=_sorted({pk: places[pk] - {name} for pk, name in called.items()}), communes=_sorted(communes), codes=codes)


def _now(one: Place, *, ended: Mapping[int, Place]) -> int | None:
    """Return the place that one became, and that again; None where its way ends with no other."""
    seen, found = {one.pk}, one.became_id
    while found is not None and found in ended and found not in seen:
        seen.add(found)
        found = ended[found].became_id
    return None if found in seen else found


def _communes() -> dict[int, set[str]]:
    """Return by the key of each commune the names of those that it took over from, however long ago."""
    took: dict[int, set[int]] = defaultdict(set)
    names: dict[int, set[str]] = defaultdict(set)
    for line in begun():
        if line.before_id != line.after_id and line.before.kind in kinds.SEATS:
            took[line.after_id].add(line.before_id)
            names[line.before_id].add(called(line.before))
    of_old: dict[int, set[str]] = defaultdict(set)
    for agency, name in FormerCommune.objects.values_list("agency", "name"):
        of_old[agency].add(name)
    found: dict[int, set[str]] = {}
    for agency in {*took, *of_old}:
        before = _all(agency, took=took)
        found[agency] = {name for one in before for name in names[one]} | {name for one in {agency, *before} for name in of_old[one]}
    return found


def called(agency: Agency) -> str:
    """Return what people call the commune of an agency: "UBND xã Tân Hòa" is "Xã Tân Hòa"."""
    name = agency.name.removeprefix("UBND ")
    return f"{name[:1].upper()}{name[1:]}"


def _all(agency: int, *, took: Mapping[int, set[int]]) -> set[int]:
    found, level = set[int](), set(took.get(agency, ()))
    while level := level - found:
        found |= level
        level = {before for one in level for before in took.get(one, ())}
    return found - {agency}


def _sorted(names: Mapping[int, Iterable[str]]) -> Names:
    return {pk: tuple(sorted(each, key=vietnamese.sort_key)) for pk, each in names.items() if each}
