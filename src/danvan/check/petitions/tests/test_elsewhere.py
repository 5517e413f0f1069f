"""What belongs to somebody else: its author is guided there, or it is passed on outside; who may, what is told, and what is counted.

Feedback sorted on 31 August 2026, a day off like the two after it, is owed its answer within ten working days: by 16 September.
"""

import io
from datetime import timedelta
from typing import Any

import docx
import pytest

from danvan.base.calendar import reporting
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Course, Petition, Published
from danvan.check.petitions.queries import acts
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.queries.waiting import of_agencies
from danvan.check.petitions.tests.acts import ANSWER, published, routed
from danvan.check.petitions.tests.test_consult import worked
from danvan.check.petitions.tests.test_report import reported, taken_on
from tests.village import Village, at
from tests.worlds import As

KEY = "e" * 24
POLICE = petitions.Receiver(body="Công an xã An Bình", contact="Thôn Đông, 0200 000 113")
IN_TIME, LATE = at("2026-09-03 09:00"), at("2026-10-30 09:00")


def sent(village: Village) -> Petition:
    return petitions.submit("Mất xe máy ở chợ", place=village.thon_dong, by=village.lan, at=at("2026-08-28 06:30"))


def end(petition: Petition, verb: str, *, by: Actor, when: Any = IN_TIME) -> None:
    if verb == "guide":
        petitions.guide(petition, where="Điện lực huyện, 0200 000 222", by=by, at=when)
    else:
        petitions.refer(petition, receiver=POLICE, reason="Thuộc công an", by=by, at=when)


def begun(step: str, village: Village) -> Petition:
    if step == "objected":
        one = sent(village)
        end(one, "guide", by=village.tu, when=at("2026-08-29 09:00"))
        petitions.reopen(one, reason="Của xã mà", by=village.lan, at=at("2026-08-29 10:00"))
        return one
    if step == "taken on":
        return taken_on(village, urgency="complex", when=at("2026-08-18 15:30"))
    return {"sent": sent, "routed": routed, "reported": reported}[step](village)


@pytest.mark.parametrize("verb", ["guide", "refer"])
@pytest.mark.parametrize(
    ("step", "who", "may"),
    [
        ("sent", "tu", True), ("sent", "lan", False), ("sent", "minh", False), ("routed", "tu", False), ("routed", "minh", False), ("routed", "hoa", True),
        ("reported", "tu", True), ("taken on", "minh", False), ("taken on", "tu", False), ("taken on", "hoa", True), ("objected", "tu", False),
        ("objected", "hoa", True),
    ],
)  # fmt: skip
def test_a_clerk_sends_elsewhere_what_is_not_sorted_and_then_a_head_alone(village: Village, verb: str, step: str, who: str, may: bool) -> None:
    petition = begun(step, village)
    if may:
        end(petition, verb, by=getattr(village, who))
        assert petition.matter.state == {"guide": "guided", "refer": "referred"}[verb]
        assert not Duty.objects.filter(matter=petition.matter, closed_at=None).exists()
    else:
        with pytest.raises(NotAllowed):
            end(petition, verb, by=getattr(village, who))


@pytest.mark.parametrize("verb", ["guide", "refer"])
@pytest.mark.parametrize(("when", "late"), [(IN_TIME, False), (LATE, True)])
def test_what_was_late_is_told_before_it_goes_and_counted_everywhere(village: Village, verb: str, when: Any, late: bool) -> None:
    petition = routed(village)
    end(petition, verb, by=village.hoa, when=when)
    *_before, lapsed, gone = Entry.objects.filter(matter=petition.matter).order_by("pk")
    assert (lapsed.word == "petitions.lapsed") is late
    assert (gone.facts.get("on_time"), lapsed.facts.get("on_time")) == ((None, False) if late else (True, None))

    way = {"guide": "guided", "refer": "referred"}[verb]
    course = Course.objects.get(pk=petition.pk)
    assert (course.outcome, course.refusal, course.late) == ("declined", way, late)
    month = counting.cut(reporting.period("month", on=when.date()), at=when + timedelta(hours=1))
    counts = counting.counts("feedback", agency=village.commune, within=month)
    assert [counts["feedback", key] for key in (way, "not_competent", "late", "in_time", "answered")] == [1, 1, late, not late, 0]
    (whole,) = [facts for of, facts in of_agencies(at=when + timedelta(days=9)) if of == {"agency_id": None, "subject_id": None}]
    assert (whole["answered"], whole["declined"], whole["reasons"]) == (0, 1, {way: 1})
    assert [line.pk for line in acts.listed({"state": way}, on=(when + timedelta(days=60)).date())] == [petition.pk]


def test_the_author_reads_who_has_it_now_and_a_head_looks_again_if_they_object(village: Village) -> None:
    petition, lan = sent(village), As().of(village.lan)
    end(petition, "refer", by=village.tu)
    page = lan.get(f"/phan-anh/{petition.matter.code}").content.decode()
    for words in ("Công an xã An Bình", "0200 000 113", "Thuộc công an", "03/09/2026", "Đề nghị lãnh đạo xem lại", "chuyen.pdf"):
        assert words in page, words

    petitions.reopen(petition, reason="Công an bảo về xã", by=village.lan, at=at("2026-09-04 09:00"))
    assert petition.matter.state == "objected"
    assert [duty.rule for duty in Duty.objects.filter(matter=petition.matter, closed_at=None)] == ["petitions.sort"]
    assert Course.objects.get(pk=petition.pk).outcome == ""
    petitions.classify(petition, subject=village.lighting, by=village.hoa, at=at("2026-09-04 10:00"))
    petitions.route(petition, agency=village.works, by=village.hoa, at=at("2026-09-04 10:00"))
    assert petition.matter.state == "routed"


def test_what_was_public_says_that_it_went_elsewhere(village: Village) -> None:
    petition = published(village)
    petitions.reopen(petition, reason="Vẫn tối", by=village.lan, at=at("2026-09-12 09:00"))
    end(petition, "refer", by=village.hoa, when=at("2026-09-14 09:00"))
    assert Published.objects.get(pk=petition.pk).state == "referred"
    page = As().get(f"/phan-anh/cong-khai/{petition.matter.code}").content.decode()
    assert "Đã chuyển cơ quan có thẩm quyền" in page
    assert "Công an xã An Bình" not in page


def test_what_went_along_goes_its_own_way_again(village: Village) -> None:
    leading, along = routed(village), sent(village)
    petitions.merge(along, into=leading, by=village.tu, at=at("2026-08-31 07:00"))
    end(leading, "refer", by=village.hoa)
    worked("2026-09-03 09:01")
    assert Petition.objects.get(pk=along.pk).matter.state == "routed"


def test_it_is_passed_on_to_nobody_who_works_here(village: Village) -> None:
    for receiver in (petitions.Receiver(agency=village.works, contact="x"), petitions.Receiver(contact="x")):
        with pytest.raises(NotAllowed):
            petitions.refer(sent(village), receiver=receiver, reason="Thuộc nơi khác", by=village.tu, at=IN_TIME)


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"body": ""}, "Hãy chọn một cơ quan"), ({"contact": ""}, "Chưa ghi người gửi hỏi tiếp ở đâu"), ({"note": ""}, "Chưa ghi lý do chuyển"),
        ({"agency": "front", "body": ""}, ""), ({"agency": "front", "body": "", "contact": ""}, ""), ({"agency": "front"}, "Hãy chọn một cơ quan"),
    ],
)  # fmt: skip
def test_one_body_is_named_and_how_to_reach_it(village: Village, changed: dict[str, str], sentence: str) -> None:
    petition = sent(village)
    said = {"body": "Điện lực huyện", "contact": "0200 000 222", "note": "Cột điện của họ", "form_key": KEY, "version": "1"} | changed
    if "agency" in said:
        said["agency"] = str(village.front.pk)
    answer = As().of(village.tu).post(f"/phan-anh/{petition.matter.code}/viec/refer", said)
    assert sentence in answer.content.decode()
    assert (answer.status_code == 302, Petition.objects.get().matter.state == "referred") == (not sentence, not sentence)


@pytest.mark.parametrize(
    ("step", "which", "says"),
    [
        ("guided", "huong-dan", ["Điện lực huyện, 0200 000 222", "Mất xe máy ở chợ", "không thuộc thẩm quyền"]),
        ("referred", "chuyen", ["chuyển đến Công an xã An Bình", "Lý do chuyển: Thuộc công an", "0200 000 113", "- Công an xã An Bình;"]),
        ("declined", "khong-tiep-nhan", ["Căn cứ: Không đủ thông tin để tìm ra nơi hay việc.", "Lý do: Ở đâu?"]),
        ("asked", "bo-sung", ["Đề nghị bổ sung:", "Cột nào?"]), ("answered", "ket-qua", ["Đã thay bóng cho nhà bà Lan", "Ngày 07/09/2026, Tổ điện."]),
    ],
)  # fmt: skip
def test_each_step_has_its_paper_and_no_other(village: Village, step: str, which: str, says: list[str]) -> None:
    petition = {"declined": reported, "asked": routed, "answered": routed}.get(step, sent)(village)
    if step in ("guided", "referred"):
        end(petition, step[:5], by=village.tu)
    elif step == "declined":
        petitions.decline(petition, refusal="unclear", reason="Ở đâu?", by=village.tu, at=IN_TIME)
    elif step == "asked":
        petitions.ask_back(petition, question="Cột nào?", by=village.minh, at=IN_TIME)
    else:
        petitions.propose(petition, answer=ANSWER, by=village.minh, at=at("2026-09-08 09:00"))
        assert As().of(village.minh).get(f"/phan-anh/{petition.matter.code}/giay/{which}.docx").status_code == 404
        petitions.approve(petition, by=village.hoa, at=at("2026-09-08 10:00"))
    lan = As().of(village.lan)
    found = lan.get(f"/phan-anh/{petition.matter.code}/giay/{which}.docx")
    made: Any = docx.Document(io.BytesIO(found.content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    text = "\n".join([*(line.text for line in made.paragraphs), *cells])
    assert [words for words in says if words not in text] == []
    assert "bà Lan" not in text.replace("nhà bà Lan", "")
    papers = ("huong-dan", "chuyen", "khong-tiep-nhan", "bo-sung", "tach", "ket-qua")
    assert [one for one in papers if lan.get(f"/phan-anh/{petition.matter.code}/giay/{one}.docx").status_code == 200] == [which]
    assert As().get(f"/phan-anh/{petition.matter.code}/giay/{which}.docx").status_code == 404
