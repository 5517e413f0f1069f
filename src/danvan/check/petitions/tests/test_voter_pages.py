"""Recommendations of voters as people meet them: taken in, answered, published, read by everybody."""

import io
import re
from datetime import date, timedelta
from typing import Any

import docx
import openpyxl
import pytest
from django.utils import timezone

from danvan.base.people.models import Unfinished
from danvan.base.people.relations import ANYONE
from danvan.check.petitions import queries
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries import voters as read
from tests.village import Village
from tests.worlds import As

NOW = timezone.now()
TODAY, SOON, LATER = (timezone.localdate(NOW) + timedelta(days=n) for n in (0, 40, 90))
COLLECTED = {"collected_by": "front", "collected_on": "01/07/2025"}
NAME = "Kỳ họp thứ 12, HĐND xã"


def key(n: int) -> str:
    return f"{n:024}"


def said(day: date) -> str:
    return f"{day:%d/%m/%Y}"


@pytest.fixture
def session(village: Village) -> Session:
    return voters.call(NAME, agency=village.commune, council="commune", opens_on=TODAY, next_on=SOON, by=village.tu, at=NOW)


@pytest.fixture
def one(village: Village, session: Session) -> Recommendation:
    found = taken(session, village=village, text="Làm đường thôn Đông")
    voters.route(found, agency=village.works, by=village.tu, at=NOW)
    return found


def taken(session: Session, *, village: Village, text: str) -> Recommendation:
    how = voters.Collected(by="front", on=TODAY, place=village.thon_dong, voters=12)
    return voters.take_in(text, session=session, collected=how, by=village.tu, at=NOW)


def url(thing: Session | Recommendation, rest: str = "") -> str:
    return f"/phan-anh/cu-tri/{'ky-hop/' if isinstance(thing, Session) else ''}{thing.matter.code}{rest}"


def page(client: As, where: str) -> str:
    return str(client.get(where).content.decode().split("<main")[1])


def sent(client: As, thing: Session | Recommendation, verb: str, **data: Any) -> Any:
    fresh = type(thing).objects.get(pk=thing.pk)
    return client.post(url(thing, f"/viec/{verb}"), {"form_key": f"{verb:x<24}", "version": fresh.matter.version} | data)


def put_out(session: Session, *, village: Village) -> None:
    fresh = Session.objects.get(pk=session.pk)
    voters.ask_out(fresh, by=village.tu, at=NOW)
    voters.put_out(fresh, by=village.hoa, at=NOW)


def test_reception_names_a_session_and_takes_one_in(village: Village) -> None:
    counter = As().of(village.tu)
    form = {"agency": "an-binh", "council": "commune", "name": NAME, "opens_on": said(TODAY), "next_on": said(SOON), "form_key": key(1)}
    assert "Kỳ họp sau phải sau ngày họp này" in counter.post("/phan-anh/cu-tri/ky-hop-moi", form | {"next_on": said(TODAY)}).content.decode()
    counter.post("/phan-anh/cu-tri/ky-hop-moi", form)
    session = Session.objects.get()
    assert NAME in page(counter, "/phan-anh/cu-tri")

    counter.post(url(session, "/nhan"), COLLECTED | {"text": "Sửa cầu", "place": "thon-dong", "voters": "12", "form_key": key(2)})
    one = Recommendation.objects.get()
    assert (one.text, one.voters, one.matter.place) == ("Sửa cầu", 12, village.thon_dong)
    assert "Sửa cầu" in page(counter, url(session))
    assert "12 cử tri cùng kiến nghị" in page(counter, url(one))


@pytest.mark.parametrize("missing", ["text", "collected_by", "collected_on"])
def test_what_is_missing_is_said_and_nothing_typed_is_lost(village: Village, session: Session, missing: str) -> None:
    form = COLLECTED | {"text": "Sửa cầu treo", "form_key": key(1), missing: ""}
    answer = As().of(village.tu).post(url(session, "/nhan"), form).content.decode()
    assert "Chưa" in answer
    assert missing == "text" or "Sửa cầu treo" in answer
    assert not Recommendation.objects.exists()


def test_many_lines_are_shown_before_they_are_kept_and_what_is_kept_is_what_was_shown(village: Village, session: Session) -> None:
    counter, form = As().of(village.tu), COLLECTED | {"lines": "Sửa cầu\n\nThêm đèn\nSửa cầu\n", "form_key": key(1)}
    shown = counter.post(url(session, "/nhan-nhieu"), form).content.decode()
    assert "Sẽ nhận 2 kiến nghị" in shown
    seen = shown.split('name="seen" value="')[1].split('"')[0]
    assert not Recommendation.objects.exists()

    other = form | {"seen": seen, "keep": "1", "lines": "Sửa cầu\nThêm đèn\nMột dòng chưa xem"}
    assert "Sẽ nhận 3 kiến nghị" in counter.post(url(session, "/nhan-nhieu"), other).content.decode()
    assert not Recommendation.objects.exists()
    for _twice in range(2):
        counter.post(url(session, "/nhan-nhieu"), form | {"seen": seen, "keep": "1"})
    assert list(Recommendation.objects.order_by("pk").values_list("text", flat=True)) == ["Sửa cầu", "Thêm đèn"]


@pytest.mark.parametrize(
    ("lines", "why"),
    [("dòng\n" + "x" * 2001, "Dòng 2 dài quá"), ("\n".join(map(str, range(201))), "tối đa 200"), ("\n", "Chưa có kiến nghị nào")],
)
def test_lines_that_cannot_be_taken_in_are_refused(village: Village, session: Session, lines: str, why: str) -> None:
    answer = As().of(village.tu).post(url(session, "/nhan-nhieu"), COLLECTED | {"lines": lines, "form_key": key(1)})
    assert why in answer.content.decode()


def test_what_is_under_way_needs_a_day_and_what_is_not_has_none(village: Village, one: Recommendation) -> None:
    officer = As().of(village.minh)
    said_by = {"outcome": "under_way", "text": "Sẽ làm 200 m"}
    assert "phải có ngày dự kiến xong" in sent(officer, one, "propose", **said_by).content.decode()
    assert "Chỉ việc đang giải quyết" in sent(officer, one, "propose", outcome="settled", text="Xong", planned_on=said(LATER)).content.decode()
    sent(officer, one, "propose", **said_by, planned_on=said(LATER))
    assert "Sẽ làm 200 m" in page(officer, url(one))

    head = As().of(village.hoa)
    assert url(one) in page(head, "/ban-lam-viec")
    offered = page(head, url(one))
    assert ("Duyệt câu trả lời và ngày dự kiến xong" in offered, "/viec/approve" in offered) == (True, False)
    sent(head, one, "plan")
    assert said(LATER) in page(officer, url(one))
    sent(officer, one, "finish", note="Biên bản nghiệm thu")
    assert Recommendation.objects.get(pk=one.pk).stands == "settled"
    assert "Biên bản nghiệm thu" in page(officer, url(one))


def test_the_next_session_is_moved_with_a_reason_that_everybody_who_sees_it_reads(village: Village, session: Session, one: Recommendation) -> None:
    head = As().of(village.hoa)
    assert "Hãy ghi ngày khác" in sent(head, session, "postpone", next_on=said(SOON), note="Đổi lịch").content.decode()
    sent(head, session, "postpone", next_on=said(LATER), note="Đổi lịch tiếp xúc")
    shown = page(head, url(session))
    assert (said(LATER) in shown, "Đổi lịch tiếp xúc" in shown) == (True, True)
    both = page(head, url(one))
    assert all(said(day - timedelta(days=1)) in both for day in (SOON, LATER))  # answers are owed before the session


def test_the_public_reads_a_session_once_its_results_are_out_with_what_has_no_answer_but_no_draft(
    village: Village, session: Session, one: Recommendation
) -> None:
    voters.propose(one, answer=voters.Answer(outcome="settled", text="Bản thảo nội bộ"), by=village.minh, at=NOW)
    anybody = As()
    assert [anybody.get(url(thing)).status_code for thing in (session, one)] == [404, 404]
    assert NAME not in page(anybody, "/phan-anh/cu-tri")
    assert "Bản thảo nội bộ" not in queries.findable([one.pk])[one.pk].text

    put_out(session, village=village)
    assert NAME in page(anybody, "/phan-anh/cu-tri")
    shown = page(anybody, url(session))
    assert "Làm đường thôn Đông" in shown
    assert "Chưa trả lời" in shown
    alone = page(anybody, url(one))
    assert "Làm đường thôn Đông" in alone
    assert "Bản thảo nội bộ" not in alone
    assert "ông Minh" not in alone

    fresh = Recommendation.objects.get(pk=one.pk)
    voters.approve(fresh, by=village.hoa, at=NOW)
    assert "Bản thảo nội bộ" in page(anybody, url(one))


def test_every_form_is_drawn_for_who_may_send_it(village: Village, session: Session, one: Recommendation) -> None:
    counter, officer = As().of(village.tu), As().of(village.minh)
    for verb in ("postpone", "ask_out"):
        assert "<form" in page(counter, url(session, f"/viec/{verb}"))
    assert "<form" in page(counter, url(one, "/viec/route"))
    assert "<form" in page(officer, url(one, "/viec/propose"))
    assert [As().of(village.son).get(where).status_code for where in ("/phan-anh/cu-tri/ky-hop-moi", url(session))] == [404, 404]


def test_who_asks_to_publish_is_not_offered_to_publish(village: Village, session: Session) -> None:
    head = As().of(village.hoa)
    sent(head, session, "ask_out")
    assert "/viec/put_out" not in page(head, url(session))
    assert head.get(url(session, "/viec/put_out")).headers["Location"] == url(session)


def test_a_recommendation_is_answered_with_another_of_its_session(village: Village, session: Session, one: Recommendation) -> None:
    along, counter = taken(session, village=village, text="Đường thôn xấu"), As().of(village.tu)
    assert f'value="{one.matter.code}"' in page(counter, url(along, "/viec/group"))
    sent(counter, along, "group", into=one.matter.code)
    assert Recommendation.objects.get(pk=along.pk).into == one
    assert "Đường thôn xấu" in page(counter, url(one))
    assert "Làm đường thôn Đông" in page(counter, url(along))


def test_the_report_has_the_figures_and_each_recommendation(village: Village, session: Session, one: Recommendation) -> None:
    head = As().of(village.hoa)
    sheet = openpyxl.load_workbook(io.BytesIO(head.get(url(session, "/bao-cao.xlsx")).content)).worksheets
    assert len(sheet) == 2
    assert "Làm đường thôn Đông" in {cell.value for row in sheet[1].iter_rows() for cell in row}
    paper: Any = docx.Document(io.BytesIO(head.get(url(session, "/bao-cao.docx")).content))
    words = "\n".join(each.text for each in paper.paragraphs)
    assert NAME in words
    assert any("Làm đường thôn Đông" in cell.text for table in paper.tables for row in table.rows for cell in row.cells)


def test_what_is_late_is_shown_as_late_to_everybody(village: Village, one: Recommendation, session: Session) -> None:
    put_out(session, village=village)
    (late,) = read.lines(session, actor=ANYONE, at=NOW + timedelta(days=41))
    assert (late.is_late, late.says) == (True, "Chưa trả lời")
    assert read.counts([late])[3:] == [("Chưa trả lời", 1), ("Đã rút", 0), ("Quá hạn", 1), ("Trả lời hoặc làm xong muộn", 0)]


def test_what_reads_like_a_denunciation_is_met_before_it_is_taken_in(village: Village, session: Session) -> None:
    said_so = "Tôi tố cáo ông cán bộ địa chính xã nhận hối lộ năm triệu đồng"
    for where, words in (("/nhan", {"text": said_so}), ("/nhan-nhieu", {"lines": said_so})):
        met = As().of(village.tu).post(url(session, where), COLLECTED | words | {"form_key": key(1)})
        assert "Máy có thể nhầm" in met.content.decode()
    assert not Recommendation.objects.exists()


@pytest.mark.parametrize(("verb", "field"), [("/nhan", "text"), ("/nhan-nhieu", "lines")])
def test_what_a_clerk_has_half_copied_is_put_by_for_this_session_and_gone_when_it_is_sent(village: Village, session: Session, verb: str, field: str) -> None:
    clerk, where = As().of(village.tu), url(session, verb)
    typed = {field: "Làm đường thôn Đông", "collected_by": "front", "collected_on": said(TODAY), "form_key": key(7)}
    assert clerk.post(where, typed | {"de_danh": "1"}).status_code == 302
    assert not Recommendation.objects.exists()
    assert "Làm đường thôn Đông" in page(clerk, f"{where}?tiep=1")
    sent_so = clerk.post(where, typed)
    if field == "lines":
        seen = re.search(r'name="seen" value="(\w+)"', sent_so.content.decode())
        assert seen
        sent_so = clerk.post(where, typed | {"keep": "1", "seen": seen[1]})
    assert sent_so.status_code == 302
    assert Recommendation.objects.get().text == "Làm đường thôn Đông"
    assert not Unfinished.objects.exists()
