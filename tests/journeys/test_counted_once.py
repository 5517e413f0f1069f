"""A letter counts once in scores, however it is split or sent elsewhere.

The letter came on Friday 28 August 2026, was sorted on the 31st (a day off) and handed to the works office: ten working days end on
Wednesday 16 September. Who sorts a part of it has two: what is split off on Tuesday the 15th is to be sorted by Thursday the 17th.
"""

from datetime import date

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.tests.acts import ANSWER
from danvan.check.petitions.tests.test_split import HOLE, LAMP, SPLIT, letter
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.village import Village, at

NOT_COUNTED = (0, 0)


def counted(agency: Agency) -> tuple[int, float]:
    lines = scorecards.score(agency, start=date(2026, 1, 1), end=date(2026, 12, 31))
    (line,) = [line for line in lines if line.criterion == "answered-on-time"]
    assert line.n == line.entries.count()
    return line.n, line.added


@pytest.fixture
def whole(village: Village) -> Petition:
    one = letter(village)
    petitions.classify(one, subject=village.lighting, by=village.tu, at=SPLIT)
    petitions.route(one, agency=village.works, by=village.tu, at=SPLIT)
    return one


def split(whole: Petition, village: Village, *, on: str, words: str = HOLE) -> Petition:
    return petitions.split(Petition.objects.get(pk=whole.pk), words=words, lane="feedback", by=village.minh, at=at(f"{on} 09:00"))


def sort(part: Petition, village: Village, *, to: Agency, on: str) -> None:
    petitions.classify(part, subject=village.lighting, by=village.tu, at=at(f"{on} 10:00"))
    petitions.route(part, agency=to, by=village.tu, at=at(f"{on} 10:05"))


def answer(petition: Petition, village: Village, *, on: str) -> None:
    lapses.tell(at=at(f"{on} 00:05"))
    fresh = Petition.objects.get(pk=petition.pk)
    petitions.propose(fresh, answer=ANSWER, by=village.linh if fresh.matter.agency == village.culture else village.minh, at=at(f"{on} 14:00"))
    petitions.approve(fresh, by=village.hoa, at=at(f"{on} 15:00"))


def test_parts_earn_nothing(village: Village, whole: Petition) -> None:
    parts = [split(whole, village, on="2026-09-03", words=words) for words in (LAMP, HOLE)]
    for part in parts:
        sort(part, village, to=village.works, on="2026-09-04")
    for one in (*parts, whole):
        answer(one, village, on="2026-09-10")
    assert (counted(village.commune), counted(village.works)) == ((1, 1), (1, 1))


@pytest.mark.parametrize("is_whole_first", [True, False])
def test_a_late_part_makes_its_letter_late_and_that_once(village: Village, whole: Petition, is_whole_first: bool) -> None:
    parts = [split(whole, village, on="2026-09-03", words=words) for words in (LAMP, HOLE)]
    for part in parts:
        sort(part, village, to=village.works, on="2026-09-04")
    if is_whole_first:
        answer(whole, village, on="2026-09-10")
        assert counted(village.works) == (1, 1)
    lapses.tell(at=at("2026-09-17 00:05"))
    assert counted(village.works) == (1, 0)
    for one in (*parts, *(() if is_whole_first else (whole,))):
        answer(one, village, on="2026-09-20")
    assert (counted(village.commune), counted(village.works)) == ((1, 1), (1, 0))
    assert all(Course.objects.get(pk=part.pk).late for part in parts)  # what people read of it stands


def test_who_splits_too_late_is_late_and_nobody_else_is(village: Village, whole: Petition) -> None:
    part = split(whole, village, on="2026-09-15")
    answer(whole, village, on="2026-09-16")
    sort(part, village, to=village.culture, on="2026-09-17")
    answer(part, village, on="2026-09-30")
    assert Entry.objects.filter(matter=part.matter, word="petitions.lapsed", facts__on_time=False).exists()
    assert (counted(village.works), counted(village.commune), counted(village.culture)) == ((1, 0), (1, 1), NOT_COUNTED)


def test_who_gets_a_part_in_good_time_is_late_by_themselves(village: Village, whole: Petition) -> None:
    part = split(whole, village, on="2026-09-03")
    sort(part, village, to=village.culture, on="2026-09-04")
    answer(whole, village, on="2026-09-16")
    answer(part, village, on="2026-09-30")
    assert (counted(village.works), counted(village.culture)) == ((1, 1), (1, 0))


def test_whoever_leaves_a_part_unsorted_has_not_sorted_the_letter(village: Village, whole: Petition) -> None:
    split(whole, village, on="2026-09-03")
    lapses.tell(at=at("2026-09-08 00:05"))
    assert counted(village.commune) == (1, 0)


def test_a_split_of_the_counter_is_held_against_nobody_else(village: Village, whole: Petition) -> None:
    petitions.split(whole, words=HOLE, lane="feedback", by=village.tu, at=at("2026-09-15 09:00"))
    assert "too_late" not in Entry.objects.get(word="petitions.split").facts


def test_being_sent_elsewhere_in_time_is_an_answer_until_its_author_objects_and_no_more(village: Village, whole: Petition) -> None:
    petitions.refer(whole, receiver=petitions.Receiver(body="Ban quản lý khu kinh tế", contact="0200"), reason="Đất của ban", by=village.hoa, at=at("2026-09-10 09:00"))
    assert counted(village.works) == (1, 1)
    petitions.reopen(whole, reason="Không phải", by=village.lan, at=at("2026-09-11 09:00"))
    assert counted(village.works) == NOT_COUNTED
    petitions.guide(whole, where="Ban quản lý", by=village.hoa, at=at("2026-09-14 09:00"))
    assert counted(village.works) == (1, 1)
    petitions.reopen(whole, reason="Không phải", by=village.lan, at=at("2026-09-14 10:00"))
    petitions.classify(whole, subject=village.lighting, by=village.hoa, at=at("2026-09-14 14:00"))
    petitions.route(whole, agency=village.works, by=village.tu, at=at("2026-09-14 15:00"))
    answer(whole, village, on="2026-09-15")
    assert (counted(village.works), counted(village.commune)) == ((1, 1), (1, 1))


def test_being_sent_elsewhere_late_is_late_once(village: Village, whole: Petition) -> None:
    petitions.guide(whole, where="Ban quản lý", by=village.hoa, at=at("2026-09-21 09:00"))
    assert counted(village.works) == (1, 0)
