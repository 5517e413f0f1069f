"""Requests for information as people meet them: the lists of the law first, then the form, the page, the papers."""

import io
import re
from datetime import date, datetime
from typing import Any

import docx
import pypdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from danvan.base.duties.models import Duty
from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.check.petitions.actions import information
from danvan.check.petitions.models import InformationRequest
from tests import pictures
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24
MONDAY = at("2026-03-02 09:00")
FORM = "/phan-anh/thong-tin/gui"
WRITTEN = {
    "agency": "an-binh", "asked": "Tiền sửa đèn đường năm 2025", "way": "electronic", "requester": "bà Lan", "address": "Thôn Đông", "form_key": KEY,
}  # fmt: skip
PART = {"outcome": "part", "answer": "Chi 312 triệu đồng", "ground": "refuse.closed", "withheld": "Số tài khoản từng hộ"}


def url(request: InformationRequest, rest: str = "") -> str:
    return f"/phan-anh/thong-tin/{request.matter.code}{rest}"


def page(client: As, where: str) -> str:
    return str(client.get(where).content.decode().split("<main")[1])


def version(request: InformationRequest) -> int:
    return Matter.objects.get(pk=request.pk).version


def text(made: bytes) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(made)).pages).split())


def asked(village: Village, *, way: str = "electronic", when: datetime = MONDAY) -> InformationRequest:
    said = information.Asked(requester="bà Lan", address="Thôn Đông", asked="Tiền sửa đèn đường năm 2025", way=way, purpose="Họp thôn")
    return information.submit(said, agency=village.commune, by=village.lan, at=when)


def sought(village: Village, *, way: str = "electronic", is_complex: bool = False, when: datetime = MONDAY) -> InformationRequest:
    request = asked(village, way=way, when=when)
    information.seek(request, agency=village.works, is_complex=is_complex, by=village.tu, at=when)
    return request


def proposed(village: Village, *, way: str = "electronic", file: StoredFile | None = None, **more: Any) -> InformationRequest:
    request = sought(village, way=way)
    reply = information.Reply(**({"outcome": "full", "answer": "Chi 312 triệu đồng"} | more), file=file)
    information.propose(request, reply=reply, by=village.minh, at=MONDAY)
    return request


def test_the_lists_of_the_law_stand_before_the_form(village: Village, client: As) -> None:
    shown = page(client, FORM)
    for words in ("Có thể đã được công khai sẵn", "Chỉ được cung cấp khi có người đồng ý", "Không được cung cấp", "Bí mật nhà nước, khi chưa được giải mật"):
        assert shown.index(words) < shown.index("Gửi yêu cầu")
    assert "(unverified)" not in shown


def test_the_way_to_what_is_public_already_leads_somewhere(village: Village, client: As) -> None:
    where = next(iter(re.findall(r'hãy thử <a href="([^"]+)">', page(client, FORM))))
    assert client.get(where).status_code == 200


def test_somebody_without_an_account_asks_and_holds_a_code(village: Village, client: As) -> None:
    answer = client.post(FORM, WRITTEN, follow=True)
    request = InformationRequest.objects.get()
    assert request.matter.state == "requested"
    assert "Mã theo dõi của bà con" in answer.content.decode()
    assert "Tiền sửa đèn đường" in page(client, url(request))
    assert As().get(url(request)).status_code == 404
    assert text(client.get(url(request, "/tiep-nhan.pdf")).content).count("bà Lan") >= 1


@pytest.mark.parametrize("missing", ["agency", "asked", "way", "requester", "address"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(village: Village, client: As, missing: str) -> None:
    answer = client.post(FORM, {**WRITTEN, missing: "", "purpose": "Họp thôn tối nay"})
    assert "Lỗi:" in answer.content.decode()
    assert "Họp thôn tối nay" in answer.content.decode()
    assert not InformationRequest.objects.exists()


def test_words_of_a_denunciation_are_met_before_anything_is_stored(village: Village, client: As) -> None:
    answer = client.post(FORM, WRITTEN | {"asked": "Tôi tố cáo ông chủ tịch xã nhận hối lộ 50 triệu đồng của nhà thầu."})
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert not InformationRequest.objects.exists()


def test_the_form_that_is_sent_twice_asks_once(village: Village, client: As) -> None:
    for _again in range(2):
        client.post(FORM, WRITTEN)
    assert InformationRequest.objects.count() == 1


def test_it_goes_from_desk_to_officer_to_head_and_the_asker_reads_the_answer_then(village: Village) -> None:
    request = asked(village)
    tu, minh, hoa, lan = (As().of(getattr(village, name)) for name in ("tu", "minh", "hoa", "lan"))
    tu.post(url(request, "/viec/seek"), {"agency": village.works.pk, "version": 1, "form_key": KEY})
    minh.post(url(request, "/viec/propose"), PART | {"version": version(request), "form_key": KEY[1:] + "b"})
    assert "312 triệu" not in page(lan, url(request))
    shown = page(hoa, url(request))
    assert "Duyệt cung cấp một phần" in shown
    assert "Duyệt từ chối" not in shown
    hoa.post(url(request, "/viec/grant_part"), {"version": version(request), "form_key": KEY[1:] + "c"})
    shown = page(lan, url(request))
    for words in ("312 triệu", "Số tài khoản từng hộ", "Thông tin không được tiếp cận", "khiếu nại"):
        assert words in shown
    assert "ông Minh" not in shown


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        ({"outcome": "full"}, "Hãy ghi thông tin cung cấp, hoặc đính kèm tệp."),
        ({"outcome": "part", "answer": "Một nửa"}, "Chưa chọn căn cứ."),
        ({"outcome": "none", "ground": "refuse.closed"}, "Chưa ghi phần nào không cung cấp, vì sao."),
        ({"outcome": "none", "ground": "closed.secret", "withheld": "Mật"}, "Căn cứ này không có hiệu lực vào hôm nay."),
        ({"outcome": "full", "answer": "Có", "cost": "900000000000"}, "Chi phí quá lớn."),
    ],
)
def test_a_reply_that_lacks_something_is_said_so(village: Village, sent: dict[str, str], error: str) -> None:
    request = sought(village)
    answer = As().of(village.minh).post(url(request, "/viec/propose"), sent | {"version": request.matter.version, "form_key": KEY})
    assert error in answer.content.decode()
    assert InformationRequest.objects.get().matter.state == "sought"


def test_a_full_answer_keeps_nothing_of_a_refusal_that_was_typed_too(village: Village) -> None:
    request = sought(village)
    As().of(village.minh).post(url(request, "/viec/propose"), PART | {"outcome": "full", "version": request.matter.version, "form_key": KEY})
    request = InformationRequest.objects.get()
    assert (request.outcome, request.ground, request.withheld) == ("full", "", "")


def test_the_file_is_for_the_asker_only_once_it_is_given(village: Village) -> None:
    stored = files.take(SimpleUploadedFile("a.jpg", pictures.picture()), pictures_only=True)
    request = proposed(village, way="copy", file=stored)
    lan, minh = As().of(village.lan), As().of(village.minh)
    assert (lan.get(url(request, "/tep")).status_code, minh.get(url(request, "/tep")).status_code) == (404, 200)
    information.approve(request, by=village.hoa, at=MONDAY)
    assert lan.get(url(request, "/tep")).status_code == 404
    As().of(village.tu).post(url(request, "/viec/deliver"), {"handed": "ready", "version": request.matter.version, "form_key": KEY})
    assert lan.get(url(request, "/tep")).status_code == 200
    assert "Đã báo đến nhận tại trụ sở" in page(lan, url(request))


def test_the_question_of_the_desk_is_answered_on_the_page(village: Village) -> None:
    request = asked(village)
    As().of(village.tu).post(url(request, "/viec/ask_back"), {"note": "Của thôn nào?", "version": 1, "form_key": KEY})
    lan = As().of(village.lan)
    assert "Của thôn nào?" in page(lan, url(request))
    now = InformationRequest.objects.get().matter.version  # the platform has told that it is late too
    lan.post(url(request, "/viec/complete"), {"note": "Cả ba thôn.", "version": now, "form_key": KEY[1:] + "b"})
    assert InformationRequest.objects.get().asked.endswith("Cả ba thôn.")


def test_what_is_passed_on_leaves_the_desk_and_is_said_to_the_asker(village: Village) -> None:
    request = asked(village)
    village.commune.above = village.province
    village.commune.save()
    answer = As().of(village.tu).post(
        url(request, "/viec/pass_on"), {"agency": village.province.pk, "note": "Tỉnh giữ số liệu.", "version": 1, "form_key": KEY}, follow=True
    )
    assert answer.redirect_chain
    assert InformationRequest.objects.get().matter.agency == village.province
    assert "Tỉnh giữ số liệu." in page(As().of(village.lan), url(request))


def test_more_time_is_asked_and_given_on_the_page_with_the_notice_of_both_days(village: Village) -> None:
    request = sought(village, is_complex=True, when=timezone.now())
    As().of(village.minh).post(url(request, "/viec/ask_time"), {"note": "Số liệu ở ba nơi.", "version": 3, "form_key": KEY})
    hoa = As().of(village.hoa)
    assert "Số liệu ở ba nơi." in page(hoa, url(request, "/viec/give_time"))
    hoa.post(url(request, "/viec/give_time"), {"version": 4, "form_key": KEY[1:] + "b"})
    paper = text(hoa.get(url(request, "/gia-han.pdf")).content)
    former, later = (f"{date.fromisoformat(why['due_on']):%d/%m/%Y}" for why in Duty.objects.get(rule="information.provide").reasoning)
    assert former != later
    assert f"Hạn trước: {former}. Hạn mới: {later}" in paper


@pytest.mark.parametrize(
    ("reply", "which", "says"),
    [
        ({"outcome": "none", "answer": "", "ground": "refuse.too_much", "withheld": "Hơn 4.000 hồ sơ giấy"}, "tu-choi", "có quyền khiếu nại theo Luật Khiếu nại"),
        (PART, "cung-cap", "Không cung cấp: Số tài khoản từng hộ"),
        ({}, "cung-cap", "Cách giao: Xem trên trang hồ sơ. Chi phí: 0 đồng."),
    ],
    ids=["refused", "partly", "granted"],
)
def test_the_paper_says_what_was_decided_with_its_ground(village: Village, reply: dict[str, Any], which: str, says: str) -> None:
    request = proposed(village, **reply)
    information.approve(request, by=village.hoa, at=MONDAY)
    lan = As().of(village.lan)
    assert says in text(lan.get(url(request, f"/{which}.pdf")).content)
    written = docx.Document(io.BytesIO(lan.get(url(request, f"/{which}.docx")).content))
    assert says in " ".join(paragraph.text for paragraph in written.paragraphs)


def test_a_paper_of_a_step_that_was_not_made_is_none(village: Village) -> None:
    assert As().of(village.lan).get(url(asked(village), "/tu-choi.pdf")).status_code == 404


def test_the_list_shows_what_waits_and_what_should_be_disclosed(village: Village) -> None:
    request = proposed(village)
    hoa = As().of(village.hoa)
    assert "Tiền sửa đèn đường" in page(hoa, "/phan-anh/?lan=thong-tin&buoc=proposed")
    assert "Tiền sửa đèn đường" not in page(hoa, "/phan-anh/?lan=thong-tin&buoc=nen-cong-khai")
    information.approve(request, by=village.hoa, at=MONDAY)
    As().of(village.minh).post(url(request, "/viec/recommend"), {"note": "Ai cũng hỏi", "version": request.matter.version, "form_key": KEY})
    assert "Tiền sửa đèn đường" in page(hoa, "/phan-anh/?lan=thong-tin&buoc=nen-cong-khai")
    assert "recommend" not in page(hoa, url(request))


def test_a_step_that_does_not_fit_is_not_offered(village: Village) -> None:
    request = sought(village)
    assert As().of(village.hoa).get(url(request, "/viec/give_time")).headers["Location"] == url(request)
    assert As().of(village.hoa).get(url(request, "/viec/nothing")).status_code == 404


def test_the_journal_holds_no_word_of_what_was_asked(village: Village) -> None:
    request = asked(village)
    entry = Entry.objects.get(word="petitions.requested", matter=request.matter)
    assert entry.facts == {"way": "electronic"}
    assert EntryContent.objects.get(entry=entry).private["asked"] == request.asked
