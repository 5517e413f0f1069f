"""A report that a program passes on comes in as one from the web does: same action, same gates, same secret code."""

from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from jsonschema import Draft4Validator
from PIL import Image

from danvan.base.brakes.windows import Window
from danvan.base.files.actions import path
from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.notices.models import Follower
from danvan.base.places.models import Shape
from danvan.check.petitions.api import asking
from danvan.check.petitions.forms.open311 import PICTURES
from danvan.check.petitions.models import Enclosure, Petition, Relayed
from danvan.check.petitions.tests.open311 import BASE, READS, SCHEMAS, admit, only, post, tags
from danvan.check.petitions.tests.test_submit import picture
from tests.village import Village
from tests.worlds import As

SIZES = (40, 50, 40)  # of pictures


def secret(notice: str) -> str:
    """Return the secret code that a notice tells."""
    return notice.partition("của người gửi: ")[2].partition(".")[0]


@pytest.fixture(autouse=True)
def _counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "posts", Window(seconds=3600))


def test_a_report_comes_in_as_from_the_web_and_its_author_gets_a_code_that_leads_to_it(village: Village, client: As) -> None:
    admit(village)
    answer = post(client, lat="21.0285", long="105.8542", address_string="Đầu ngõ 12")
    assert answer.status_code == 200
    Draft4Validator(SCHEMAS["posted"]).validate(answer.json())

    petition, told = Petition.objects.get(), only(answer.json())
    assert (petition.matter.kind, petition.matter.subject, petition.matter.place, petition.matter.author) == ("report", village.lighting, village.thon_dong, None)
    assert (petition.text, petition.where, petition.spot) == ("Đèn đường hỏng", "Đầu ngõ 12", "21.02850, 105.85420")
    assert told["service_request_id"] == petition.matter.code
    assert codes.bearer(secret(told["service_notice"])) == petition.matter.bearer
    followed = As().post("/theo-doi", {"code": secret(told["service_notice"]), "form_key": "f" * 24}, follow=True)
    assert "Đèn đường hỏng" in followed.content.decode()
    assert Entry.objects.get(matter=petition.matter).word == "petitions.submitted"


def test_xml_answers_the_same(village: Village, client: As) -> None:
    admit(village)
    found = tags(ET.fromstring(post(client, path="requests.xml").content))
    assert only(found)["service_request_id"] == Petition.objects.get().matter.code


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"api_key": None}, 403), ({"api_key": "sai"}, 403), ({"service_code": None}, 400), ({"service_code": "khong-co"}, 404), ({"description": None, "service_code": "viec_khac"}, 400),
        ({"description": "  ", "service_code": "viec_khac"}, 400), ({"description": "x" * 4001}, 400), ({"address_id": None}, 400), ({"address_id": "khong-co"}, 400),
        ({"lat": "21.0"}, 400), ({"address_string": "x" * 301}, 400), ({"description": "TỐI MẬT\nKế hoạch"}, 400),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_told_and_nothing_comes_in(village: Village, client: As, changed: dict[str, Any], status: int) -> None:
    admit(village)
    answer = post(client, **changed)
    assert answer.status_code == status
    Draft4Validator(SCHEMAS["errors"]).validate(answer.json())
    assert Petition.objects.count() == Relayed.objects.count() == 0


def test_a_key_that_only_reads_or_has_ended_lets_nothing_in(village: Village, client: As) -> None:
    admit(village, key=READS, may_write=False)
    admit(village, valid_to=village.commune.valid_from.replace(year=2026, month=2))
    assert [post(client, api_key=READS).status_code, post(client).status_code] == [403, 403]


def test_a_program_that_writes_too_often_is_told_to_come_back(village: Village, client: As, monkeypatch: pytest.MonkeyPatch) -> None:
    admit(village)
    monkeypatch.setattr(asking, "MOST_AN_HOUR", 2)
    assert [post(client, description=words).status_code for words in ("Một", "Hai", "Ba")] == [200, 200, 429]
    assert Petition.objects.count() == 2


def test_the_same_sent_again_is_the_same_report_with_the_same_code(village: Village, client: As) -> None:
    admit(village)
    first, again = post(client).json(), post(client).json()
    assert first == again
    assert Petition.objects.count() == Relayed.objects.count() == 1
    assert post(client, description="Đèn khác hỏng").json() != first
    assert Petition.objects.count() == 2


def test_a_number_of_the_programs_own_is_one_report_for_ever_and_never_another(village: Village, client: As) -> None:
    admit(village)
    numbered = {"attribute[fixmystreet_id]": "4711"}
    first = post(client, **numbered).json()
    assert post(client, **numbered).json() == first
    assert post(client, description="Chuyện khác", **numbered).status_code == 400
    assert only(post(client, **{"attribute[external_id]": "4712"}).json())["service_request_id"] != only(first)["service_request_id"]
    assert Petition.objects.count() == 2


def test_two_programs_know_nothing_of_each_others_numbers(village: Village, client: As) -> None:
    admit(village)
    admit(village, key="o" * 40)
    codes_of = {only(post(client, api_key=key, **{"attribute[external_id]": "1"}).json())["service_request_id"] for key in ("k" * 40, "o" * 40)}
    assert len(codes_of) == 2


@pytest.mark.parametrize("name", ["attribute[place]", "attribute[place][]"])
def test_both_ways_of_writing_an_attribute_are_understood(village: Village, client: As, name: str) -> None:
    admit(village)
    assert post(client, address_id=None, **{name: ["thon-doai", "thon-dong"]}).status_code == 200
    assert only(Petition.objects.values_list("matter__place__code", flat=True)) == "thon-doai"


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ({"address_string": "Nhà văn hóa Thôn Đoài, xã An Bình"}, "thon-doai"), ({"address_string": "gần chợ"}, "an-binh"),
        ({"lat": "21.0301", "long": "105.8001"}, "thon-dong"), ({"lat": "21.0101", "long": "105.8002"}, "thon-doai"),
        ({"lat": "21.0101", "long": "105.8002", "address_id": "thon-dong"}, "thon-dong"),
    ],
)  # fmt: skip
def test_the_village_is_found_by_its_code_the_spot_or_the_words_of_the_address(village: Village, client: As, said: dict[str, str], place: str) -> None:
    admit(village)
    for code, lat in (("thon-dong", 21.03), ("thon-doai", 21.01)):
        found = village.thon_dong.__class__.objects.get(code=code)
        Shape.objects.create(agency=village.commune, kind="village", name=found.name, place=found, points=[[lat, 105.8]])
    assert post(client, **({"address_id": None} | said)).status_code == 200
    assert only(Petition.objects.values_list("matter__place__code", flat=True)) == place


@pytest.mark.parametrize(("address", "place"), [(None, "an-binh"), ("Cổng làng Thôn Đông", "thon-dong")])
def test_a_spot_far_from_the_communes_map_is_told_in_words_and_stands_on_no_map(village: Village, client: As, address: str | None, place: str) -> None:
    admit(village)
    Shape.objects.create(agency=village.commune, kind="village", name="Thôn Đông", place=village.thon_dong, points=[[21.03, 105.8]])
    first, again = (post(client, address_id=None, lat="10.77", long="106.7", address_string=address) for _ in range(2))
    assert (first.status_code, again.json()) == (200, first.json())
    petition = Petition.objects.get()
    assert (petition.matter.place and petition.matter.place.code, petition.spot) == (place, "")
    assert petition.text == "Đèn đường hỏng\n\nTọa độ gửi kèm nằm xa địa bàn xã, phường: 10.77000, 106.70000."


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ({}, "Chiếu sáng công cộng (Người gửi không ghi lời.)"), ({"service_code": "viec_khac", "media": "picture"}, "(Người gửi không ghi lời.)"),
        ({"service_code": "viec_khac", "media_url": "https://anh.example/1.jpg"}, "(Người gửi không ghi lời.)\n\nẢnh ở địa chỉ khác: https://anh.example/1.jpg"),
    ],
)
def test_a_report_needs_no_words_where_its_kind_or_a_picture_says_what_it_is(village: Village, client: As, said: dict[str, Any], text: str) -> None:
    admit(village)
    sent = said | ({"media": picture()} if "media" in said else {})
    assert post(client, description=None, **sent).status_code == 200
    assert Petition.objects.get().text == text


def test_an_address_of_a_picture_takes_nothing_from_the_letters_of_a_description(village: Village, client: As) -> None:
    admit(village)
    assert post(client, description="x" * 4000, media_url="https://anh.example/1.jpg").status_code == 200
    assert Petition.objects.get().text.startswith("x" * 4000 + "\n\nẢnh ở")


@pytest.mark.parametrize("name", ["media", "photo1"])
def test_a_picture_comes_along_by_whatever_name(village: Village, client: As, name: str) -> None:
    admit(village)
    assert post(client, **{name: picture()}).status_code == 200
    assert Petition.objects.get().photo == StoredFile.objects.get()


@pytest.mark.parametrize("names", [("media", "media", "media"), ("photo1", "photo2", "photo3")])
def test_several_pictures_are_all_kept_in_their_order_the_same_one_once(village: Village, client: As, names: tuple[str, ...]) -> None:
    admit(village)
    first, again = (post(client, **{name: [picture(size=size) for each, size in zip(names, SIZES, strict=True) if each == name] for name in names}) for _ in range(2))
    petition = Petition.objects.get()
    assert (first.status_code, again.json()) == (200, first.json())
    assert petition.photo
    kept = [petition.photo, *(one.file for one in Enclosure.objects.filter(matter=petition.matter))]
    assert [Image.open(path(one.sha256)).size[0] for one in kept if one] == [*dict.fromkeys(SIZES)]


def test_of_more_pictures_than_are_taken_the_first_are_and_that_is_said(village: Village, client: As) -> None:
    admit(village)
    told = only(post(client, media=[picture(size=40 + number) for number in range(PICTURES + 2)]).json())
    assert f"Chỉ nhận {PICTURES} ảnh đầu tiên" in told["service_notice"]
    assert 1 + Enclosure.objects.count() == StoredFile.objects.count() == PICTURES


def test_one_bad_picture_among_good_ones_lets_nothing_in(village: Village, client: As) -> None:
    admit(village)
    answer = post(client, media=[picture(), SimpleUploadedFile("a.jpg", b"<html><script>", "image/jpeg")])
    assert (answer.status_code, Petition.objects.count(), Enclosure.objects.count()) == (400, 0, 0)


def test_pictures_elsewhere_are_named_below_the_words_and_not_fetched(village: Village, client: As) -> None:
    admit(village)
    assert post(client, media_url="https://anh.example/1.jpg").status_code == 200
    assert Petition.objects.get().text == "Đèn đường hỏng\n\nẢnh ở địa chỉ khác: https://anh.example/1.jpg"


def test_what_is_no_picture_is_refused_with_the_sentence_of_the_web_form(village: Village, client: As) -> None:
    admit(village)
    answer = post(client, media=SimpleUploadedFile("a.jpg", b"<html><script>", "image/jpeg"))
    assert (answer.status_code, "không phải là ảnh" in answer.content.decode()) == (400, True)
    assert Petition.objects.count() == StoredFile.objects.count() == 0


def test_too_many_parts_are_told_in_the_format_that_was_asked_for(village: Village, client: As) -> None:
    admit(village)
    answer = client.post(f"{BASE}/requests.xml", {"api_key": "k" * 40, **{f"photo{n}": picture() for n in range(301)}})
    assert (answer.status_code, ET.fromstring(answer.content).tag) == (400, "errors")


def test_how_the_author_can_be_reached_is_kept_sealed_with_consent_alone_and_names_are_not_kept(village: Village, client: As) -> None:
    admit(village)
    said = {"phone": "0912345678", "email": "lan@example.vn", "first_name": "Nguyễn", "last_name": "Thị Lan Hoàng Yến", "device_id": "d1", "account_id": "a1"}
    without = only(post(client, **said).json())
    assert "Số điện thoại, thư điện tử không được giữ" in without["service_notice"]
    assert "Họ tên, số máy, số tài khoản không được giữ" in without["service_notice"]
    assert Follower.objects.count() == 0

    agreed = post(client, description="Cống tắc", **said, **{"attribute[contact]": "yes"})
    assert agreed.status_code == 200
    followers = {one.channel: one.address for one in Follower.objects.all()}
    assert set(followers) == {"sms", "email"}
    assert not [one for one in followers.values() if "0912345678" in str(one) or "lan@" in str(one)]
    kept = [*Petition.objects.values_list("text", "where"), *Relayed.objects.values_list()]
    assert "Hoàng Yến" not in str(kept)
    assert "0912345678" not in str(kept)


def test_whoever_wants_nothing_public_says_so_by_the_attribute(village: Village, client: As) -> None:
    admit(village)
    post(client, **{"attribute[publish]": "no"})
    assert Petition.objects.get().opted_out


def test_a_report_of_anything_has_no_field_until_somebody_takes_it_on(village: Village, client: As) -> None:
    admit(village)
    assert post(client, service_code="viec_khac").status_code == 200
    assert Petition.objects.get().matter.subject is None


@pytest.mark.parametrize("where", ["description", "address_string", "attribute[title]", "last_name", "la_phan_anh"])
def test_a_denunciation_is_met_with_guidance_and_not_one_row_of_it_is_kept(village: Village, client: As, where: str) -> None:
    admit(village)
    words = "Tôi tố cáo ông trưởng thôn lập hồ sơ khống"
    before = Entry.objects.count()
    more = {"description": words, "la_phan_anh": "1"} if where == "la_phan_anh" else {where: words}
    answer = post(client, photo=picture(), **more)
    said = [one["description"] for one in answer.json()]
    assert (answer.status_code, len(said)) == (400, 3)
    assert "Trụ sở UBND xã An Bình" in said[1]
    assert "http://testserver/phan-anh/gui" in said[2]
    assert Petition.objects.count() == Relayed.objects.count() == StoredFile.objects.count() == 0
    assert Entry.objects.count() == before


def test_the_name_of_a_file_is_looked_at_too(village: Village, client: As) -> None:
    admit(village)
    assert post(client, media=picture(name="don-to-cao.jpg")).status_code == 400
    assert StoredFile.objects.count() == 0


def test_nothing_of_the_web_but_a_key_lets_a_program_write(village: Village) -> None:
    browser = As(enforce_csrf_checks=True).of(village.tu)
    assert browser.post(f"{BASE}/requests.json", {"service_code": "lighting", "description": "Đèn", "address_id": "thon-dong"}).status_code == 403
    admit(village)
    assert post(browser).status_code == 200
    assert Petition.objects.get().matter.author is None
