"""The papers of every lane in the form of Nghị định 30/2020/NĐ-CP, read back from Word and PDF as whoever gets them reads them.

Phòng Kinh tế xã An Bình stands below UBND xã An Bình: its own papers are PKT's, and what the chair decides is the committee's.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import docx
import pypdf
import pytest

from danvan.base.agencies.models import Agency
from danvan.base.jobs import actions as jobs
from danvan.base.matters.models import Matter
from danvan.base.moves.papers import Paper
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, information, land, voters
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.issuing import Issuer
from danvan.check.petitions.reports import official
from danvan.check.petitions.tests.acts import ANSWER, answered, routed
from danvan.check.petitions.tests.test_elsewhere import end, sent
from danvan.check.petitions.tests.test_information_pages import asked as requested
from danvan.check.petitions.tests.test_information_pages import proposed
from danvan.check.petitions.tests.test_land import COUNCIL, met, result
from danvan.check.petitions.tests.test_land import asked as disputed
from danvan.check.petitions.tests.test_report import reported
from tests.journeys.cases import accepted, decided, lodged, stay, verified, withdrawal
from tests.village import BEGAN, Village, at
from tests.worlds import As

MONDAY, LATER, MORE = at("2026-09-07 09:00"), at("2026-09-08 09:00"), at("2026-09-09 10:00")
COMMITTEE = ("ỦY BAN NHÂN DÂN XÃ AN BÌNH Số:", "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH", "An Bình, ngày")
CHAIR = ("ỦY BAN NHÂN DÂN XÃ AN BÌNH Số:", "An Bình, ngày")  # what a chair decides alone: no "TM."
SLIP = ("ỦY BAN NHÂN DÂN XÃ AN BÌNH CỘNG HÒA", "An Bình, ngày")
PAGES = {"petitions": "/phan-anh/{}/", "papers": "/phan-anh/{}/giay/", "land": "/phan-anh/dat-dai/{}/", "information": "/phan-anh/thong-tin/{}/", "complaint": "/phan-anh/khieu-nai/{}/", "voters": "/phan-anh/cu-tri/{}/"}


@dataclass(frozen=True, kw_only=True)
class Case:
    """A step, the paper that tells of it, who reads that, what it says and what it does not."""

    page: str
    which: str
    made: Callable[[Village], Any]
    says: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    who: str = "lan"


def read(made: bytes, *, form: str) -> str:
    """Return what a paper says, its white space made one."""
    if form == "pdf":
        return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).split())
    paper: Any = docx.Document(io.BytesIO(made))
    parts: list[str] = []
    for block in paper.iter_inner_content():
        parts += [cell.text for row in block.rows for cell in row.cells] if hasattr(block, "rows") else [block.text]
    return " ".join(" ".join(parts).split())


def said(matter: Matter, *, case: Case, village: Village, form: str) -> str:
    answer = As().of(getattr(village, case.who)).get(f"{PAGES[case.page].format(matter.code)}{case.which}.{form}")
    assert answer.status_code == 200
    return read(answer.content, form=form)


def guided(village: Village) -> Petition:
    one = sent(village)
    end(one, "guide", by=village.tu)
    return one


def referred(village: Village) -> Petition:
    one = routed(village)
    end(one, "refer", by=village.hoa)
    return one


def declined(village: Village) -> Petition:
    one = reported(village)
    petitions.decline(one, refusal="unclear", reason="Ở đâu?", by=village.tu, at=at("2026-09-03 09:00"))
    return one


def asked_back(village: Village) -> Petition:
    one = routed(village)
    petitions.ask_back(one, question="Cột nào?", by=village.minh, at=at("2026-09-03 09:00"))
    return one


def dispute_taken_up(village: Village) -> Any:
    one = disputed(village)
    land.take_up(one, agency=village.works, council=COUNCIL, by=village.hoa, at=at("2026-03-04 09:00"))
    return one


def dispute_turned_down(village: Village) -> Any:
    one = disputed(village)
    land.turn_down(one, reason="Không phải đất", by=village.hoa, at=at("2026-03-04 09:00"))
    return one


def dispute_retracted(village: Village) -> Any:
    one = met(village)
    land.retract(one, words="Hai nhà đã thỏa thuận", by=village.lan, at=at("2026-03-09 09:00"))
    return one


def dispute_settled(village: Village) -> Any:
    one = met(village)
    land.settle(one, result=result(date(2026, 3, 10)), by=village.minh, at=at("2026-03-10 17:00"))
    return one


def incomplete(village: Village) -> Any:
    one = requested(village)
    information.ask_back(one, lacks="Của thôn nào?", by=village.tu, at=at("2026-03-03 09:00"))
    return one


def directed(village: Village) -> Any:
    one = requested(village)
    information.direct(one, where="Sở Tài chính giữ số liệu này", by=village.tu, at=at("2026-03-03 09:00"))
    return one


def passed_on(village: Village) -> Any:
    one = requested(village)
    information.arrive(one, agency=village.works, reason="Phòng giữ hồ sơ", by=village.tu, at=at("2026-03-03 09:00"))
    return one


def denied(village: Village) -> Any:
    one = proposed(village, outcome="none", answer="", ground="refuse.too_much", withheld="Hơn 4.000 hồ sơ giấy")
    information.approve(one, by=village.hoa, at=at("2026-03-03 09:00"))
    return one


def given(village: Village) -> Any:
    one = proposed(village)
    information.approve(one, by=village.hoa, at=at("2026-03-03 09:00"))
    return one


def complaint_stayed(village: Village) -> Any:
    one = accepted(village, at=MONDAY)
    complaints.stay(one, stay=stay(date(2026, 9, 20)), by=village.hoa, at=LATER)
    return one


def complaint_given_up(village: Village) -> Any:
    one = accepted(village, at=MONDAY)
    complaints.take_withdrawal(one, paper=withdrawal(date(2026, 9, 8)), by=village.tu, at=LATER)
    complaints.give_up(one, by=village.hoa, at=MORE)
    return one


def complaint_decided(village: Village) -> Any:
    return decided(verified(accepted(village, at=MONDAY), village=village, at=LATER), village=village, at=MORE)


def replied(village: Village) -> Any:
    session = voters.call("Kỳ họp thứ 12", agency=village.commune, council="commune", opens_on=date(2026, 9, 1), next_on=date(2026, 12, 1), by=village.tu, at=MONDAY)
    how = voters.Collected(by="front", on=date(2026, 9, 1), place=village.thon_dong, voters=12)
    one = voters.take_in("Làm đường thôn Đông", session=session, collected=how, by=village.tu, at=MONDAY)
    voters.route(one, agency=village.works, by=village.tu, at=MONDAY)
    voters.propose(one, answer=voters.Answer(outcome="settled", text="Đã rải 200 m đá dăm"), by=village.minh, at=LATER)
    voters.approve(one, by=village.hoa, at=MORE)
    return one


CASES = (
    Case(page="papers", which="huong-dan", made=guided, says=(*COMMITTEE, "Số: ……/PHD-UBND", "PHIẾU HƯỚNG DẪN Về việc gửi phản ánh, kiến nghị", "Kính gửi: Người gửi phản ánh")),
    Case(page="papers", which="chuyen", made=referred, says=(*COMMITTEE, "Số: ……/PC-UBND", "Kính gửi: Công an xã An Bình"), lacks=("PHÒNG KINH TẾ",)),
    Case(page="papers", which="khong-tiep-nhan", made=declined, says=(*COMMITTEE, "Số: ……/TB-UBND", "Về việc không tiếp nhận phản ánh, kiến nghị")),
    Case(
        page="papers", which="bo-sung", made=asked_back, lacks=("TM. ỦY BAN",),
        says=(
            "UBND XÃ AN BÌNH PHÒNG KINH TẾ XÃ AN BÌNH Số: ……/TB-PKT", "An Bình, ngày 03 tháng 9 năm 2026", "TRƯỞNG PHÒNG", "Nội dung cần bổ sung: Cột nào?",
            "Nội dung phản ánh, kiến nghị: Đèn trước nhà bà Lan hỏng", "không quá ngày 17/09/2026", "thời hạn tính tiếp, dù chưa có bổ sung",  # ten working days after Thursday the 3rd
        ),
    ),
    Case(page="papers", which="ket-qua", made=lambda village: answered(routed(village), village, on="2026-09-08 10:00"), says=(*COMMITTEE, "Số: ……/TB-UBND", "An Bình, ngày 08 tháng 9 năm 2026"), lacks=("PHÒNG KINH TẾ",)),
    Case(page="land", which="bien-nhan", made=dispute_taken_up, says=(*SLIP, "GIẤY BIÊN NHẬN", "Thửa 41, tờ 7", "NGƯỜI NHẬN ĐƠN", "Hạn thụ lý"), lacks=("Số: …", "PHÒNG")),
    Case(page="land", which="thu-ly", made=dispute_taken_up, says=(*COMMITTEE, "Số: ……/TB-UBND", "Về việc thụ lý đơn đề nghị hòa giải"), lacks=("PHÒNG KINH TẾ", "THỦ TRƯỞNG")),
    Case(page="land", which="khong-thu-ly", made=dispute_turned_down, says=(*COMMITTEE, "Về việc không thụ lý đơn đề nghị hòa giải")),
    Case(page="land", which="giay-moi", made=met, says=(*COMMITTEE, "Số: ……/GM-UBND", "GIẤY MỜI", "- ông Thọ"), lacks=("PHÒNG KINH TẾ", "THỦ TRƯỞNG")),
    Case(
        page="land", which="bien-ban", made=dispute_settled, lacks=("PHÒNG KINH TẾ", "khởi kiện tại Tòa án"),
        says=("Số: ……/BB-UBND", "Trong thời hạn 10 ngày kể từ ngày lập biên bản", "Nguồn gốc, thời điểm và quá trình sử dụng đất:", "Ý kiến của Hội đồng hòa giải:", "CHỦ TỊCH HỘI ĐỒNG HÒA GIẢI"),
    ),
    Case(page="land", which="rut-don", made=dispute_retracted, says=(*COMMITTEE, "Số: ……/TB-UBND", "Về việc chấm dứt hòa giải", "Hai nhà đã thỏa thuận", "- ông Thọ;")),
    Case(page="information", which="bo-sung", made=incomplete, says=(*COMMITTEE, "Số: ……/TB-UBND", "Nội dung cần bổ sung: Của thôn nào?", "Thời hạn xem xét yêu cầu tạm dừng")),
    Case(page="information", which="huong-dan", made=directed, says=(*COMMITTEE, "Số: ……/PHD-UBND", "Sở Tài chính giữ số liệu này")),
    Case(page="information", which="chuyen", made=passed_on, says=(*COMMITTEE, "Số: ……/PC-UBND", "Kính gửi: Phòng Kinh tế xã An Bình", "Lý do chuyển: Phòng giữ hồ sơ")),
    Case(page="information", which="tu-choi", made=denied, says=(*COMMITTEE, "Số: ……/TB-UBND", "Về việc từ chối cung cấp thông tin"), lacks=("PHÒNG KINH TẾ", "THỦ TRƯỞNG")),
    Case(page="information", which="cung-cap", made=given, says=(*COMMITTEE, "Số: ……/TB-UBND", "Về việc cung cấp thông tin theo yêu cầu"), lacks=("PHÒNG KINH TẾ",)),
    Case(page="complaint", which="bien-nhan", made=lambda village: lodged(village, at=MONDAY), who="tu", says=(*SLIP, "GIẤY BIÊN NHẬN", "ngày 07 tháng 9 năm 2026"), lacks=("Số: …",)),
    Case(page="complaint", which="thu-ly", made=lambda village: accepted(village, at=MONDAY), who="tu", says=(*CHAIR, "Số: ……/TB-UBND", "Về việc thụ lý giải quyết khiếu nại"), lacks=("TM. ", "thanh tra cùng cấp")),
    Case(
        page="complaint", which="tam-dinh-chi", made=complaint_stayed, who="tu",
        says=(*CHAIR, "Số: ……/QĐ-UBND", "Về việc tạm đình chỉ giải quyết khiếu nại CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH Căn cứ Luật", "QUYẾT ĐỊNH: Điều 1. Tạm đình chỉ", "Phải chờ kết quả giải quyết", "chậm nhất ngày 20/09/2026"),
    ),
    Case(
        page="complaint", which="dinh-chi", made=complaint_given_up, who="tu",
        says=(*CHAIR, "Số: ……/QĐ-UBND", "Về việc đình chỉ giải quyết khiếu nại", "Điều 1. Đình chỉ giải quyết khiếu nại lần đầu của bà Lan", "nhận ngày 08/09/2026", "rút toàn bộ khiếu nại"),
    ),
    Case(
        page="complaint", which="quyet-dinh", made=complaint_decided, who="tu", lacks=("TM. ", "thanh tra cùng cấp"),
        says=(
            *CHAIR, "Số: 57/QĐ-UBND", "An Bình, ngày 09 tháng 9 năm 2026", "QUYẾT ĐỊNH Về việc giải quyết khiếu nại lần đầu CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH Căn cứ Luật Tổ chức chính quyền địa phương",
            "Căn cứ Luật Khiếu nại số 02/2011/QH13", "Căn cứ Luật số 136/2025/QH15", "QUYẾT ĐỊNH: Điều 1. Giải quyết khiếu nại", "Điều 2. Kết luận: Khiếu nại đúng một phần. Sửa diện tích thu hồi.", "Điều 3. Nếu không đồng ý, trong 30 ngày", "trong thời hạn 01 năm kể từ ngày nhận được quyết định này.", "Điều 4. Người khiếu nại là bà Lan",
        ),
    ),
    Case(
        page="voters", which="tra-loi", made=replied, who="tu", lacks=("PHÒNG KINH TẾ",),
        says=(*COMMITTEE, "Số: ……/UBND-PKT V/v trả lời kiến nghị cử tri", "- Thường trực HĐND cấp xã", "Nội dung kiến nghị: Làm đường thôn Đông", "Đã giải quyết xong. Đã rải 200 m đá dăm", "- Như trên;"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.page}-{case.which}")
def test_a_paper_is_of_whoever_decided_with_sign_place_and_post_in_word_and_pdf(village: Village, case: Case) -> None:
    matter = case.made(village).matter
    if matter.author is None and case.who == "lan":
        Matter.objects.filter(pk=matter.pk).update(author=village.lan.person)
    for form in ("docx", "pdf"):
        words = said(matter, case=case, village=village, form=form)
        assert [part for part in case.says if part not in words] == [], (form, words)
        assert [part for part in case.lacks if part in words] == [], (form, words)


def deputy(village: Village) -> Actor:
    """Return bác Ba as the deputy of the chair."""
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=village.commune, word="deputy", post="Phó Chủ tịch UBND xã", valid_from=BEGAN)
    return village.ba


def test_what_a_deputy_approved_is_signed_for_the_chair(village: Village) -> None:
    one = routed(village)
    petitions.propose(one, answer=ANSWER, by=village.minh, at=LATER)
    petitions.approve(one, by=deputy(village), at=LATER)
    for form in ("docx", "pdf"):
        assert "TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH" in read(As().of(village.lan).get(f"/phan-anh/{one.matter.code}/giay/ket-qua.{form}").content, form=form)


def test_what_is_answered_together_with_another_is_of_whoever_approved_that(village: Village) -> None:
    leading, one = routed(village), petitions.submit("Cũng cột đèn ấy", place=village.thon_dong, by=village.ba, at=at("2026-09-03 08:00"))
    petitions.merge(one, into=leading, by=village.tu, at=at("2026-09-03 09:00"))
    answered(leading, village, on="2026-09-08 10:00")
    jobs.run_due(at=at("2026-09-08 10:05"))
    words = read(As().of(village.ba).get(f"/phan-anh/{one.matter.code}/giay/ket-qua.docx").content, form="docx")
    assert [part for part in COMMITTEE if part not in words] == []
    assert "Đã thay bóng" in words


def test_who_asked_finds_the_papers_on_the_page_of_the_dispute(village: Village) -> None:
    one = dispute_retracted(village)
    page = As().of(village.lan).get(f"/phan-anh/dat-dai/{one.matter.code}").content.decode()
    assert [which for which in ("bien-nhan", "thu-ly", "giay-moi", "rut-don") if f"{which}.pdf" not in page] == []


def test_a_number_that_the_records_office_gave_stands_before_the_sign(village: Village) -> None:
    one = lodged(village, at=MONDAY)
    complaints.accept(one, by_paper=Paper(on=date(2026, 9, 8), number="31"), by=village.hoa, at=LATER)
    words = read(As().of(village.tu).get(f"/phan-anh/khieu-nai/{one.matter.code}/thu-ly.docx").content, form="docx")
    assert "Số: 31/TB-UBND" in words
    assert "ngày 08 tháng 9 năm 2026" in words


def test_a_receipt_says_what_was_true_when_it_came_whenever_it_is_printed(village: Village) -> None:
    one = routed(village)  # sent on 28 August, with the department since the 31st
    petitions.ask_back(one, question="Cột nào?", by=village.minh, at=at("2026-09-03 09:00"))
    petitions.complete(one, text="Cột số 7", by=village.lan, at=at("2026-09-04 09:00"))
    words = read(As().of(village.lan).get(f"/phan-anh/{one.matter.code}/phieu.docx").content, form="docx")
    for part in ("ỦY BAN NHÂN DÂN XÃ AN BÌNH CỘNG HÒA", "An Bình, ngày 28 tháng 8 năm 2026", "UBND xã An Bình đã tiếp nhận", "Hạn của bước đầu 04/09/2026"):  # two working days: Monday to Wednesday are days off
        assert part in words, (part, words)
    assert "PHÒNG KINH TẾ" not in words.upper()
    assert "Cột số 7" not in words


def test_the_result_stays_when_the_author_reopens_and_no_draft_is_told(village: Village) -> None:
    one = answered(routed(village), village, on="2026-09-08 10:00")
    where, lan = f"/phan-anh/{one.matter.code}/giay/ket-qua.docx", As().of(village.lan)
    petitions.reopen(one, reason="Vẫn tối", by=village.lan, at=at("2026-09-09 09:00"))
    stood = read(lan.get(where).content, form="docx")
    assert "Đã thay bóng cho nhà bà Lan" in stood
    assert "Ngày 07/09/2026, Tổ điện." in stood
    assert "ket-qua.pdf" in lan.get(f"/phan-anh/{one.matter.code}").content.decode()
    petitions.propose(one, answer=petitions.Answer(done="Bản nháp chưa duyệt", done_on=date(2026, 9, 9), done_by="Tổ khác", no_proof="-"), by=village.minh, at=at("2026-09-10 09:00"))
    later = read(lan.get(where).content, form="docx")
    assert "Đã thay bóng cho nhà bà Lan" in later
    assert "Bản nháp" not in later
    assert "Tổ khác" not in later


@pytest.mark.parametrize(
    ("name", "kind", "place", "short", "post"),
    [
        ("UBND xã An Bình", "commune", "An Bình", "UBND", "Chủ tịch"), ("Ủy ban nhân dân phường 7", "commune", "Phường 7", "UBND", "Chủ tịch"),
        ("UBND đặc khu Lý Sơn", "commune", "Lý Sơn", "UBND", "Chủ tịch"), ("UBND tỉnh Hòa Minh", "province", "Hòa Minh", "UBND", "Chủ tịch"),
        ("Phòng Văn hóa - Xã hội xã An Bình", "department", "An Bình", "PVHXH", "Trưởng phòng"),
        ("Trung tâm Phục vụ hành chính công xã An Bình", "public_service_unit", "An Bình", "TTPVHCC", "Giám đốc"), ("Đội Trật tự", "department", "An Bình", "ĐTT", "Thủ trưởng cơ quan"),
    ],
)  # fmt: skip
def test_place_sign_and_post_follow_from_the_name_of_an_agency(name: str, kind: str, place: str, short: str, post: str) -> None:
    seat = Agency(pk=1, name="UBND xã An Bình", kind="commune")
    agency = Agency(pk=2, name=name, kind=kind, above=None if kind in ("commune", "province") else seat)
    assert (official.place(agency), official.initials(agency), official.leads(agency)) == (place, short, post)
    assert official.sign(agency, kind="Thông báo", on=date(2026, 9, 7)) == f"TB-{short}"
    assert official.signature(Issuer(agency=agency)).authority == ("TM. Ủy ban nhân dân" if short == "UBND" else "")


def test_an_agency_below_no_committee_leaves_room_for_the_place() -> None:
    assert official.head(Agency(pk=3, name="Sở Nội vụ", kind="home_affairs"), kind="Thông báo", about="Về việc", on=date(2026, 9, 7)).place == official.BLANK
