import json
from typing import Any

import pytest

from danvan.engines import maps

ROAD = [(21.0, 105.8), (21.0, 105.81)]  # east; a hundred-thousandth of a degree is a metre, and 1.04 m to the north
HERE = {"type": "Feature", "properties": {"ten": "Đường liên thôn"}, "geometry": {"type": "LineString", "coordinates": [[105.8, 21.0], [105.81, 21.0, 4]]}}


def test_a_spot_is_moved_onto_the_nearest_road_and_along_it_to_a_point_that_many_share() -> None:
    found = {maps.snapped((21.0 + north, 105.8 + east), lines=[ROAD], within=60, step=50) for north in (0.0001, -0.0003) for east in (0.0009, 0.0011)}
    assert found == {(21.0, 105.80096)}  # 100 m from its beginning, whichever house it was
    assert maps.snapped((21.0, 105.7999), lines=[ROAD], within=60, step=50) == (21.0, 105.8)
    assert maps.snapped((21.0, 105.8101), lines=[ROAD], within=60, step=50) == (21.0, 105.81)  # its end, 1,039 m on


def test_what_is_far_from_every_road_is_on_none() -> None:
    assert maps.snapped((21.001, 105.805), lines=[ROAD], within=60, step=50) is None
    assert maps.snapped((21.0, 105.8), lines=[[], [(21.0, 105.8)]], within=60, step=50) is None


def test_the_nearer_of_two_roads_is_taken_and_a_bend_is_followed() -> None:
    bend = [(21.0, 105.82), (21.0, 105.82), (21.001, 105.82), (21.001, 105.83)]
    assert maps.snapped((21.0009, 105.8201), lines=[ROAD, bend], within=60, step=100) == (21.0009, 105.82)


@pytest.mark.parametrize(
    ("text", "read"),
    [("21.0285, 105.8542", (21.0285, 105.8542)), (" 21 105.5 ", (21.0, 105.5)), ("105.8542, 21.0285", None), ("48.85, 2.35", None), ("đầu ngõ", None), ("٢١, 105", None), ("", None)],
)
def test_a_spot_is_read_as_telephones_show_it(text: str, read: maps.Spot | None) -> None:
    assert maps.spot(text) == read


def test_metres_between_two_spots_are_those_of_a_globe() -> None:
    """A degree of latitude is some 111 km, one of longitude at 21 degrees north some 104."""
    assert maps.apart((21.0, 105.0), to=(21.001, 105.0)) == pytest.approx(111.3, abs=0.5)
    assert maps.apart((21.0, 105.0), to=(21.0, 105.001)) == pytest.approx(103.9, abs=0.5)
    assert maps.apart((21.0, 105.0), to=(21.0, 105.0)) == 0


def test_a_sheet_holds_all_spots_with_north_up_and_nothing_stretched() -> None:
    sheet = maps.sheet([(21.0, 105.8), (21.01, 105.8), (21.0, 105.81)], side=600)
    assert sheet
    assert sheet.lay((21.01, 105.8)) == (24, 24)
    assert sheet.lay((21.0, 105.8)) == (24, 576)
    assert sheet.lay((21.0, 105.81)) == (539, 576)  # cos 21°: a degree is shorter to the east
    assert (sheet.width, sheet.height) == (563, 600)
    assert maps.sheet([], side=600) is None
    alone = maps.sheet([(21.0, 105.8)], side=600)
    assert alone
    assert (alone.width, alone.height) == (600, 600)


def features(*found: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": found})


def geometry(kind: str, coordinates: Any, **said: Any) -> dict[str, Any]:
    return {"type": "Feature", "properties": said, "geometry": {"type": kind, "coordinates": coordinates}}


def test_roads_outlines_and_villages_are_read_of_a_file() -> None:
    ring = [[105.8, 21.0], [105.81, 21.0], [105.81, 21.01], [105.8, 21.0]]
    read = maps.read(features(HERE, geometry("MultiPolygon", [[ring, ring], [ring]], ma="thon-dong"), geometry("Point", [105.805, 21.005], name="Thôn Đoài")))
    assert [(one.kind, one.name, one.code, len(one.points)) for one in read] == [
        ("road", "Đường liên thôn", "", 2), ("outline", "", "thon-dong", 4), ("outline", "", "thon-dong", 4), ("village", "Thôn Đoài", "", 1),
    ]
    assert read[0].points == ((21.0, 105.8), (21.0, 105.81))


@pytest.mark.parametrize(
    ("said", "name"), [("Đường \ud800A", "Đường A"), ("A\x00B", "AB"), ("A" * 300, "A" * 200), (["A"], ""), (7, "7")], ids=["surrogate", "nul", "long", "list", "number"]
)  # fmt: skip
def test_a_name_is_read_as_a_database_holds_it(said: Any, name: str) -> None:
    assert [one.name for one in maps.read(features(geometry("Point", [105.8, 21.0], ten=said)))] == [name]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "json"), ("[" * 100_000, "json"), ("[]", "json"), ('{"features": 1}', "json"), (features(), "empty"), (features(1), "kind"),
        (features(geometry("Circle", [])), "kind"), (features(geometry("LineString", [[105.8, 21.0]])), "points"), (features(geometry("Polygon", [])), "points"),
        (features(geometry("Point", ["105.8", "21.0"])), "points"), (features(geometry("LineString", 5)), "points"), (features(geometry("Point", [True, 21.0])), "points"),
        (features(geometry("Point", [float("nan"), 21.0])), "points"), (features(geometry("Point", [10**400, 21.0])), "points"), (features(geometry("Point", [583_000.5, 2_324_000])), "outside"),
        (features(geometry("Point", [21.0, 105.8])), "outside"),
        (features(geometry("LineString", [[105.8, 21.0]] * 20_001)), "many"),
    ],
    ids=lambda value: str(value)[:60],
)  # fmt: skip
def test_what_is_no_map_is_refused_by_its_fault(text: str, fault: str) -> None:
    with pytest.raises(maps.BadMap) as told:
        maps.read(text)
    assert told.value.fault == fault
