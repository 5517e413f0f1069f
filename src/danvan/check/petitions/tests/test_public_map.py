"""Reports stand on a road of the commune's map, at some distance from where they were, or at their village alone."""

import json
import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.places.models import Place, Shape
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import courses
from danvan.check.petitions.models import Petition, Published
from danvan.check.petitions.queries import pins
from danvan.check.petitions.tests.acts import SAID, WORDS, answered
from tests.village import Village, at
from tests.worlds import As

HERE, OFFICE = "/phan-anh/cong-khai/noi", "/van-phong/co-quan/an-binh/ban-do"
KEY = "k" * 24
ROAD = {"type": "LineString", "coordinates": [[105.8, 21.0], [105.82, 21.0]]}
RING = {"type": "Polygon", "coordinates": [[[105.79, 20.99], [105.83, 20.99], [105.83, 21.01], [105.79, 20.99]]]}
NIGHT = at("2026-10-01 02:25")


def file(*found: tuple[dict[str, Any], str]) -> SimpleUploadedFile:
    """Return a file that draws lines with names."""
    features = [{"type": "Feature", "properties": {"ten": name}, "geometry": geometry} for geometry, name in found]
    return SimpleUploadedFile("ban-do.geojson", json.dumps({"type": "FeatureCollection", "features": features}).encode())


def drawn(village: Village) -> None:
    """Have the IT officer bring the map of the commune."""
    As().of(village.quan).post(OFFICE, {"form_key": KEY, "file": file((ROAD, "Đường liên thôn"), (RING, "thôn đông"))})


def hole(village: Village, spot: str, *, kind: str = "report", at_home: bool = False) -> Petition:
    """Return a report that was done and published."""
    report = petitions.submit("Ổ gà", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"), kind=kind, spot=spot)
    if kind == "report":
        petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-28 09:00"))
    else:
        petitions.classify(report, subject=village.lighting, by=village.tu, at=at("2026-08-28 09:00"))
        petitions.route(report, agency=village.works, by=village.tu, at=at("2026-08-28 09:00"))
    answered(report, village, on="2026-09-10 09:00")
    petitions.redact(report, words=WORDS, answer=SAID, at_home=at_home, by=village.minh, at=at("2026-09-11 08:00"))
    petitions.publish(report, by=village.hoa, at=at("2026-09-11 09:00"))
    return report


def spots() -> list[str]:
    return list(Published.objects.order_by("pk").values_list("spot", flat=True))


def test_the_map_is_brought_as_a_file_and_a_village_put_where_it_lies(village: Village) -> None:
    browser = As().of(village.quan)
    assert "Chưa có bản đồ" in browser.get(OFFICE).content.decode()
    drawn(village)
    assert list(Shape.objects.order_by("pk").values_list("kind", "name", "place__code")) == [("road", "Đường liên thôn", None), ("outline", "thôn đông", "thon-dong")]
    assert Entry.objects.get(word="office.agency_changed").facts["shapes"] == 2
    assert browser.post(OFFICE, {"form_key": "b" * 24, "place": "thon-doai", "spot": "21.005,105.81"}).status_code == 302
    assert Shape.objects.get(kind="village").points == [[21.005, 105.81]]
    page = browser.get(OFFICE).content.decode()
    assert "<polyline" in page
    assert "Chưa có trên bản đồ: Thôn Trung, Toàn xã" in page


BAD = [
    ({}, "Hãy chọn một tệp, hoặc chọn một thôn"), ({"place": "thon-doai"}, "ghi cả tọa độ"), ({"place": "thon-doai", "spot": "105.81, 21.005"}, "vĩ độ trước"),
    ({"file": SimpleUploadedFile("x", b"\xff\xfe")}, "không phải GeoJSON"), ({"file": file(({"type": "Point", "coordinates": [21.0, 105.8]}, "x"))}, "Đối tượng thứ 1 nằm ngoài Việt Nam"),
    ({"file": file(({"type": "Point", "coordinates": [105.8, 21.0]}, "Thôn Tây"))}, "Điểm “Thôn Tây” không phải thôn"),
    ({"file": SimpleUploadedFile("x", b" " * (3 * 2**20 + 1))}, "nặng hơn 3 MB"),
]  # fmt: skip


@pytest.mark.parametrize(("sent", "says"), BAD, ids=[says for _sent, says in BAD])
def test_what_is_no_map_is_refused_with_a_sentence_and_the_old_one_stays(village: Village, sent: dict[str, Any], says: str) -> None:
    drawn(village)
    assert says in As().of(village.quan).post(OFFICE, {"form_key": "c" * 24, **sent}).content.decode()
    assert Shape.objects.count() == 2


def test_a_report_stands_on_the_road_and_what_is_at_home_feedback_or_far_from_roads_at_its_village(village: Village) -> None:
    drawn(village)
    hole(village, "21.00020, 105.80470")
    hole(village, "21.00020, 105.80470", at_home=True)
    hole(village, "21.00020, 105.80470", kind="feedback")
    hole(village, "21.00500, 105.80470")
    hole(village, "")
    assert spots() == ["21.00000, 105.80481", "", "", "", ""]  # 22 m away; 489 m along the road, so at 500


def test_everybody_sees_the_pins_with_a_list_but_never_where_it_really_was(village: Village, client: As) -> None:
    courses.reckon(at=NIGHT)
    assert "xã chưa có bản đồ" in client.get(HERE).content.decode() or "Chưa có việc nào" in client.get(HERE).content.decode()
    drawn(village)
    shown, hidden = hole(village, "21.00020, 105.80470"), hole(village, "21.00020, 105.80470", at_home=True)
    hole(village, "21.00010, 105.80480")
    courses.reckon(at=NIGHT)
    page = client.get(HERE).content.decode()
    assert page.count('class="dv-map__pin"') == 1
    assert 'aria-label="Điểm 1: 2 việc"' in page
    assert '<li id="diem-1" tabindex="-1">' in page
    assert f"/phan-anh/cong-khai/{shown.matter.code}" in page
    assert hidden.matter.code not in page
    assert 'aria-label="Thôn Đông: 3"' in page
    for one in ("105.8047", "21.0002"):
        assert one not in page + client.get(f"/phan-anh/cong-khai/{shown.matter.code}").content.decode()


def test_a_pin_waits_for_its_delay(village: Village) -> None:
    drawn(village)
    came = localdate(hole(village, "21.00020, 105.80470").matter.opened_at)
    assert [len(pins.on_map(village.commune, on=came.replace(day=day))) for day in (30, 31)] == [0, 1]


@pytest.mark.parametrize(("spot", "kept"), [("21.0002 105.8047", "21.00020, 105.80470"), ("", "")])
def test_a_resident_may_say_where_it_is_and_officers_alone_read_it(village: Village, client: As, spot: str, kept: str) -> None:
    sent = {"form_key": KEY, "kind": "report", "text": "Ổ gà", "place": "thon-dong", "spot": spot}
    assert "Tọa độ chưa đúng" in client.post("/phan-anh/gui", sent | {"spot": "đầu ngõ"}).content.decode()
    assert client.post("/phan-anh/gui", sent).status_code == 302
    petition = Petition.objects.get()
    assert petition.spot == kept
    assert (kept in As().of(village.tu).get(f"/phan-anh/{petition.matter.code}").content.decode()) is True


def test_an_officer_is_asked_whether_it_is_at_home_only_where_there_is_a_spot(village: Village) -> None:
    for spot, asked in (("21.00020, 105.80470", True), ("", False)):
        report = petitions.submit("Ổ gà", place=Place.objects.get(code="thon-dong"), by=village.lan, at=at("2026-08-28 06:30"), kind="report", spot=spot)
        petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="ordinary", by=village.tu, at=at("2026-08-28 09:00"))
        assert ('name="at_home"' in As().of(village.minh).get(f"/phan-anh/{report.matter.code}/viec/redact").content.decode()) is asked


@pytest.mark.parametrize("ticked", [{"at_home": "on", "seen": "on"}, {}])
def test_what_an_officer_ticked_stays_as_it_is_when_the_suggestion_is_put_in(village: Village, ticked: dict[str, str]) -> None:
    report = hole(village, "21.00020, 105.80470", at_home=not ticked)
    petitions.take_down(report, reason="Ảnh còn rõ mặt", by=village.hoa, at=at("2026-09-12 09:00"))
    sent = {"form_key": KEY, "version": report.matter.version, "words": "Ổ gà, gọi 0912 345 678", "answer": SAID, "suggest": "1"}
    page = As().of(village.minh).post(f"/phan-anh/{report.matter.code}/viec/redact", sent | ticked).content.decode()
    assert "Ổ gà, gọi [số điện thoại]" in page
    boxes = {name: re.search(rf'<input[^>]*name="{name}"[^>]*>', page) for name in ("at_home", "seen")}
    assert [name for name, box in boxes.items() if box and "checked" in box[0]] == list(ticked)
