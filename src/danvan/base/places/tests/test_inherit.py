"""Who takes over from a commune shows its map, until it draws one of its own."""

from datetime import date

import pytest

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.places import actions as places
from danvan.base.places import maps
from danvan.base.places.models import Place, Shape
from tests.province import Province, settle
from tests.village import at

DAY, AFTER = date(2026, 6, 1), date(2026, 6, 2)
ROADS = {"xa1": [[21.0, 105.8], [21.0, 105.9]], "xa2": [[21.1, 105.8], [21.1, 105.9]], "heir": [[21.2, 105.8], [21.2, 105.9]]}


@pytest.fixture
def province(db: None) -> Province:
    """Settle two communes, each with a map of a road and the outline of its first village."""
    found = settle()
    for one in found.communes:
        road = Shape(agency=one.agency, kind="road", points=ROADS[one.agency.code])
        places.redraw(one.agency, shapes=[road, Shape(agency=one.agency, kind="outline", place=one.villages[0], points=road.points)], on=date(2026, 1, 5))
    return found


def goes_over(province: Province, *, before: tuple[int, ...], villages: tuple[int, ...], to: Agency, ends: bool = True) -> None:
    """Let a succession take effect, by which some villages go over."""
    case = Succession.objects.create(code=f"s{to.code}", kind="merge" if ends else "split", effective_on=DAY, basis="1/NQ", begun_at=at("2026-06-01 00:05"))
    for number in before:
        Line.objects.create(succession=case, before=province.communes[number].agency, after=to, main=ends)
    for number in villages:
        for place in province.communes[number].villages:
            places.hand_over(place, to=to)
    Agency.objects.filter(pk__in=[province.communes[number].agency.pk for number in before] if ends else []).update(valid_to=DAY)


def roads(commune: Agency) -> list[list[list[float]]]:
    return [shape.points for shape in maps.shapes(commune) if shape.kind == "road"]


@pytest.mark.parametrize(
    ("before", "redrawn_on", "lines", "drawn"),
    [
        ((0, 1), None, 4, ["xa1", "xa2"]),
        ((0,), None, 2, ["xa1"]),
        ((0, 1), date(2026, 5, 31), 5, ["xa1", "xa2", "heir"]),  # its own, of the area as it was before
        ((0, 1), DAY, 1, ["heir"]),
    ],
)  # fmt: skip
def test_who_takes_over_shows_all_maps_until_it_draws_its_own(
    province: Province, before: tuple[int, ...], redrawn_on: date | None, lines: int, drawn: list[str],
) -> None:  # fmt: skip
    heir = Agency.objects.create(code="heir", name="UBND xã Tân Bình", kind="commune", above=province.agency, valid_from=date(2026, 1, 1))
    goes_over(province, before=before, villages=before, to=heir)
    if redrawn_on:
        places.redraw(heir, shapes=[Shape(agency=heir, kind="road", points=ROADS["heir"])], on=redrawn_on)
    assert (len(maps.shapes(heir)), sorted(map(str, roads(heir)))) == (lines, sorted(str(ROADS[code]) for code in drawn))
    village = Place.objects.get(pk=province.communes[0].villages[0].pk)
    assert len(maps.roads(village)) == len(drawn)
    standing = {commune.agency.pk for number, commune in enumerate(province.communes) if number not in before}
    assert {one.pk for one in maps.communes(on=AFTER)} == {heir.pk} | standing
    assert Shape.objects.filter(agency=province.communes[0].agency).count() == 2  # of the area as it was


def test_of_what_is_split_each_shows_its_own_villages_and_all_roads(province: Province) -> None:
    first, second = (commune.agency for commune in province.communes)
    goes_over(province, before=(0,), villages=(), to=second, ends=False)
    assert [len(maps.shapes(one)) for one in (first, second)] == [2, 3]
    places.hand_over(province.communes[0].villages[0], to=second)
    assert [len(maps.shapes(one)) for one in (first, second)] == [2, 4]


def test_it_goes_on_through_several_successions(province: Province) -> None:
    middle, last = (Agency.objects.create(code=code, name=code, kind="commune", above=province.agency, valid_from=DAY) for code in ("giua", "cuoi"))
    goes_over(province, before=(0, 1), villages=(0, 1), to=middle)
    case = Succession.objects.create(code="s2", kind="rename", effective_on=AFTER, basis="2/NQ", begun_at=at("2026-06-02 00:05"))
    Line.objects.create(succession=case, before=middle, after=last)
    for commune in province.communes:
        for place in commune.villages:
            places.hand_over(place, to=last)
    Agency.objects.filter(pk=middle.pk).update(valid_to=AFTER)
    assert (len(maps.shapes(last)), [one.code for one in maps.communes(on=AFTER)]) == (4, ["cuoi"])
