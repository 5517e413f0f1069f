"""Notes among those who deal with a petition: they read them, nobody else does, and nothing else changes."""

from typing import Any

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

WORDS = "Đã gọi tổ điện, hẹn thứ năm."


@pytest.fixture(params=["feedback", "report"])
def petition(village: Village, request: pytest.FixtureRequest) -> Petition:
    return petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-08-18 09:00"), kind=request.param)


def page(who: As, petition: Petition) -> str:
    return str(who.get(f"/phan-anh/{petition.matter.code}").content.decode())


def test_a_note_is_read_by_who_deals_with_it_and_not_by_its_author(village: Village, petition: Petition) -> None:
    sent = As().of(village.tu).post(
        f"/phan-anh/{petition.matter.code}/viec/note", {"note": WORDS, "form_key": "k" * 24, "version": petition.matter.version}
    )
    assert sent.status_code == 302
    assert WORDS in page(As().of(village.tu), petition)
    authors = page(As().of(village.lan), petition)
    assert WORDS not in authors
    assert "ghi chú" not in authors.lower()


def test_a_note_changes_neither_state_nor_clock(village: Village, petition: Petition) -> None:
    before: Any = (petition.matter.state, list(Duty.objects.filter(matter=petition.matter).values_list("due_on", "closed_at")))
    petitions.note(petition, words=WORDS, by=village.tu, at=at("2026-08-18 10:00"))
    petition.refresh_from_db()
    assert (petition.matter.state, list(Duty.objects.filter(matter=petition.matter).values_list("due_on", "closed_at"))) == before
    assert WORDS not in str(list(Entry.objects.values()))


def test_a_note_is_nobodys_who_does_not_deal_with_it(village: Village, petition: Petition) -> None:
    for stranger in (village.lan, village.son):
        with pytest.raises(NotAllowed):
            petitions.note(petition, words=WORDS, by=stranger, at=at("2026-08-18 10:00"))


def test_a_note_without_words_is_asked_for_again(village: Village, petition: Petition) -> None:
    sent = As().of(village.tu).post(f"/phan-anh/{petition.matter.code}/viec/note", {"note": " ", "form_key": "k" * 24, "version": "1"})
    assert "Chưa có nội dung ghi chú" in sent.content.decode()
