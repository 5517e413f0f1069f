"""Complaints as people meet them: prepared and printed, brought, worked on, read by whoever made them."""

import io
import re
from datetime import date
from typing import Any

import docx
import pypdf
import pytest
from django.utils import timezone

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.actions import give_sight
from danvan.base.people.models import Role
from danvan.check.petitions import queries
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days
from tests.journeys.cases import WORDS, accepted, decided, lodged, receipt, seat_above, verified
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24
MONDAY = at("2026-03-02 09:00")
WRITTEN = {
    "settler": "an-binh", "complainant": "bà Lan", "address": "Thôn Đông", "against": "Quyết định 41/QĐ-UBND", "text": "Đất nhà tôi",
    "request": "Hủy quyết định", "form_key": KEY,
}  # fmt: skip
RECEIVED = {"came": "post", "received_on": "02/03/2026", "shown_by": "postmark", "signed": "on"}


def url(complaint: Complaint, rest: str = "") -> str:
    return f"/phan-anh/khieu-nai/{complaint.matter.code}{rest}"


def page(client: As, where: str) -> str:
    return str(client.get(where).content.decode().split("<main")[1])


def text(made: bytes) -> str:
    return " ".join(" ".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(made)).pages).split())


def test_a_prepared_complaint_leads_to_the_paper_that_is_printed_with_its_code(village: Village, client: As) -> None:
    answer = client.post("/phan-anh/khieu-nai/soan", WRITTEN, follow=True)
    complaint = Complaint.objects.get()
    assert complaint.matter.state == "prepared"
    assert "Mã theo dõi của người khiếu nại" in answer.content.decode()
    printed = page(client, url(complaint, "/don"))
    for words in ("ĐƠN KHIẾU NẠI", "bà Lan", "Quyết định 41/QĐ-UBND", complaint.matter.code):
        assert words in printed
    square = client.get(url(complaint, "/ma.svg"))
    assert (square.headers["Content-Type"], b"<svg" in square.content) == ("image/svg+xml", True)
    assert As().get(url(complaint)).status_code == 404
    assert queries.findable([complaint.pk]) == {}


def test_the_paper_speaks_vietnamese_whatever_language_the_reader_has_chosen(village: Village, client: As) -> None:
    client.post("/phan-anh/khieu-nai/soan", WRITTEN)
    client.cookies["danvan_language"] = "en"
    assert "ĐƠN KHIẾU NẠI" in page(client, url(Complaint.objects.get(), "/don"))


@pytest.mark.parametrize("missing", ["settler", "complainant", "address", "against", "text", "request"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(village: Village, client: As, missing: str) -> None:
    answer = client.post("/phan-anh/khieu-nai/soan", WRITTEN | {missing: ""}).content.decode()
    assert "Chưa" in answer
    assert all(str(value) in answer for name, value in WRITTEN.items() if name not in (missing, "form_key"))
    assert not Complaint.objects.exists()


def test_what_reads_like_a_denunciation_is_met_before_it_is_kept(village: Village, client: As) -> None:
    said = "Tôi tố cáo ông cán bộ địa chính xã nhận hối lộ năm triệu đồng của dân"
    client.post("/phan-anh/khieu-nai/soan", WRITTEN | {"text": said})
    assert not Complaint.objects.exists()


def test_the_counter_finds_a_printed_code_and_registers_the_day_on_which_the_paper_came(village: Village) -> None:
    As().of(village.lan).post("/phan-anh/khieu-nai/soan", WRITTEN)
    complaint, counter = Complaint.objects.get(), As().of(village.tu)
    assert counter.get(f"/phan-anh/?lan=khieu-nai&ma={complaint.matter.code.lower()}").headers["Location"] == url(complaint)
    assert "Không có hồ sơ nào với mã này" in counter.get("/phan-anh/?lan=khieu-nai&ma=SAI").content.decode()

    counter.post(url(complaint, "/viec/register"), RECEIVED | {"form_key": "c" * 24, "version": 1})
    complaint = Complaint.objects.get()
    assert (complaint.matter.state, str(complaint.received_on), complaint.registered_late) == ("lodged", "2026-03-02", True)
    assert str(Duty.objects.get().due_on) == "2026-03-12"


def test_the_counter_takes_a_paper_in_in_one_go_and_prints_its_receipt(village: Village) -> None:
    counter = As().of(village.tu)
    assert "Nhận đơn khiếu nại" in page(counter, "/phan-anh/khieu-nai/tai-quay")
    counter.post("/phan-anh/khieu-nai/tai-quay", WRITTEN | RECEIVED)
    complaint = Complaint.objects.get()
    made = counter.get(url(complaint, "/bien-nhan.pdf"))
    for words in ("GIẤY BIÊN NHẬN", complaint.matter.code, "02/03/2026", "12/03/2026", "Dấu bưu điện"):
        assert words in text(made.content), words
    assert "vào sổ chậm" in page(counter, "/phan-anh/?lan=khieu-nai")


def test_the_longer_days_of_a_remote_area_name_the_decision_and_the_complainant_reads_it(village: Village) -> None:
    desk, typed = As().of(village.tu), WRITTEN | RECEIVED | {"remote": "on"}
    answer = desk.post("/phan-anh/khieu-nai/tai-quay", typed).content.decode()
    assert "Chưa ghi văn bản nào xác định đây là vùng sâu, vùng xa" in answer
    assert not Complaint.objects.exists()
    desk.post("/phan-anh/khieu-nai/tai-quay", typed | {"remote_by": "Quyết định 861/QĐ-TTg"})
    complaint = Complaint.objects.get()
    assert (complaint.remote, complaint.remote_by) == (True, "Quyết định 861/QĐ-TTg")
    complaint.matter.author = village.lan.person
    complaint.matter.save(update_fields=["author"])
    assert "Quyết định 861/QĐ-TTg" in page(As().of(village.lan), url(complaint))


def test_a_day_that_has_not_come_is_no_day_of_receipt(village: Village) -> None:
    answer = As().of(village.tu).post("/phan-anh/khieu-nai/tai-quay", WRITTEN | RECEIVED | {"received_on": "02/03/2099"})
    assert "Ngày này chưa đến" in answer.content.decode()


def test_an_unsigned_paper_is_not_taken_up_and_the_page_says_how_to_go_on(village: Village) -> None:
    complaint = lodged(village, at=MONDAY, signed=False)
    answer = As().of(village.hoa).post(url(complaint, "/viec/accept"), {"form_key": KEY, "version": 1})
    assert "Đơn chưa có chữ ký hoặc điểm chỉ nên chưa thụ lý được" in answer.content.decode()


def test_whoever_took_the_decision_is_refused_as_verifier_with_a_sentence(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    minh = Role.objects.get(person=village.minh.person).pk
    sent = {"role": minh, "taken_by": minh, "form_key": KEY, "version": 2}
    assert "không được xác minh. Hãy giao người khác" in As().of(village.hoa).post(url(complaint, "/viec/appoint"), sent).content.decode()
    said = As().of(village.hoa).post(url(complaint, "/viec/appoint"), sent | {"taken_by": ""}).content.decode()
    assert "hoặc đánh dấu là người đó không ở đây" in said
    As().of(village.hoa).post(url(complaint, "/viec/appoint"), sent | {"taken_by": "", "nobody": "on"})
    assert Complaint.objects.get().verifier == village.minh.person
    assert "Báo cáo kết quả xác minh" in page(As().of(village.minh), url(complaint))
    assert url(complaint) in page(As().of(village.minh), "/ban-lam-viec")
    assert As().of(village.linh).get(url(complaint)).status_code == 404


def test_what_must_be_talked_over_is_not_decided_and_the_form_says_why(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=MONDAY, differ=True)
    sent = {"number": "57/QĐ-UBND", "decided_on": "20/03/2026", "outcome": "wrong", "text": "Giữ nguyên", "form_key": KEY}
    answer = As().of(village.hoa).post(url(complaint, "/viec/decide"), sent | {"version": complaint.matter.version})
    assert "Chưa đối thoại với người khiếu nại" in answer.content.decode()
    assert "Giữ nguyên" in answer.content.decode()


def test_the_complainant_reads_who_has_it_until_when_and_where_to_go_but_nothing_between_officers(village: Village) -> None:
    accepted(village, at=MONDAY)
    mine = Complaint.objects.get()
    type(mine.matter).objects.filter(pk=mine.pk).update(author=village.lan.person)
    verified(mine, village=village, at=MONDAY)
    seen = page(As().of(village.lan), url(mine))
    for words in ("UBND xã An Bình", "01/04/2026", "Luật Khiếu nại 02/2011/QH13, điều 28", "khiếu nại lần hai", "Khởi kiện vụ án hành chính"):
        assert words in seen, words
    assert "Hồ sơ thửa đất khớp" not in seen
    assert "ông Minh" not in seen
    assert "Chuyên viên, Phòng Kinh tế xã An Bình" in seen
    assert "Hồ sơ thửa đất khớp" in page(As().of(village.hoa), url(mine))


def test_after_the_decision_the_second_complaint_is_prepared_from_the_first(village: Village, client: As) -> None:
    first = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    type(first.matter).objects.filter(pk=first.pk).update(author=village.lan.person)
    mine = client.of(village.lan)
    assert "20/04/2026" in page(mine, url(first))  # thirty days: Sunday, 19 April
    assert "nộp tại trụ sở tiếp công dân của UBND tỉnh" in page(mine, url(first, "/lan-hai"))  # nobody above is here
    above = seat_above(village)
    drawn = page(mine, url(first, "/lan-hai"))
    assert WORDS.against in drawn
    offered = [code for code in ("home-affairs", "an-binh-front", "an-binh") if f'value="{code}"' in drawn]
    assert offered == []
    assert first.matter.code in drawn
    mine.post(url(first, "/lan-hai"), WRITTEN | {"settler": "tinh"})
    again = Complaint.objects.get(instance=2)
    assert (again.first, again.matter.agency) == (first, above)
    assert again.matter.code in page(mine, url(first))
    assert As().of(village.ba).get(url(first, "/lan-hai")).status_code == 404


def test_no_second_complaint_is_prepared_before_the_first_is_decided_or_late(village: Village, client: As) -> None:
    first = lodged(village, at=timezone.now())
    type(first.matter).objects.filter(pk=first.pk).update(author=village.lan.person)
    assert client.of(village.lan).get(url(first, "/lan-hai")).status_code == 404


def test_every_paper_tells_of_its_step_and_there_is_none_of_a_step_that_was_not_made(village: Village) -> None:
    complaint = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    desk = As().of(village.tu)
    said = text(desk.get(url(complaint, "/quyet-dinh.pdf")).content)
    for words in ("57/QĐ-UBND", "Khiếu nại đúng một phần", "Sửa diện tích thu hồi", "30 ngày"):
        assert words in said, words
    assert "01/04/2026" in text(desk.get(url(complaint, "/thu-ly.pdf")).content)
    paper: Any = docx.Document(io.BytesIO(desk.get(url(complaint, "/thu-ly.docx")).content))
    assert "Nội dung yêu cầu: Hủy quyết định." in [line.text for line in paper.paragraphs]
    assert desk.get(url(complaint, "/khong-thu-ly.pdf")).status_code == 404


def test_days_of_long_ago_are_counted_by_the_first_rule_or_refused(village: Village) -> None:
    counter, where = As().of(village.tu), "/phan-anh/khieu-nai/tai-quay"
    assert "áp dụng từ ngày 01/07/2012" in counter.post(where, WRITTEN | RECEIVED | {"received_on": "30/06/2012"}).content.decode()
    later = counter.post(where, WRITTEN | RECEIVED | {"known_on": "03/03/2026"}).content.decode()
    assert "không thể sau ngày nhận đơn" in later
    counter.post(where, WRITTEN | RECEIVED | {"received_on": "01/02/2020", "known_on": "01/01/2010"})
    shown = counter.get(url(Complaint.objects.get()))
    assert (shown.status_code, "01/04/2010" in shown.content.decode()) == (200, True)  # 90 days after 1 January 2010: Thursday 1 April


def test_a_second_complaint_is_taken_in_once_by_the_seat_above_and_not_before_the_first_was_decided(village: Village) -> None:
    first = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    seat_above(village)
    paper = WRITTEN | RECEIVED | {"first_code": first.matter.code, "received_on": "23/03/2026"}
    where = "/phan-anh/khieu-nai/tai-quay"
    assert "do UBND tỉnh giải quyết" in As().of(village.tu).post(where, paper).content.decode()

    give_sight(first.matter, agencies=Agency.objects.filter(code="tinh"))
    counter = As().of(village.mai)
    early = counter.post(where, paper | {"settler": "tinh", "received_on": "19/03/2026"}).content.decode()
    assert "trước quyết định lần đầu" in early
    type(first.matter).objects.filter(pk=first.pk).update(author=village.lan.person)
    author = As().of(village.lan)
    assert "/lan-hai" in page(author, url(first))
    assert counter.post(where, paper | {"settler": "tinh"}).status_code == 302
    assert "/lan-hai" not in page(author, url(first))  # though she does not see what the counter took in
    assert author.get(url(first, "/lan-hai")).status_code == 404
    assert "đã có khiếu nại lần hai" in counter.post(where, paper | {"settler": "tinh", "form_key": "r" * 24}).content.decode()
    assert Complaint.objects.filter(instance=2).count() == 1


def test_after_a_province_it_is_the_minister_of_the_field_to_whom_one_complains_again(village: Village) -> None:
    first = complaints.take_in(WORDS, receipt=receipt(MONDAY.date()), settler=seat_above(village), by=village.mai, at=MONDAY)
    type(first.matter).objects.filter(pk=first.pk).update(author=village.lan.person)
    said = page(As().of(village.lan), url(first, "/lan-hai"))
    assert ("Bộ trưởng quản lý ngành, lĩnh vực" in said, "trụ sở tiếp công dân của UBND tỉnh" in said) == (True, False)
    paper = WRITTEN | RECEIVED | {"first_code": first.matter.code, "settler": "tinh"}
    assert "do Bộ trưởng quản lý ngành, lĩnh vực giải quyết" in As().of(village.mai).post("/phan-anh/khieu-nai/tai-quay", paper).content.decode()


def test_without_a_decision_the_time_for_the_second_complaint_counts_from_the_end_of_the_first_term(village: Village) -> None:
    first = accepted(village, at=MONDAY)  # 30 days after Monday, 2 March: Wednesday, 1 April
    seat_above(village)
    assert complaint_days.again(first, on=date(2026, 4, 1)) is None
    term = complaint_days.again(first, on=date(2026, 4, 2))
    assert term is not None
    assert (term.since, term.until, term.undecided) == (date(2026, 4, 1), date(2026, 5, 4), True)  # 1 May, then a weekend
    for day, is_over in (("2026-05-04", False), ("2026-05-05", True)):
        again = lodged(village, at=at(f"{day} 09:00"), first=first)
        limit = complaint_days.limit(again)
        assert limit is not None
        assert limit.is_over == is_over
        type(again.matter).objects.filter(pk=again.pk).update(state="refused")  # so that another may follow


def test_what_is_no_complaint_at_all_is_met_at_the_counter_too(village: Village) -> None:
    said = "Tôi tố cáo ông cán bộ địa chính xã nhận hối lộ năm triệu đồng của dân"
    counter, where = As().of(village.tu), "/phan-anh/khieu-nai/tai-quay"
    met = counter.post(where, WRITTEN | RECEIVED | {"text": said})
    assert (Complaint.objects.exists(), "Máy có thể nhầm" in met.content.decode()) == (False, True)
    counter.post(where, WRITTEN | RECEIVED | {"text": said, "la_phan_anh": "1"})
    assert Complaint.objects.get().text == said


def test_what_is_brought_later_and_is_no_complaint_is_met_as_well(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    complaints.ask_paper(complaint, lacks="Chữ ký", by=village.tu, at=MONDAY)
    said = {"note": "Tôi tố cáo ông cán bộ địa chính xã nhận hối lộ năm triệu đồng", "form_key": KEY, "version": complaint.matter.version}
    met = As().of(village.tu).post(url(complaint, "/viec/bring"), said)
    assert ("Máy có thể nhầm" in met.content.decode(), Complaint.objects.get().brought) == (True, "")


def words(shown: str) -> str:
    """Return a page without its tags."""
    return " ".join(re.sub(r"<[^>]+>", "", shown).split())


@pytest.mark.parametrize(
    ("slip", "since", "until"),
    [  # a year, and a last day off goes on: 24 March 2027 is a Wednesday, 20 March 2027 a Saturday
        ("7/2026", "24/03/2026", "24/03/2027"), ("", "20/03/2026", "22/03/2027"),
    ],
)
def test_the_page_says_until_when_one_may_go_to_court(village: Village, slip: str, since: str, until: str) -> None:
    complaint = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    if slip:
        Complaint.objects.filter(pk=complaint.pk).update(sent_on=date(2026, 3, 20), delivered_on=date(2026, 3, 24), delivery_slip=slip)
    shown = words(page(As().of(village.tu), url(complaint)))
    assert f"Thời hiệu khởi kiện: trước hết ngày {until} (01 năm, kể từ sau ngày {since})" in shown
    assert "Luật Tố tụng hành chính 93/2015/QH13, điều 116" in shown
    assert "Muốn rút một phần" not in shown  # there is a decision


def test_without_a_decision_the_year_for_the_court_counts_from_the_end_of_the_term(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)  # until Wednesday, 1 April 2026
    assert complaint_days.suit(complaint, on=date(2026, 4, 1)) is None
    term = complaint_days.suit(complaint, on=date(2026, 4, 2))
    assert term is not None
    assert (term.since, term.until, term.undecided) == (date(2026, 4, 1), date(2027, 4, 1), True)
    assert "Muốn rút một phần" in page(As().of(village.tu), url(complaint))


@pytest.mark.parametrize(("discipline", "may"), [("", True), ("dismissal", True), ("penalty", False)])
def test_no_court_is_named_to_whom_none_is_open(village: Village, discipline: str, may: bool) -> None:
    complaint = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    Complaint.objects.filter(pk=complaint.pk).update(discipline=discipline)
    complaint = Complaint.objects.get(pk=complaint.pk)
    assert ("Khởi kiện" in page(As().of(village.tu), url(complaint))) is may
    assert (complaint_days.suit(complaint, on=date(2026, 4, 1)) is not None) is may
    assert ("khởi kiện" in text(As().of(village.tu).get(url(complaint, "/quyet-dinh.pdf")).content)) is may


def test_a_year_from_a_leap_day_ends_with_the_month(village: Village) -> None:
    complaint = decided(verified(accepted(village, at=MONDAY), village=village, at=MONDAY), village=village, at=at("2026-03-20 09:00"))
    complaint.delivered_on, complaint.delivery_slip = date(2028, 2, 29), "9/2028"
    term = complaint_days.suit(complaint, on=date(2028, 3, 1))
    assert term is not None
    assert term.until == date(2029, 2, 28)


def test_the_page_says_of_who_took_the_decision_whether_they_settle_all_the_same(village: Village) -> None:
    complaint = accepted(village, at=MONDAY)
    staff = As().of(village.tu)
    for person, said, unsaid in ((village.minh, "không tham gia giải quyết", "theo luật vẫn thụ lý"), (village.hoa, "người đứng đầu: theo luật vẫn thụ lý", "không tham gia")):
        Complaint.objects.filter(pk=complaint.pk).update(taken_by=person.person)
        shown = page(staff, url(complaint))
        assert said in shown
        assert unsaid not in shown


@pytest.mark.parametrize(("known_on", "is_over"), [("01/01/2025", True), ("", False)])
def test_whoever_prepares_a_complaint_too_late_is_told_and_may_go_on(village: Village, client: As, known_on: str, is_over: bool) -> None:
    sent = client.post("/phan-anh/khieu-nai/soan", WRITTEN | ({"known_on": known_on} if known_on else {}))
    assert sent.status_code == 302
    shown = words(page(client, sent["Location"]))
    assert ("Đã quá thời hiệu khiếu nại: 90 ngày, kể từ sau ngày 01/01/2025, hết ngày 01/04/2025" in shown) == is_over
    assert "Vẫn nộp được" in shown or not is_over
    assert "Mở bản in và in ra giấy" in shown


def test_what_came_in_time_or_has_come_is_not_warned_of(village: Village) -> None:
    complaint = lodged(village, at=MONDAY)
    assert complaint_days.too_late(complaint, on=date(2027, 1, 1)) is None
    complaint.received_on, complaint.known_on = None, date(2026, 3, 2)
    last = complaint_days.too_late(complaint, on=date(2026, 6, 1))  # the ninetieth day is Sunday, 31 May
    assert last is None
    over = complaint_days.too_late(complaint, on=date(2026, 6, 2))
    assert over is not None
    assert over.term.until == date(2026, 6, 1)
