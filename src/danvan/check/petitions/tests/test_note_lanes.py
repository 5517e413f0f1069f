"""Notes among staff in the lanes besides feedback: who deals with a matter reads them, its author never, and they go with the matter."""

from collections.abc import Callable
from typing import Any

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter, Thing
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, conduct, voters
from danvan.check.petitions.tests.test_information_pages import asked
from danvan.check.petitions.tests.test_land import asked as disputed
from tests.journeys.cases import lodged
from tests.journeys.test_voters import FRONT, TAKEN_IN, called
from tests.village import Village, at
from tests.worlds import As

WORDS = "Đã gọi tổ địa chính, hẹn thứ năm."
WHEN = at("2026-08-18 09:00")


def heard(village: Village) -> Thing:
    return conduct.submit("Nói năng cộc lốc", place=village.thon_dong, about_head=False, by=village.lan, at=WHEN)


def recommended(village: Village) -> Thing:
    session = called(village)
    voters.invite(session, agency=village.front, by=village.tu, at=TAKEN_IN)
    session.matter.__dict__.pop("parts", None)
    return voters.take_in("Làm đường", session=session, collected=FRONT, by=village.tu, at=TAKEN_IN)


def complained(village: Village) -> Thing:
    return complaints.prepare(complaints.Words(complainant="bà Lan", address="Thôn Đông", against="Quyết định 41", text="Đất", request="Hủy"), settler=village.commune, by=village.lan, at=WHEN)


def registered(village: Village) -> Thing:
    return lodged(village, at=WHEN)


LANES: dict[str, tuple[Callable[[Village], Thing], str, str, str]] = {  # how it comes, its pages, who deals with it, who sent or collected it
    "complaint": (registered, "khieu-nai/", "tu", ""), "land": (disputed, "dat-dai/", "tu", "lan"), "information": (asked, "thong-tin/", "tu", "lan"),
    "conduct": (heard, "", "hoa", "lan"), "voters": (recommended, "cu-tri/", "tu", "son"),
}  # fmt: skip


def read(who: As, thing: Thing, where: str) -> str:
    return str(who.get(f"/phan-anh/{where}{thing.matter.code}").content.decode())


@pytest.mark.parametrize("lane", LANES)
def test_a_note_is_read_by_who_deals_with_it_and_by_neither_author_nor_collector(village: Village, lane: str) -> None:
    made, where, staff, author = LANES[lane]
    thing = made(village)
    before: Any = (thing.matter.state, list(Duty.objects.filter(matter=thing.matter).values_list("due_on", "closed_at")))
    data = {"note": WORDS, "form_key": "k" * 24, "version": thing.matter.version}
    assert As().of(getattr(village, staff)).post(f"/phan-anh/{where}{thing.matter.code}/viec/note", data).status_code == 302
    assert WORDS in read(As().of(getattr(village, staff)), thing, where)
    if author:
        authors = read(As().of(getattr(village, author)), thing, where)
        assert thing.matter.code in authors
        assert WORDS not in authors
        assert "ghi chú nội bộ" not in authors.lower()
    assert WORDS not in str(list(Entry.objects.values()))
    assert (Matter.objects.get(pk=thing.pk).state, list(Duty.objects.filter(matter=thing.matter).values_list("due_on", "closed_at"))) == before


@pytest.mark.parametrize("lane", LANES)
def test_a_note_is_nobodys_who_does_not_deal_with_it(village: Village, lane: str) -> None:
    made, _where, _staff, _author = LANES[lane]
    thing = made(village)
    act = complaints.note if lane == "complaint" else petitions.note
    for stranger in (village.lan, village.son):
        with pytest.raises(NotAllowed):
            act(thing, words=WORDS, by=stranger, at=WHEN)


def test_nothing_is_noted_of_a_complaint_that_nobody_has_brought(village: Village) -> None:
    with pytest.raises(NotAllowed):
        complaints.note(complained(village), words=WORDS, by=village.tu, at=WHEN)
