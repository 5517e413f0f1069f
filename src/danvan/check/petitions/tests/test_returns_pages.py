"""Returns as people meet them: drawn as pages and papers, sent to the Front, exported once for clerks elsewhere."""

import io
import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from danvan.base.calendar import reporting
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.base.moves import following
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Notice
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import states
from danvan.check.petitions.actions import opining, returning
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries.returns import digests, hiding
from danvan.check.petitions.reports import returns_data
from tests.journeys.cases import lodged
from tests.village import Village, at
from tests.worlds import As

MONTH, NOW = reporting.period("month", on=date(2025, 9, 14)), at("2025-09-20 09:00")  # 15 August to 14 September
ASKED = {"agency": "an-binh", "period": "month", "day": "14/09/2025"}
WORDS = "Lời riêng của bà con"
HOME = "/phan-anh/bao-cao"
DICTIONARY = Path(__file__).resolve().parents[5] / "docs" / "exports.md"


def said(village: Village, *, topic: str, place: str, many: int, day: str = "2025-09-01", by: Actor | None = None) -> None:
    """Have as many different people say something about a topic, or one person as often."""
    for _one in range(many):
        bearer = codes.unknown()
        who = by or Actor(bears=frozenset({bearer}))
        sent = petitions.submit(WORDS, place=Place.objects.get(code=place), bearer=bearer, by=who, at=at(f"{day} 08:00"))
        petitions.classify(sent, subject=Subject.objects.get(code=topic), by=village.tu, at=at(f"{day} 09:00"))


@pytest.mark.parametrize(
    ("people", "told"),
    [
        ({("a", "x"): 10, ("a", "y"): 12}, {("a", "x"), ("a", "y")}),
        ({("a", "x"): 9}, set()),
        ({("a", "x"): 9, ("a", "y"): 12, ("a", "z"): 30}, {("a", "z")}),  # of y alone kept back nothing follows but with x
        ({("a", "x"): 9, ("b", "x"): 8, ("a", "y"): 12, ("b", "y"): 14, ("c", "y"): 20}, {("c", "y")}),
        ({("a", "x"): 3, ("a", "y"): 4, ("a", "z"): 30}, {("a", "z")}),
    ],
)  # fmt: skip
def test_what_is_of_few_is_kept_back_and_so_is_what_would_give_it_away(people: dict[tuple[str, str], int], told: set[tuple[str, str]]) -> None:
    assert hiding.told(people) == told


def test_a_digest_counts_topics_and_places_against_the_month_before_and_people_once(village: Village) -> None:
    said(village, topic="lighting", place="thon-dong", many=11)
    said(village, topic="waste", place="thon-doai", many=12, by=village.lan)  # one person
    said(village, topic="lighting", place="thon-dong", many=2, day="2025-08-10")
    lodged(village, at=at("2025-09-02 09:00"))
    found = digests.digest(village.commune, period=MONTH, actor=village.hoa, at=NOW)
    assert (found["total"], found["before"], found["people"]) == (24, 2, 13)
    assert found["topics"] == [["Rác thải, vệ sinh môi trường", 12, 0, 0], ["Chiếu sáng công cộng", 11, 2, 0], ["", 1, 0, 0]]
    assert found["cells"] == [["Chiếu sáng công cộng", "Thôn Đông", 11, 11]]
    assert [row[1] for row in found["kinds"]] == [23, 0, 0, 1]


def test_a_digest_is_sent_as_it_stands_and_the_front_reads_it_then(village: Village) -> None:
    said(village, topic="lighting", place="thon-dong", many=3)
    front, chair = As().of(village.son), As().of(village.hoa)
    drawn = chair.get(f"{HOME}/tong-hop", ASKED).content.decode()
    assert "Gửi bản tổng hợp" in drawn
    assert WORDS not in drawn
    chair.post(f"{HOME}/tong-hop", ASKED | {"front": "", "form_key": "a" * 24})
    assert not Return.objects.exists()
    for _twice in range(2):
        chair.post(f"{HOME}/tong-hop", ASKED | {"front": "an-binh-front", "form_key": "k" * 24})
    one = Return.objects.get()
    said(village, topic="lighting", place="thon-dong", many=1)
    where = f"{HOME}/da-gui/{one.matter.code}"
    read = front.get(where).content.decode()
    assert "Trong kỳ có 3 ý kiến" in read
    assert "Trong kỳ có 4 ý kiến" in chair.get(f"{HOME}/tong-hop", ASKED).content.decode()
    assert where in front.get(HOME).content.decode()
    assert {name: As().of(getattr(village, name)).get(where).status_code for name in ("minh", "mai", "lan")} == {"minh": 200, "mai": 404, "lan": 403}
    sheet = openpyxl.load_workbook(io.BytesIO(front.get(f"{where}.xlsx").content))
    assert [row[0].value for row in sheet.worksheets[1].iter_rows()][:3]
    text = "\n".join(part.text for part in docx.Document(io.BytesIO(front.get(f"{where}.docx").content)).paragraphs)
    assert "Trong kỳ có 3 ý kiến" in text
    assert front.get(f"{where}.pdf").content[:4] == b"%PDF"


@pytest.mark.parametrize(("which", "words"), [("khieu-nai", "Khiếu nại lần hai"), ("phan-anh", "Phản ánh hiện trường")])
def test_a_return_is_a_page_and_three_papers(village: Village, which: str, words: str) -> None:
    lodged(village, at=at("2025-09-02 09:00"))
    chair = As().of(village.hoa)
    assert words in chair.get(f"{HOME}/{which}", ASKED).content.decode()
    assert "chưa được đọc" in chair.get(f"{HOME}/{which}", ASKED).content.decode()
    assert {chair.get(f"{HOME}/{which}.{form}", ASKED).content[:2] for form in ("pdf", "docx", "xlsx")} == {b"%P", b"PK"}
    assert As().of(village.minh).get(f"{HOME}/{which}.pdf", ASKED).status_code == 404  # not of the whole commune


def test_rows_are_exported_once_typed_by_who_may_and_the_journal_says_so(village: Village) -> None:
    complaint = lodged(village, at=at("2025-09-02 09:00"))
    said(village, topic="lighting", place="thon-dong", many=2)
    counter = As().of(village.tu)
    (row,) = json.loads(counter.post(f"{HOME}/ket-xuat", ASKED | {"what": "complaints", "form": "json", "form_key": "j" * 24}, follow=True).content)
    assert (row["code"], row["complainant"], row["received_on"], row["outcome"]) == (complaint.matter.code, "bà Lan", "2025-09-02", "")
    assert set(row) == {column.name for column in returns_data.COMPLAINTS}
    lines = counter.post(f"{HOME}/ket-xuat", ASKED | {"what": "feedback", "form": "csv", "form_key": "c" * 24}, follow=True).content.decode().splitlines()
    assert [len(lines), "lighting" in lines[1], "Thôn Đông" in lines[1]] == [3, True, True]
    facts: list[Any] = [(entry.facts["what"], entry.facts["rows"]) for entry in Entry.objects.filter(word="petitions.rows_exported").order_by("pk")]
    assert facts == [("complaints", 1), ("feedback", 2)]
    assert As().of(village.minh).post(f"{HOME}/ket-xuat", ASKED | {"what": "complaints", "form": "csv"}).status_code == 403
    assert "Kết xuất" not in As().of(village.son).post(f"{HOME}/ket-xuat", ASKED | {"what": "complaints", "form": "csv", "form_key": "s" * 24}).content.decode()
    assert Entry.objects.filter(word="petitions.rows_exported").count() == 2
    code = Return.objects.earliest("pk").matter.code
    assert [As().of(getattr(village, name)).get(f"{HOME}/ket-xuat/{code}.csv").status_code for name in ("hoa", "minh", "son")] == [200, 403, 404]
    Return.objects.update(counted_at=at("2025-09-20 09:00"))  # long ago
    assert counter.get(f"{HOME}/ket-xuat/{code}.csv").status_code == 404


def test_the_book_holds_each_lane_with_who_sent_it_and_is_for_the_counter_and_the_head(village: Village) -> None:
    complaint = lodged(village, at=at("2025-09-02 09:00"))
    said(village, topic="lighting", place="thon-dong", many=1)
    book = openpyxl.load_workbook(io.BytesIO(As().of(village.tu).get(f"{HOME}/so-tiep-nhan.xlsx", ASKED).content))
    cells = {str(cell.value) for sheet in book.worksheets for row in sheet.iter_rows() for cell in row}
    assert {complaint.matter.code, WORDS} <= cells
    assert any("bà Lan" in cell for cell in cells)
    assert As().of(village.hoa).get(f"{HOME}/so-tiep-nhan.pdf", ASKED).content[:4] == b"%PDF"
    empty = {form: As().of(village.hoa).get(f"{HOME}/so-tiep-nhan.{form}", ASKED | {"day": "14/08/2025"}).content[:2] for form in ("pdf", "xlsx", "docx")}
    assert empty == {"pdf": b"%P", "xlsx": b"PK", "docx": b"PK"}
    assert As().of(village.minh).get(f"{HOME}/so-tiep-nhan.xlsx", ASKED).status_code == 403
    made = docx.Document(io.BytesIO(As().of(village.hoa).get(f"{HOME}/so-tiep-nhan.docx", ASKED).content))
    words = [part.text for part in made.paragraphs]
    assert "SỔ TIẾP NHẬN" in words
    assert "BÁO CÁO" not in words
    assert f"{HOME}/so-tiep-nhan.docx" in As().of(village.hoa).get(HOME).content.decode()


@pytest.mark.parametrize("day", ["31/02/2026", "", "hôm qua"])
@pytest.mark.parametrize("where", ["so-tiep-nhan.xlsx", "so-tiep-nhan.pdf", "khieu-nai.docx", "tong-hop.pdf"])
def test_a_day_that_is_none_leads_back_to_the_form_with_what_is_wrong(village: Village, where: str, day: str) -> None:
    answer = As().of(village.hoa).get(f"{HOME}/{where}", ASKED | {"day": day}, follow=True)
    shown = answer.content.decode()
    assert answer.status_code == 200
    assert "govuk-error-message" in shown
    assert day in shown


def test_the_front_is_told_once_that_a_digest_is_ready_and_reads_it(village: Village) -> None:
    one = returning.hand_in(village.commune, period=MONTH, front=village.front, by=village.hoa, at=NOW)
    entry = Entry.objects.get(word="petitions.digest_sent")
    for _ in range(2):
        returning.tell_askable(entry, at=NOW)
    (notice,) = Notice.objects.all()
    assert (notice.address, one.matter.code in notice.body) == ("an-binh-front@an-binh.example", True)
    assert returning.tell_askable in following.AFTERWARDS["petitions.digest_sent"]
    assert As().of(village.son).get(f"{HOME}/da-gui/{one.matter.code}").status_code == 200


def test_whoever_leads_the_front_says_once_what_it_thinks_and_all_who_got_the_digest_read_it(village: Village) -> None:
    one = returning.hand_in(village.commune, period=MONTH, front=village.front, by=village.hoa, at=NOW)
    where, said = f"{HOME}/da-gui/{one.matter.code}", "Đề nghị làm đèn thôn Đông trước Tết"
    assert {name: 'name="words"' in As().of(getattr(village, name)).get(where).content.decode() for name in ("son", "hoa", "minh")} == {"son": True, "hoa": False, "minh": False}
    assert As().of(village.hoa).post(where, {"words": said, "form_key": "h" * 24, "version": "1"}).status_code == 409
    with pytest.raises(NotAllowed):
        opining.opine(Return.objects.get(), words=said, by=village.hoa, at=NOW)
    front = As().of(village.son)
    assert "Chưa ghi ý kiến" in front.post(where, {"words": " ", "form_key": "e" * 24, "version": "1"}).content.decode()
    for _twice in range(2):
        front.post(where, {"words": said, "form_key": "f" * 24, "version": str(one.matter.version)})
    again = front.post(where, {"words": "Ý khác", "form_key": "g" * 24, "version": "2"})
    assert (again.status_code, "Ý khác" in again.content.decode()) == (409, True)  # it stands, and what was typed is not lost
    kept, entry = Return.objects.get(), Entry.objects.get(word="petitions.digest_opined")
    assert (kept.opinion, kept.matter.state, entry.agency, said in str(entry.facts)) == (said, "opined", village.commune, False)
    for name in ("son", "hoa", "minh", "tu"):
        page = As().of(getattr(village, name)).get(where).content.decode()
        assert (said in page, 'name="words"' in page) == (True, False), name
    text = "\n".join(part.text for part in docx.Document(io.BytesIO(front.get(f"{where}.docx").content)).paragraphs)
    assert said in text


def test_whoever_sent_a_digest_is_told_that_the_front_said_what_it_thinks(village: Village) -> None:
    one = returning.hand_in(village.commune, period=MONTH, front=village.front, by=village.hoa, at=NOW)
    opining.opine(Return.objects.get(), words="Đề nghị làm đèn", by=village.son, at=NOW)
    notices.tell_agency(Entry.objects.get(word="petitions.digest_opined"), at=NOW)
    notice = Notice.objects.get(cause__word="petitions.digest_opined")
    assert (notice.address, one.matter.code in notice.body) == ("an-binh@an-binh.example", True)


def test_a_digest_may_be_sent_by_the_counter_and_the_head_alone(village: Village) -> None:
    with pytest.raises(NotAllowed):
        returning.hand_in(village.commune, period=MONTH, front=village.front, by=village.minh, at=NOW)


@pytest.mark.parametrize("what", returns_data.COLUMNS)
def test_the_dictionary_names_each_field_in_its_order(what: str) -> None:
    part = DICTIONARY.read_text().split(f"## {what.capitalize()}\n")[1].split("\n## ")[0]
    assert [line.split("`")[1] for line in part.splitlines() if line.startswith("| `")] == [column.name for column in returns_data.COLUMNS[what]]


def test_the_dictionary_names_each_code_of_a_step() -> None:
    told = re.findall(r"(?m)^\| `(\w+)` \|", DICTIONARY.read_text().split("## Codes of a step\n")[1])
    lanes = (states.COMPLAINT, (*states.FEEDBACK, *states.REPORT))
    assert told == [state for moves in lanes for state in sorted({move.to for move in moves} | {state for move in moves for state in move.frm}) if state]


def test_a_row_says_its_step_by_a_code_too(village: Village) -> None:
    sent = petitions.submit(WORDS, place=village.thon_dong, by=village.lan, at=at("2025-09-01 08:00"))
    assert returns_data.feedback(sent, course=None)["state_code"] == "submitted"
    row = returns_data.complaint(lodged(village, at=at("2026-03-02 09:00")))
    assert (row["state_code"], set(row)) == ("lodged", {column.name for column in returns_data.COMPLAINTS})


@pytest.mark.parametrize(
    ("which", "said", "unsaid"),
    [
        ("khieu-nai", ("Second complaint", "Not taken up, with a ground", "Withdrawn by the complainant", "Provided as a whole"), ("Lodge a second", "Không thụ lý", "Đã cung cấp")),
        ("phan-anh", ("Belongs elsewhere: told where", "Answered, with a day until when it will be done"), ("Không thuộc thẩm quyền",)),
    ],
)
def test_a_return_is_whole_in_english(village: Village, which: str, said: tuple[str, ...], unsaid: tuple[str, ...]) -> None:
    staff = As().of(village.hoa)
    staff.cookies["danvan_language"] = "en"
    page = staff.get(f"{HOME}/{which}", ASKED).content.decode()
    assert not [words for words in said if words not in page]
    assert not [words for words in unsaid if words in page]
