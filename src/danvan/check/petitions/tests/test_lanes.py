"""The lanes share one house: its desk, its register of words, and what the platform does by itself."""

from datetime import date
from itertools import combinations
from typing import Any

import pytest

from danvan import law
from danvan.base.calendar import STATED
from danvan.base.duties.models import Duty
from danvan.base.moves import unasked
from danvan.base.moves.table import Move, second_looks
from danvan.check.petitions import actions as petitions
from danvan.check.petitions import queries, states
from danvan.check.petitions.actions import voters
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.states.complaint import LIVES
from danvan.check.petitions.tests import test_information_pages, test_publish
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
    unasked.recount(complaint.matter, at=at("2026-03-10 09:00"))
    due_on = Duty.objects.get(rule=rule).due_on
    assert due_on
    assert (complaint.matter.state, due_on.day) == (state, last)


def recommended(village: Village) -> Recommendation:
    """Return a recommendation of voters with an answer that waits for the head."""
    days = {"opens_on": MONDAY.date(), "next_on": date(2026, 7, 1)}
    session = voters.call("Kỳ họp thứ 12", agency=village.commune, council="commune", by=village.tu, at=MONDAY, **days)
    one = voters.take_in("Làm đường", session=session, collected=voters.Collected(by="front", on=MONDAY.date()), by=village.tu, at=MONDAY)
    voters.route(one, agency=village.works, by=village.tu, at=MONDAY)
    voters.propose(one, answer=voters.Answer(outcome="settled", text="Đã làm xong"), by=village.minh, at=MONDAY)
    return one


@pytest.mark.parametrize(
    ("where", "drafted"), [("", test_publish.proposed), ("thong-tin/", test_information_pages.proposed), ("cu-tri/", recommended)]
)
def test_whoever_reads_a_draft_reads_that_another_than_who_proposed_it_approves(village: Village, where: str, drafted: Any) -> None:
    thing = drafted(village)
    assert (thing.matter.state, "proposed" in second_looks(thing.MOVES)) == ("proposed", True)
    assert "Người duyệt phải là người khác với người trình." in As().of(village.hoa).get(f"/phan-anh/{where}{thing.matter.code}").content.decode()


def clocks_after(running: frozenset[str], move: Move) -> frozenset[str]:
    return running.difference(move.closes, move.ends, move.suspends).union(move.opens, move.resumes)


def stands(table: tuple[Move, ...]) -> set[tuple[str, frozenset[str]]]:
    """Return each state that the moves of a table lead to, with the clocks that run there."""
    seen, left = set[tuple[str, frozenset[str]]](), [("", frozenset[str]())]
    while left:
        state, running = left.pop()
        found = {(move.to or state, clocks_after(running, move)) for move in table if state in move.frm and not move.kind}
        left += found - seen
        seen |= found
    return seen


@pytest.mark.parametrize(
    "table", [states.FEEDBACK, states.REPORT, *LIVES.values(), states.CONDUCT, states.TROUBLED, states.VOTERS, states.INFORMATION, states.LAND,
              states.RECURRENCE, states.CONTRIBUTION],
)  # fmt: skip
def test_what_has_a_clock_bears_a_change_of_the_calendar(table: tuple[Move, ...]) -> None:
    recounted = {(state, rule) for move in table if move.verb == "recount" for state in move.frm for rule in move.recounts}
    bears, ticks = {state for state, _rule in recounted}, {(state, rule) for state, running in stands(table) for rule in running}
    assert ticks
    assert {state for state, _rule in ticks} <= bears
    counted = {row.key for row in law.rows("periods") if row.unit != STATED}
    assert {(state, rule) for state, rule in ticks - recounted if rule in counted} == set()


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
