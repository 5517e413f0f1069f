"""Somebody presses on the map where the road is broken: the spot and the village are filled in; where they stand does as well; without scripts the list is there."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils.timezone import now
from playwright.sync_api import expect

from danvan.base.office.actions import maps as office
from danvan.base.places.models import Place, Shape
from danvan.check.petitions.models import Petition
from danvan.engines import maps
from danvan.site.demo_map import OUTLINES, ROADS
from danvan.site.village import Village
from tests.browser.windows import PLAIN_PHONE, OpenWindow

pytestmark = pytest.mark.browser
SHOW, EAST = "Hoặc bấm chỗ đó trên bản đồ", {"latitude": 20.9190, "longitude": 106.1250}


@pytest.fixture(autouse=True)
def _drawn(village: Village) -> None:
    """Have the commune bring its map."""
    lines = [Shape(agency=village.commune, kind="road", name=name, points=[list(spot) for spot in spots]) for name, spots in ROADS.items()]
    for code, spots in OUTLINES.items():
        lines.append(Shape(agency=village.commune, kind="outline", place=Place.objects.get(code=code), points=[list(spot) for spot in spots]))
    office.redraw(village.commune, shapes=lines, by=village.hoa, at=now() - timedelta(days=1))


def _kept() -> tuple[str, str]:
    try:
        return Petition.objects.values_list("matter__place__code", "spot").get()
    finally:
        connection.close()


def test_a_press_on_the_map_fills_in_the_spot_and_the_nearest_village(window: OpenWindow, village: Village) -> None:
    phone = window()
    phone.visit("/phan-anh/gui")
    phone.fill(text="Mặt đường trước nhà văn hóa sụt một hố sâu.")
    phone.main.get_by_role("button", name=SHOW).click()
    drawing = phone.main.locator("svg.dv-map")
    expect(drawing).to_be_visible()
    box = drawing.bounding_box()
    assert box
    drawing.click(position={"x": box["width"] / 2, "y": box["height"] / 3})
    expect(phone.main.get_by_role("status").filter(has_text="Đã chọn:")).to_contain_text("Thôn")
    phone.look("bam-ban-do")
    first = phone.value("place")
    drawing.click(position={"x": box["width"] / 8, "y": box["height"] / 2})
    assert (first, phone.value("place")) == ("thon-dong", "thon-doai")
    spot = maps.spot(phone.value("spot"))
    assert spot
    assert 20.897 < spot[0] < 20.925
    assert 106.100 < spot[1] < 106.110
    phone.press("Gửi đi")
    phone.reads("Đã nhận phản ánh")
    with ThreadPoolExecutor(1) as other:  # a browser's thread asks no database
        assert other.submit(_kept).result() == ("thon-doai", maps.written(spot))


def test_where_somebody_stands_chooses_the_village_if_they_have_not(window: OpenWindow) -> None:
    phone = window()
    phone.page.context.grant_permissions(["geolocation"])
    phone.page.context.set_geolocation(EAST)  # type: ignore[arg-type]
    phone.visit("/phan-anh/gui")
    phone.unfold(phone.main.get_by_text("Đang đứng đúng chỗ đó", exact=True))
    phone.main.get_by_role("button", name="Lấy vị trí đang đứng").click()
    expect(phone.main.locator("[name=place]")).to_have_value("thon-dong")
    assert phone.value("spot") == "20.91900, 106.12500"
    phone.choose(place="Thôn Đoài")
    phone.main.get_by_role("button", name="Lấy vị trí đang đứng").click()
    phone.page.wait_for_load_state("networkidle")
    assert phone.value("place") == "thon-doai"  # what was chosen stays


def test_without_scripts_the_list_and_words_are_there(window: OpenWindow) -> None:
    phone = window(PLAIN_PHONE)
    phone.visit("/phan-anh/gui")
    expect(phone.main.get_by_role("button", name=SHOW)).to_have_count(0)
    expect(phone.main.locator("[name=place]")).to_be_visible()
    phone.look("khong-ban-do")
