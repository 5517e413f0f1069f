"""What was done by a paper in time and entered later, and what nobody can put off on a paper. Each day was counted by hand.

2026: Thursday 3 September is the thirtieth day after Tuesday 4 August; its next working days are 4, 7, 8, 9 and 10 September.
"""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves.papers import Paper
from danvan.check.petitions.actions import complaints, information, land
from danvan.check.petitions.queries import complaint_days
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.queries.returns.counting import Cut
from danvan.check.petitions.tests.test_land import under_way
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.journeys.cases import WORDS, accepted, decided, due, lodged, verified
from tests.journeys.test_complaint import said
from tests.journeys.test_information import WHOLE, sought
from tests.village import Village, at

LAST, NEXT, TRUSTED, BEYOND = "2026-09-03", "2026-09-04", "2026-09-10", "2026-09-11"
OLDER, LATE, ON_TIME, TOO_LATE = {"paper_on": LAST}, {"entered_late": True}, {"on_time": True}, {"on_time": False}
DECISIONS = [
    # day of the decision, day of its entry, whether the worker had told the lapse by then, what the entry says, corrected, mean of the score
    (LAST, LAST, False, ON_TIME, False, 1.0),
    (LAST, NEXT, False, OLDER | {"entered_late": False} | ON_TIME, False, 1.0),
    (LAST, NEXT, True, OLDER | {"entered_late": False} | ON_TIME, True, 1.0),
    (LAST, "2026-09-07", True, OLDER | LATE | ON_TIME, True, 1.0),
    (LAST, TRUSTED, True, OLDER | LATE | ON_TIME, True, 1.0),
    (LAST, BEYOND, True, OLDER | LATE, False, 0.0),  # the sixth working day: the lapse stands
    (LAST, BEYOND, False, OLDER | LATE | TOO_LATE, False, 0.0),
    (NEXT, NEXT, True, {}, False, 0.0),
    (NEXT, "2026-09-07", False, {"paper_on": NEXT, "entered_late": False} | TOO_LATE, False, 0.0),  # Monday follows Friday
]


@pytest.mark.parametrize(("decided_on", "entered_on", "told", "says", "corrected", "mean"), DECISIONS, ids=[f"{row[0]} entered {row[1]} {row[2]}" for row in DECISIONS])
def test_a_decision_counts_by_its_own_day_while_that_can_be_believed(
    village: Village, decided_on: str, entered_on: str, told: bool, says: dict[str, Any], corrected: bool, mean: float
) -> None:
    complaint = accepted(village, at=at("2026-08-04 09:00"))
    assert due(complaint, rule="resolve") == date(2026, 9, 3)
    assert lapses.tell(at=at(f"{entered_on} 06:00")) == told if told else True
    complaint.refresh_from_db()
    complaint.matter.refresh_from_db()
    decided(complaint, village=village, at=at(f"{entered_on} 09:00"), on=date.fromisoformat(decided_on))
    facts = {name: fact for name, fact in said("decided").items() if name not in ("since", "outcome")}
    lapsed = Entry.objects.filter(word="petitions.term_lapsed").values_list("pk", flat=True)
    assert facts == says | ({"corrects": lapsed.get()} if corrected else {})
    line = {line.criterion: line for line in scorecards.score(village.commune, start=date(2026, 9, 1), end=date(2026, 9, 30))}["answered-on-time"]
    assert (line.mean, len(line.evidence)) == (mean, 1)
    within = Cut(start=at("2026-08-01 00:00"), stop=at("2026-10-01 00:00"), on=date(2026, 10, 1))
    counts = counting.counts("complaints", agency=village.commune, within=within)
    assert (counts["1", "late"], counts["1", "corrected"], counts["1", "entered_late"]) == (mean == 0, corrected, says.get("entered_late", False))


SENT, SLIP = {"number": "RB 123"}, {"slip": "12/BP", "delivered_on": date(2026, 9, 8)}


@pytest.mark.parametrize(("shown", "in_time"), [(SENT, True), (SLIP, True), (SLIP | {"delivered_on": date(2026, 9, 9)}, False), ({}, False)])
def test_a_decision_was_sent_when_the_post_or_a_slip_shows_it(village: Village, shown: dict[str, Any], in_time: bool) -> None:
    complaint = decided(accepted(village, at=at("2026-08-04 09:00")), village=village, at=at("2026-09-03 09:00"))
    assert due(complaint, rule="send") == date(2026, 9, 8)  # three working days: 4, 7, 8 September
    complaints.send(complaint, on=date(2026, 9, 8), **{"delivered_on": None, **shown}, by=village.tu, at=at("2026-09-09 09:00"))
    assert said("sent")["on_time"] is in_time


def test_the_notice_says_since_when_a_complaint_is_taken_up_and_its_clock_runs_from_there(village: Village) -> None:
    complaint = lodged(village, at=at("2026-03-02 09:00"))  # to be taken up until Thursday, 12 March
    for paper in (Paper(on=date(2026, 3, 1), number="9/TB"), Paper(on=date(2026, 3, 14), number="9/TB"), Paper(on=date(2026, 3, 12), number="")):
        with pytest.raises(complaints.WrongDay):
            complaints.accept(complaint, by_paper=paper, by=village.hoa, at=at("2026-03-13 09:00"))
    complaints.accept(complaint, by_paper=Paper(on=date(2026, 3, 10), number="9/TB"), by=village.hoa, at=at("2026-03-13 09:00"))
    assert said("taken_up") == {"since": "2026-03-10", "paper_on": "2026-03-10", "entered_late": True, "on_time": True}
    assert (complaint.accepted_on, due(complaint, rule="resolve")) == (date(2026, 3, 10), date(2026, 4, 9))  # thirty days: Thursday


def test_information_and_minutes_count_by_their_own_day_as_well(village: Village) -> None:
    request = sought(village, way="look")  # at hand, of 2 March: until Tuesday the 3rd
    information.propose(request, reply=WHOLE, by=village.minh, at=at("2026-03-03 10:00"))
    information.approve(request, by=village.hoa, at=at("2026-03-03 11:00"))
    assert lapses.tell(at=at("2026-03-04 06:00")) == 1
    request = type(request).objects.get(pk=request.pk)
    information.deliver(request, handed="hand", by_paper=Paper(on=date(2026, 3, 3), number="4/PGN"), by=village.tu, at=at("2026-03-04 09:00"))
    assert (said("supplied")["on_time"], "corrects" in said("supplied"), request.delivered_on) == (True, True, date(2026, 3, 3))

    dispute = under_way(village)  # asked for on 2 March: until 1 April
    land.call_meeting(dispute, meets_at=at("2026-03-30 08:00"), where="Nhà văn hóa", by=village.minh, at=at("2026-03-20 09:00"))
    land.settle(dispute, result=land.Result(held_on=date(2026, 4, 1), words="Trả 30 cm", number="5/BB"), by=village.minh, at=at("2026-04-02 09:00"))
    assert (said("mediated")["on_time"], said("mediated")["paper_on"]) == (True, "2026-04-01")


@pytest.mark.parametrize(
    ("discipline", "longer", "until", "again"),
    [
        ("", "2026-05-04", "2026-06-01", "2026-05-04"),  # 60 days: 1 May; 90 days: Sunday, 31 May; 45 days from the 20th: Monday
        ("penalty", "2026-04-16", "2026-03-17", "2026-03-30"),  # 45, 15 and 10 days, remote or not
        ("dismissal", "2026-04-16", "2026-03-17", "2026-04-20"),  # 30 days: Sunday, 19 April
    ],
)
def test_what_is_complained_of_gives_the_days(village: Village, discipline: str, longer: str, until: str, again: str) -> None:
    monday, words = at("2026-03-02 09:00"), replace(WORDS, discipline=discipline, known_on=date(2026, 3, 2))
    complaint = verified(accepted(village, at=monday, words=words, remote=True), village=village, at=monday)
    limit = complaint_days.limit(complaint)
    assert limit
    assert str(limit.term.until) == until
    complaints.ask_time(complaint, reason="Nhiều nơi", by=village.minh, at=at("2026-03-19 09:00"))
    complaints.give_time(complaint, by=village.hoa, at=at("2026-03-19 10:00"))
    assert str(due(complaint, rule="resolve")) == longer
    assert Duty.objects.get(closed_at=None).rule == ("complaints.resolve_discipline" if discipline else "complaints.resolve_first")
    decided(complaint, village=village, at=at("2026-03-20 09:00"))
    complaints.send(complaint, on=date(2026, 3, 20), delivered_on=date(2026, 3, 20), slip="12/BP", by=village.tu, at=at("2026-03-20 15:00"))
    term = complaint_days.again(complaint)
    assert term
    assert str(term.until) == again
