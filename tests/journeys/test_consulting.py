"""Several agencies on one matter: whose lateness it is while one waits for another, in the journal, the courses and the scorecards.

Dates worked by hand. Handed to the works office on Monday 2 March 2026: ten working days end on Monday the 16th. The culture office is
asked on Thursday the 5th with five: Thursday the 12th.
"""

from datetime import date, timedelta

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.duties import excuses
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves import taking_out
from danvan.base.people.models import Role
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, contributing
from danvan.check.petitions.actions.contributing import Question
from danvan.check.petitions.models import Contribution, Course, Petition
from danvan.check.petitions.queries import contributions, waits
from danvan.check.petitions.tests.test_consult import ASKED, answered, ask, petition, worked
from danvan.check.scorecards import queries as scorecards
from danvan.site import lapses
from tests.journeys.cases import accepted
from tests.village import Village, at

__all__ = ["petition"]


@pytest.mark.parametrize(
    ("gave_on", "answered_on", "excused"),
    [
        ("2026-03-20", "2026-03-23", True),   # five working days waited until their day: the 16th and five more are Monday the 23rd
        ("2026-03-20", "2026-03-24", False),
        ("2026-03-09", "2026-03-18", True),   # two days waited, Friday and Monday: until Wednesday the 18th
        ("2026-03-09", "2026-03-19", False),
    ],
)  # fmt: skip
def test_days_of_waiting_are_counted_for_the_resident_and_not_held_against_the_lead(
    village: Village, petition: Petition, gave_on: str, answered_on: str, excused: bool
) -> None:
    asked = ask(petition, village.culture, village)
    for day in ("2026-03-13", "2026-03-17"):
        if gave_on < day:
            _given(asked, village, on=gave_on)
        lapses.tell(at=at(f"{day} 00:05"))
    _given(asked, village, on=gave_on)
    lapsed = Entry.objects.get(word="petitions.lapsed")
    assert (lapsed.facts["on_time"], lapsed.facts["excused"]) == (False, True)

    entry = answered(petition, village, on=answered_on)

    assert entry.facts.get("on_time") is (None if excused else False)
    course = Course.objects.get(pk=petition.pk)
    assert (course.late, course.excused) == (True, excused)
    assert course.days == (date.fromisoformat(answered_on) - date(2026, 3, 2)).days  # every day that she waited
    lines = scorecards.score(village.works, start=date(2026, 1, 1), end=date(2026, 12, 31))
    (line,) = [line for line in lines if line.criterion == "answered-on-time"]
    assert (line.n, line.added) == ((0, 0) if excused else (1, 0))


def lapsed() -> list[tuple[bool | None, bool | None]]:
    """Return of each lapse of the petition that was told whether it was excused, and whether that was over."""
    return [(entry.facts.get("excused"), entry.facts.get("wait_over")) for entry in Entry.objects.filter(word="petitions.lapsed").order_by("pk")]


EXCUSED, BLAMED = (True, None), (None, True)


@pytest.mark.parametrize(
    ("gave_on", "blamed_on"),
    [
        ("", "2026-03-24"),            # five working days, until their day: the 16th and five more are Monday the 23rd
        ("2026-03-09", "2026-03-19"),  # two days, Friday and Monday: until Wednesday the 18th
    ],
)
def test_an_excused_lapse_is_told_again_once_when_others_explain_it_no_longer(village: Village, petition: Petition, gave_on: str, blamed_on: str) -> None:
    asked = ask(petition, village.culture, village)
    if gave_on:
        _given(asked, village, on=gave_on)
    lapses.tell(at=at("2026-03-17 00:05"))
    day_before = date.fromisoformat(blamed_on) - timedelta(days=1)
    assert (lapses.blame(at=at(f"{day_before} 23:05")), lapsed()) == (0, [EXCUSED])
    assert [lapses.blame(at=at(f"{blamed_on} {hour}:05")) for hour in ("00", "01")] == [1, 0]
    assert (lapses.tell(at=at("2026-05-05 00:05")), lapsed()) == (0, [EXCUSED, BLAMED])

    entry = answered(petition, village, on="2026-05-06")

    assert "on_time" not in entry.facts
    course = Course.objects.get(pk=petition.pk)
    assert (course.late, course.excused) == (True, False)
    lines = scorecards.score(village.works, start=date(2026, 1, 1), end=date(2026, 12, 31))
    (line,) = [line for line in lines if line.criterion == "answered-on-time"]
    assert (line.n, line.added) == (1, 0)


def test_whoever_hands_on_what_others_explain_no_longer_is_told_of_first(village: Village, petition: Petition) -> None:
    ask(petition, village.culture, village)
    lapses.tell(at=at("2026-03-17 00:05"))
    petitions.route(Petition.objects.get(pk=petition.pk), agency=village.commune, by=village.tu, at=at("2026-04-01 09:00"))
    told = Entry.objects.filter(word="petitions.lapsed").order_by("pk")
    assert (lapsed(), {entry.agency for entry in told}) == ([EXCUSED, BLAMED], {village.works})
    assert lapses.blame(at=at("2026-04-01 10:00")) == 0


def test_what_is_set_aside_is_told_of_when_it_comes_back(village: Village, petition: Petition) -> None:
    ask(petition, village.culture, village)
    lapses.tell(at=at("2026-03-17 00:05"))
    former = taking_out.set_aside([petition.matter])
    assert lapses.blame(at=at("2026-04-01 09:00")) == 0
    taking_out.bring_back(former)
    assert (lapses.blame(at=at("2026-04-01 10:00")), lapsed()) == (1, [EXCUSED, BLAMED])


def test_the_days_for_which_others_are_waited_for_have_a_sum(village: Village, petition: Petition) -> None:
    """Twenty working days from Thursday 5 March, whoever is asked and however long: to Thursday 2 April; the 16th of March and twenty more are 13 April."""
    for agency in (village.culture, village.front):
        ask(petition, agency, village, days=60)
    duty = Duty.objects.get(matter=petition.matter, closed_at=None)
    far = at("2026-12-01 09:00")
    assert list(waits.stretches(petition.matter, at=far)) == [(ASKED, at("2026-04-03 00:00"))]
    assert excuses.owed_on(duty, waits=waits.stretches(petition.matter, at=far)) == date(2026, 4, 13)


def test_the_sum_goes_on_with_the_next_who_is_asked(village: Village, petition: Petition) -> None:
    """Four days with the culture office, Thursday 5 to Wednesday 11 March; sixteen more from Thursday 12 March: until Friday 3 April."""
    asked = ask(petition, village.culture, village, days=60)
    _given(asked, village, on="2026-03-11")
    question = Question(agency=village.front, words="?", days=60)
    since = at("2026-03-12 09:00")
    contributing.consult(Petition.objects.get(pk=petition.pk), question=question, by=village.minh, at=since)
    found = list(waits.stretches(petition.matter, at=at("2026-12-01 09:00")))
    assert found[1] == (since, at("2026-04-04 00:00"))


def _given(asked: Contribution, village: Village, *, on: str) -> None:
    fresh = Contribution.objects.get(pk=asked.pk)
    if fresh.answered_at is None:
        contributing.give(fresh, words="Do thôn quản lý", file=None, by=village.linh, at=at(f"{on} 09:00"))
        worked(f"{on} 09:01")


def test_who_is_asked_is_scored_for_its_own_lateness(village: Village, petition: Petition) -> None:
    ask(petition, village.culture, village)
    lapses.tell(at=at("2026-03-13 00:05"))

    lines = scorecards.score(village.culture, start=date(2026, 3, 1), end=date(2026, 3, 31))
    (line,) = [line for line in lines if line.criterion == "answered-on-time"]
    assert (line.n, line.added) == (1, 0)


def test_asking_when_it_is_late_already_or_asking_ones_own_unit_excuses_nothing(village: Village, petition: Petition) -> None:
    team = Agency.objects.create(code="to-dien", name="Tổ điện", kind="department", above=village.works, valid_from=date(2025, 7, 1))
    contributing.consult(petition, question=Question(agency=team, words="Bao giờ?", days=5), by=village.minh, at=ASKED)
    lapses.tell(at=at("2026-03-17 00:05"))
    assert "excused" not in Entry.objects.get(word="petitions.lapsed").facts
    late = Petition.objects.get(pk=petition.pk)
    contributing.consult(late, question=Question(agency=village.culture, words="Ai?", days=5), by=village.minh, at=at("2026-03-17 09:00"))
    entry = answered(petition, village, on="2026-03-20")
    assert "excused" not in entry.facts
    assert Course.objects.get(pk=petition.pk).excused is False


@pytest.mark.parametrize("how", ["routed", "merged"])
def test_whoever_leads_from_now_on_reads_what_was_asked_and_is_who_asks(village: Village, petition: Petition, how: str) -> None:
    asked = ask(petition, village.front, village)
    if how == "routed":
        petitions.route(petition, agency=village.culture, by=village.tu, at=ASKED)
    else:
        other = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-03-02 08:00"))
        petitions.classify(other, subject=village.lighting, by=village.tu, at=ASKED)
        petitions.route(other, agency=village.culture, by=village.tu, at=ASKED)
        petitions.merge(petition, into=other, by=village.tu, at=ASKED)
    worked("2026-03-05 09:10")
    assert contributions.of(petition.matter, actor=village.linh, at=ASKED).get() == asked
    assert Contribution.objects.get(pk=asked.pk).matter.assigner == village.culture


def test_the_unit_that_verifies_from_now_on_reads_what_was_asked(village: Village) -> None:
    complaint = accepted(village, at=ASKED)
    asked = contributing.consult(complaint, question=Question(agency=village.culture, words="Ai?", days=5), by=village.hoa, at=ASKED)
    complaints.appoint(complaint, role=Role.objects.get(person=village.minh.person), taken_by=None, by=village.hoa, at=ASKED)
    worked("2026-03-05 09:10")
    assert contributions.of(complaint.matter, actor=village.minh, at=ASKED).get() == asked


def test_what_is_asked_after_it_was_reopened_stays_asked_when_the_end_is_followed_late(village: Village, petition: Petition) -> None:
    before = ask(petition, village.front, village)
    answered(petition, village, on="2026-03-06")
    fresh = Petition.objects.get(pk=petition.pk)
    petitions.reopen(fresh, reason="Chưa sáng", by=village.lan, at=at("2026-03-06 10:05"))
    question = Question(agency=village.culture, words="Ai?", days=5)
    since = contributing.consult(fresh, question=question, by=village.minh, at=at("2026-03-06 10:06"))
    worked("2026-03-06 10:10")
    assert [Contribution.objects.get(pk=one.pk).matter.state for one in (before, since)] == ["contribution_stopped", "contribution_asked"]
