"""The lanes share one house: its desk, its register of words, and what the platform does by itself."""

from datetime import date
from itertools import combinations

import pytest

from danvan.base.duties.models import Duty
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries, states
from tests.journeys.cases import accepted, lodged
from tests.village import Village, at
from tests.worlds import As

MONDAY = at("2026-03-02 09:00")


@pytest.mark.parametrize("words", ["LABELS", "TONES", "SAYS"])
def test_no_two_lanes_call_one_thing_by_two_names(words: str) -> None:
    for one, other in combinations(states.TABLES, 2):
        first, second = getattr(one, words), getattr(other, words)
        assert {key: first[key] for key in first.keys() & second.keys()} == {key: second[key] for key in first.keys() & second.keys()}


@pytest.mark.parametrize(("state", "rule", "last"), [("lodged", "complaints.accept", 12), ("taken_up", "complaints.resolve_first", 1)])
def test_a_clock_is_counted_anew_by_the_move_of_its_own_lane(village: Village, state: str, rule: str, last: int) -> None:
    complaint = lodged(village, at=MONDAY) if state == "lodged" else accepted(village, at=MONDAY)
    Duty.objects.filter(rule=rule).update(due_on=date(2026, 3, 25))  # as another calendar had it
    petitions.recount(complaint.matter, at=at("2026-03-10 09:00"))
    due_on = Duty.objects.get(rule=rule).due_on
    assert due_on
    assert (complaint.matter.state, due_on.day) == (state, last)


def test_a_feedback_and_a_complaint_have_titles_of_their_own(village: Village) -> None:
    sent = petitions.submit("Đèn đường hỏng", place=village.thon_dong, by=village.lan, at=MONDAY)
    complaint = lodged(village, at=MONDAY)
    titles = queries.titles([sent.pk, complaint.pk])
    assert (titles[sent.pk], titles[complaint.pk]) == ("Đèn đường hỏng", complaint.against)


def test_the_desk_shows_the_lane_that_is_asked_for(village: Village) -> None:
    petitions.submit("Đèn đường hỏng", place=village.thon_dong, by=village.lan, at=MONDAY)
    complaint = lodged(village, at=MONDAY)
    desk = As().of(village.tu)
    feedback, complaints = (desk.get(f"/phan-anh/{lane}").content.decode() for lane in ("", "?lan=khieu-nai"))
    assert "Đèn đường hỏng" in feedback
    assert complaint.against not in feedback
    assert complaint.against in complaints
    assert "Đèn đường hỏng" not in complaints
