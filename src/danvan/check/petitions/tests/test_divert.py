"""Words that must not be kept here are met before they are stored. Every store is looked through in tests/journeys."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.face.models import SentForm
from danvan.base.files import skimming
from danvan.base.files.models import StoredFile
from danvan.base.office.actions import rules
from danvan.check.petitions.actions import information
from danvan.check.petitions.models import Petition
from danvan.check.petitions.tests.test_submit import GOOD, picture
from danvan.engines.texts import Skimmed
from tests.village import Village, at
from tests.worlds import As

WORDS = "Tôi tố cáo ông trưởng thôn lập hồ sơ khống"
SENTENCE = "đừng gửi qua mạng"


def send(client: As, **changed: Any) -> Any:
    return client.post("/phan-anh/gui", GOOD | changed)


def hidden(page: str) -> dict[str, str]:
    """Return what a page's last form would send of itself."""
    form = page[page.rindex("<form method=\"post\"") :]
    return {name: unescape(value) for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', form)} | {"la_phan_anh": "1"}


def test_a_denunciation_is_answered_by_where_to_go_and_nothing_of_it_is_stored(village: Village, client: As) -> None:
    answer = send(client, text=WORDS, photo=picture())

    assert answer.status_code == 200
    assert SENTENCE in answer.content.decode()
    assert (answer["Referrer-Policy"], answer["Cache-Control"]) == ("strict-origin", "private, no-store")
    assert Petition.objects.count() == StoredFile.objects.count() == SentForm.objects.count() == 0
    assert "sessionid" not in client.cookies
    assert "danvan_bears" not in client.cookies


def test_not_one_row_is_written_while_it_is_met(village: Village, client: As) -> None:
    with CaptureQueriesContext(connection) as asked:
        send(client, text=WORDS, photo=picture())
    said = [one["sql"] for one in asked.captured_queries]
    assert said
    assert not [sql for sql in said if re.match("INSERT|UPDATE|DELETE", sql) or "tố cáo" in sql]


def test_the_page_says_when_and_where_the_commune_receives(village: Village, client: As) -> None:
    received = {"weekday": "1", "hours": "8:00-11:00", "post": "Chủ tịch UBND xã", "where": "phòng tiếp công dân"}
    begun = at("2026-01-05 08:00")
    wanted = rules.Wanted(key="1", value=received, source="Nội quy", valid_from=begun.date())
    rules.set_rule("reception", agency=village.commune, wanted=wanted, by=village.quan, at=begun)
    page = send(client, text=WORDS).content.decode()
    assert "Thứ ba, 8:00-11:00: Chủ tịch UBND xã tiếp tại phòng tiếp công dân." in page
    for said in ("UBND xã An Bình", "Trụ sở UBND xã An Bình", "phong bì dán kín", 'href="tel:113"', 'href="tel:111"'):
        assert said in page


def test_where_no_place_is_chosen_it_says_the_commune_where_one_lives(village: Village, client: As) -> None:
    assert "xã, phường nơi bà con ở" in send(client, text=WORDS, place="").content.decode()


def test_who_sends_it_all_the_same_loses_no_word_and_chooses_the_photo_again(village: Village, client: As) -> None:
    words = f"{WORDS}\nHọ nói <b>vậy</b> \"thế\"."
    page = send(client, text=words, photo=picture()).content.decode()
    assert "Tệp vừa chọn chưa được lưu" in page
    assert 'type="file"' in page

    again = hidden(page)
    assert again["place"] == GOOD["place"]
    assert client.post("/phan-anh/gui", again | {"photo": picture()}).status_code == 302
    petition = Petition.objects.get()
    assert (petition.text.replace("\r\n", "\n"), petition.where) == (words, GOOD["where"])
    assert petition.photo


def test_words_in_the_smaller_fields_and_the_name_of_a_file_are_looked_at_too(village: Village, client: As) -> None:
    for changed in ({"where": WORDS}, {"photo": picture(name="don-to-cao.jpg")}, {"phone": WORDS}):
        assert SENTENCE in send(client, **changed).content.decode()
    assert Petition.objects.count() == 0


def test_numbers_come_first_where_something_is_happening(village: Village, client: As) -> None:
    page = send(client, text="Cháy nhà kho, cứu với").content.decode()
    assert page.index("tel:114") < page.index("phong bì")


@pytest.mark.parametrize("text", ["Tôi khiếu nại quyết định số 5", "Cán bộ một cửa cộc lốc", "Đường hỏng"])
def test_what_has_a_lane_here_is_taken(village: Village, client: As, text: str) -> None:
    assert send(client, text=text).status_code == 302
    assert Petition.objects.get().text == text


@pytest.mark.parametrize(
    ("page", "button", "reader"),
    [
        ("submit", "Đây là phản ánh, cứ gửi", "nhiều cán bộ sẽ đọc"), ("complaint_prepare", "Đây là khiếu nại, cứ gửi", "người giải quyết sẽ đọc"),
        ("information_submit", "Đây là yêu cầu thông tin, cứ gửi", "cán bộ tìm thông tin sẽ đọc"),
        ("land_submit", "Đây là tranh chấp đất đai, cứ gửi", "những người hòa giải sẽ đọc"),
        ("conduct", "Đây là ý kiến về thái độ phục vụ, cứ gửi", "người đứng đầu cơ quan sẽ đọc"),
    ],
)
def test_the_button_for_a_false_alarm_names_the_lane_and_who_will_read_it(village: Village, client: As, page: str, button: str, reader: str) -> None:
    met = client.post(reverse(f"petitions:{page}"), {"text": WORDS, "place": "thon-dong", "form_key": "d" * 24}).content.decode()
    assert SENTENCE in met
    assert met.count("cứ gửi</button>") == 1
    assert f">{button}</button>" in met
    assert reader in met


@pytest.mark.parametrize("page", ["counter", "complaint_take_in", "information_counter", "land_take_in"])
def test_a_clerk_who_writes_down_what_others_say_reads_what_to_do_with_it(village: Village, page: str) -> None:
    met = As().of(village.tu).post(reverse(f"petitions:{page}"), {"text": WORDS, "form_key": "d" * 24}).content.decode()
    assert SENTENCE not in met
    assert "phong bì niêm phong, ghi số vào sổ giấy" in met
    assert ">Không phải tố cáo, cứ ghi vào</button>" in met


def test_what_the_author_adds_is_met_in_the_words_of_its_lane_and_what_a_clerk_adds_in_theirs(village: Village) -> None:
    noon = at("2026-03-02 09:00")
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền đèn", way="electronic")
    request = information.submit(asked, agency=village.commune, by=village.lan, at=noon)
    information.ask_back(request, lacks="Năm nào?", by=village.tu, at=noon)
    where = reverse("petitions:act_on_information", args=[request.matter.code, "complete"])
    own, clerk = (As().of(by).post(where, {"note": WORDS, "form_key": "d" * 24}).content.decode() for by in (village.lan, village.tu))
    assert ">Đây là yêu cầu thông tin, cứ gửi</button>" in own
    assert ">Không phải tố cáo, cứ ghi vào</button>" in clerk


@pytest.mark.parametrize(("where", "opened"), [("/phan-anh/gui", []), ("/phan-anh/khieu-nai/soan", ["don.docx"])])
def test_what_takes_pictures_alone_opens_no_file_and_no_form_opens_one_that_it_does_not_take(
    village: Village, client: As, monkeypatch: pytest.MonkeyPatch, where: str, opened: list[str]
) -> None:
    seen: list[str] = []

    def skim(files: Iterable[tuple[str, bytes]]) -> Iterator[Skimmed]:
        for name, _data in files:
            seen.append(name)
            yield Skimmed()

    monkeypatch.setattr(skimming, "skim", skim)
    sent = {name: SimpleUploadedFile(f"{called}.docx", b"PK\3\4") for name, called in (("photo", "anh"), ("file", "don"), ("other", "khac"))}
    client.post(where, GOOD | sent)
    assert seen == opened
