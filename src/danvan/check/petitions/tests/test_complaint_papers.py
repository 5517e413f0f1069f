"""Who hears of a complaint on paper besides the complainant, and on what its decision stands."""

from datetime import date

import pytest

from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import steps
from danvan.check.petitions.reports.complaint_parts import INSPECTORS, Told
from danvan.check.petitions.reports.complaints import MAKES
from danvan.engines.papers.document import Document, Paragraph
from tests.journeys.cases import accepted, decided, lodged, receipt, verified
from tests.village import Village, at

MONDAY, LATER = at("2026-03-02 09:00"), at("2026-03-09 09:00")


def paper(complaint: Complaint, *, word: str) -> Document:
    step = steps.step(complaint.matter, word=word)
    assert step
    return MAKES[word](Told(complaint=complaint, step=step, duties={}, ground="refuse.unsigned"))


def bases(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph) and block.look == "basis"]


@pytest.mark.parametrize("word", ["taken_up", "refused"])
def test_whoever_forwarded_a_complaint_hears_whether_it_is_taken_up(village: Village, word: str) -> None:
    assert village.ba.person
    for post in ("reception", "leader"):
        Role.objects.create(person=village.ba.person, agency=village.province, word=post, valid_from=date(2025, 7, 1))
    nga, complaint = Actor(village.ba.person), lodged(village, at=MONDAY)
    complaints.transfer(complaint, agency=village.province, reason="Thuộc Giám đốc Sở", by=village.tu, at=MONDAY)
    complaints.register(complaint, receipt=receipt(date(2026, 3, 9), came="post", shown_by="stamp"), by=nga, at=LATER)
    if word == "taken_up":
        complaints.accept(complaint, by=nga, at=LATER)
    else:
        complaints.refuse(complaint, ground="refuse.not_affected", reason="Không liên quan", by=nga, at=LATER)

    assert paper(complaint, word=word).recipients == (complaint.complainant, village.commune.name, *INSPECTORS, "Lưu: VT")


def test_of_what_nobody_forwarded_no_other_office_hears(village: Village) -> None:
    assert paper(accepted(village, at=MONDAY), word="taken_up").recipients == ("bà Lan", "Lưu: VT")


def test_a_decision_stands_on_what_was_found_and_said(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=LATER, differ=True)
    complaints.meet(complaint, on=date(2026, 3, 10), words="Hai bên nhất trí đo lại.", by=village.minh, at=at("2026-03-10 09:00"))
    stands = bases(paper(decided(complaint, village=village, at=at("2026-03-11 09:00")), word="decided"))
    assert stands[-2:] == [
        "Căn cứ kết quả xác minh nội dung khiếu nại ngày 09/03/2026: Hồ sơ thửa đất khớp lời khai.",
        "Căn cứ kết quả đối thoại ngày 10/03/2026: Hai bên nhất trí đo lại.",
    ]


def test_a_decision_names_no_dialogue_that_was_not_held(village: Village) -> None:
    complaint = verified(accepted(village, at=MONDAY), village=village, at=LATER)
    stands = bases(paper(decided(complaint, village=village, at=at("2026-03-11 09:00")), word="decided"))
    assert stands[-1].startswith("Căn cứ kết quả xác minh")
    assert not any("đối thoại" in words for words in stands)
