"""Lists of places: as people read them, and alike on every database."""

from datetime import date

from danvan.base.places.models import Place
from tests.village import Village

ON = date(2026, 3, 27)
NAMES = ["Ấp Dừa", "Ấp Đình", "Thôn 2", "Thôn 10", "Thôn Ma", "Thôn Mà", "Thôn Mả", "Thôn Mã", "Thôn Má", "Thôn Mạ"]


def _settle(village: Village, *, names: list[str]) -> None:
    for at, name in enumerate(names):
        Place.objects.create(code=f"new{at}", name=name, agency=village.commune, valid_from=date(2025, 7, 1))


def _listed() -> list[str]:
    return [place.name for place in Place.objects.standing(on=ON).filter(code__startswith="new")]


def test_places_are_listed_as_a_vietnamese_dictionary_sorts_them(village: Village) -> None:
    _settle(village, names=NAMES[::-1])
    assert _listed() == NAMES


def test_a_place_that_is_renamed_moves_in_the_list(village: Village) -> None:
    _settle(village, names=["Thôn 3", "Thôn 4"])
    place = Place.objects.get(name="Thôn 3")
    place.name = "Thôn 12"
    place.save()
    assert _listed() == ["Thôn 4", "Thôn 12"]
