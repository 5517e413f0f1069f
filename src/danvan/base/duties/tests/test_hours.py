"""Clocks of hours: eight to take a report on, four if it is urgent, as the office is open. Counted by hand."""

from datetime import date

import pytest

from danvan.base.duties import queries, terms
from danvan.base.duties.models import Duty, Stand
from danvan.base.duties.terms import Term
from tests.ground import GRADED, HOURS, Errand, errand, move
from tests.village import Village, at

TUESDAY = at("2026-08-18 15:00")  # two and a half of the day's eight hours are left: 7:30-11:30, 13:30-17:30


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=TUESDAY)


def duty(rule: str = HOURS) -> Duty:
    return Duty.objects.get(rule=rule)


def test_hours_run_while_the_office_is_open_and_the_reasoning_says_so(asked: Errand) -> None:
    move(asked, "report", at=TUESDAY)

    assert (duty().due_at, duty().due_on) == (at("2026-08-19 15:00"), date(2026, 8, 19))
    why = duty().reasoning[0]
    assert (why["from"], why["minutes"], why["due_at"], why["skipped"]) == ("2026-08-18T15:00+07:00", 480, "2026-08-19T15:00+07:00", [])


def test_an_office_counts_by_its_own_hours_or_those_of_whoever_stands_above(asked: Errand) -> None:
    above = asked.matter.agency.above
    assert above is not None
    above.hours = "8:00-11:30, 13:30-16:00"
    move(asked, "report", at=TUESDAY)
    assert duty().due_at == at("2026-08-20 09:00")  # 1 on Tuesday, 6 on Wednesday, 1 on Thursday


@pytest.mark.parametrize(("when", "met"), [("2026-08-19 14:59", True), ("2026-08-19 15:00", True), ("2026-08-19 15:01", False)])
def test_a_minute_too_late_is_too_late(asked: Errand, when: str, met: bool) -> None:
    move(asked, "report", at=TUESDAY)
    assert [one.rule for one in queries.lapsing(at=at(when))] == ([] if met else [HOURS])
    assert move(asked, "attend", at=at(when)).facts == {"on_time": met}


def test_a_stopped_clock_goes_on_with_the_minutes_that_were_left(asked: Errand) -> None:
    move(asked, "report", at=TUESDAY)
    move(asked, "hold", at=at("2026-08-18 16:10"))  # 70 of 480 minutes are used
    assert not queries.lapsing(at=at("2026-09-30 09:00")).filter(rule=HOURS)
    move(asked, "release", at=at("2026-08-20 10:30"))

    assert (duty().due_at, duty().reasoning[-1]["minutes"]) == (at("2026-08-21 09:20"), 410)  # 60, 240, then 110
    assert [stand.stopped for stand in Stand.objects.filter(duty=duty()).order_by("pk")] == [False, True, False]


def test_what_ran_out_cannot_be_stopped(asked: Errand) -> None:
    move(asked, "report", at=TUESDAY)
    move(asked, "hold", at=at("2026-08-19 15:01"))
    assert duty().suspended_on is None


def test_another_case_counts_days_from_the_same_day_or_hours_from_now(asked: Errand) -> None:
    move(asked, "handle", at=TUESDAY, case="urgent")
    assert duty(GRADED).due_at == at("2026-08-19 09:00")
    move(asked, "regrade", at=at("2026-08-18 16:00"), case="complex")
    assert (duty(GRADED).due_at, duty(GRADED).due_on) == (None, date(2026, 9, 10))  # 15 working days, as 22/8 is one
    move(asked, "regrade", at=at("2026-08-20 08:00"), case="urgent")
    assert duty(GRADED).due_at == at("2026-08-20 14:00")  # three and a half before noon, half an hour after the break


def test_an_office_promises_fewer_hours_for_a_case(asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    promised = {f"{GRADED}:urgent": Term(days=2, source="Quyết định của tỉnh")}
    monkeypatch.setattr(terms, "SHORTER", [lambda agency, *, rule, on: promised.get(rule)])
    move(asked, "handle", at=TUESDAY, case="urgent")
    assert (duty(GRADED).due_at, duty(GRADED).reasoning[0]["source"]) == (at("2026-08-18 17:00"), "Quyết định của tỉnh")


def test_a_recount_moves_the_minute_when_a_day_is_off(asked: Errand, monkeypatch: pytest.MonkeyPatch) -> None:
    move(asked, "report", at=TUESDAY)
    monkeypatch.setattr(terms, "DAYS_OFF", [lambda agency: {date(2026, 8, 19): "mất điện"}])

    facts = move(asked, "recall", at=TUESDAY).facts
    assert (facts[f"{HOURS}:was"], facts[f"{HOURS}:is"]) == ("2026-08-19", "2026-08-20")
    assert (duty().due_at, duty().reasoning[-1]["skipped"]) == (at("2026-08-20 15:00"), [["2026-08-19", "mất điện"]])
