"""Whoever sends may press where something is on the map of the commune, where it has one; the list is there in any case."""

import re

from danvan.base.places.models import Shape
from danvan.check.petitions.tests.test_public_map import drawn
from tests.village import Village
from tests.worlds import As

FORM, MAP = "/phan-anh/gui", "/phan-anh/gui/ban-do"
VILLAGE = re.compile(r'data-village="([\w-]+)" data-x="(\d+)" data-y="(\d+)"')


def told(page: str, name: str) -> float:
    found = re.search(rf'data-{name}="([\d.-]+)"', page)
    assert found, name
    return float(found[1])


def test_the_form_offers_the_map_only_where_a_commune_has_one_and_asks_for_it_no_sooner(village: Village, client: As) -> None:
    assert "data-press" not in client.get(FORM).content.decode()
    assert "chưa có bản đồ" in client.get(MAP).content.decode()
    drawn(village)
    page = client.get(FORM).content.decode()
    assert f'data-press="{MAP}"' in page
    assert "<svg" not in page.split("<main")[1].split("</form>")[0]
    Shape.objects.all().delete()
    assert "data-press" not in client.get(FORM).content.decode()


def test_what_is_pressed_is_reckoned_back_to_the_spot_that_was_drawn(village: Village, client: As) -> None:
    drawn(village)
    page = client.get(MAP, {"noi": "thon-dong"}).content.decode()
    assert "<svg" in page
    ((code, x, y),) = VILLAGE.findall(page)
    assert code == "thon-dong"
    lat = told(page, "north") - (float(y) - told(page, "margin")) / told(page, "scale")  # as the browser does
    lon = told(page, "west") + (float(x) - told(page, "margin")) / (told(page, "scale") * told(page, "narrower"))
    assert (abs(lat - 21.0) < 0.0002, abs(lon - 105.81) < 0.0002) == (True, True)


def test_a_place_of_a_commune_without_a_map_is_told_that_there_is_none(village: Village, client: As) -> None:
    drawn(village)
    Shape.objects.update(agency=village.province)
    assert "chưa có bản đồ" in client.get(MAP, {"noi": "thon-dong"}).content.decode()
    assert client.get(MAP, {"xa": "khong-co", "noi": "khong-co"}).status_code == 200
