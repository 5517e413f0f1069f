from datetime import date

import pytest

from danvan.base.duties import queries
from danvan.base.duties.models import Duty, Stand
from tests.ground import STATED, Errand, errand, move
from tests.village import Village, at

FRIDAY = at("2026-08-28 09:00")
STATED_ON, LATER = date(2026, 10, 11), date(2026, 11, 30)


@pytest.fixture
def dated(village: Village) -> Errand:
    asked = errand(village.works, at=FRIDAY)
    move(asked, "set_by", at=FRIDAY, stated={STATED: STATED_ON})
    return asked


def duty() -> Duty:
    return Duty.objects.get(rule=STATED)


def put_off(errand: Errand, *, to: date | None, on: str = "2026-10-01 08:00") -> dict[str, object]:
    return dict(move(errand, "put_off", at=at(on), stated={STATED: to}).facts)


def test_an_extended_duty_is_due_on_its_new_day_and_keeps_the_former_one(dated: Errand) -> None:
    facts = put_off(dated, to=LATER)

    assert facts == {f"{STATED}:was": "2026-10-11", f"{STATED}:is": "2026-11-30"}
    assert [why["due_on"] for why in duty().reasoning] == ["2026-10-11", "2026-11-30"]
    assert duty().reasoning[1]["extended_on"] == "2026-10-01"
    assert duty().due_on == LATER


@pytest.mark.parametrize("to", [None, STATED_ON])
def test_without_another_day_a_duty_stays_as_it_is(dated: Errand, to: date | None) -> None:
    assert put_off(dated, to=to) == {}
    assert (duty().due_on, len(duty().reasoning)) == (STATED_ON, 1)


def test_a_duty_without_a_day_can_be_given_one(village: Village) -> None:
    asked = errand(village.works, at=FRIDAY)
    move(asked, "set_by", at=FRIDAY)

    assert put_off(asked, to=LATER) == {f"{STATED}:was": None, f"{STATED}:is": "2026-11-30"}
    assert duty().due_on == LATER


def test_an_extended_duty_is_late_only_after_its_new_day(dated: Errand) -> None:
    put_off(dated, to=LATER)

    assert duty() not in queries.overdue(on=LATER)
    assert duty() in queries.overdue(on=date(2026, 12, 1))


def test_what_is_met_by_its_new_day_is_met_in_time(dated: Errand) -> None:
    put_off(dated, to=LATER)

    assert move(dated, "meet", at=at("2026-11-30 23:59")).facts == {"on_time": True}


def test_that_a_duty_lapsed_before_it_was_extended_stays_told(dated: Errand) -> None:
    Duty.objects.filter(rule=STATED).update(lapsed_at=at("2026-10-12 06:00"))
    put_off(dated, to=LATER, on="2026-10-20 08:00")

    assert duty().lapsed_at == at("2026-10-12 06:00")
    assert duty() not in queries.lapsing(at=at("2026-12-01 00:00"))  # once for each clock
    assert move(dated, "meet", at=at("2026-11-01 08:00")).facts == {}  # neither in time nor late once more


def test_an_ended_duty_is_neither_met_nor_late(dated: Errand) -> None:
    assert move(dated, "call_off", at=at("2026-10-20 08:00")).facts == {}

    assert duty().closed_at == at("2026-10-20 08:00")
    assert duty() not in queries.overdue(on=date(2026, 12, 1))
    assert Duty.objects.filter(closed_at=None).count() == 1  # the other clock of the same matter runs on


def test_a_stated_day_goes_on_with_the_calendar_days_that_were_left(dated: Errand) -> None:
    move(dated, "rest", at=at("2026-09-01 08:00"))
    move(dated, "wake", at=at("2026-09-11 08:00"))  # ten days later

    assert duty().due_on == date(2026, 10, 21)
    assert [why["due_on"] for why in duty().reasoning] == ["2026-10-11", "2026-10-21"]
    assert duty().reasoning[1]["suspended_on"] == "2026-09-01"


def test_a_stopped_clock_stands_still_when_its_day_is_moved(dated: Errand) -> None:
    move(dated, "rest", at=at("2026-09-01 08:00"))
    put_off(dated, to=LATER, on="2026-09-02 08:00")

    assert (duty().due_on, duty().suspended_on) == (LATER, date(2026, 9, 1))
    assert duty() not in queries.overdue(on=date(2026, 12, 1))


def test_a_day_that_is_stated_while_a_clock_stands_still_waits_from_then_on(dated: Errand) -> None:
    move(dated, "rest", at=at("2026-09-01 08:00"))
    put_off(dated, to=LATER, on="2026-09-21 08:00")
    move(dated, "wake", at=at("2026-09-24 08:00"))

    assert duty().due_on == date(2026, 12, 3)  # three days, not twenty-three


def test_each_stand_of_a_clock_is_kept_from_one_moment_to_another(dated: Errand) -> None:
    move(dated, "rest", at=at("2026-09-01 08:00"))
    move(dated, "wake", at=at("2026-09-11 08:00"))
    put_off(dated, to=LATER)

    stands = Stand.objects.filter(duty=duty()).order_by("at")
    assert [(stand.due_on, stand.stopped) for stand in stands] == [
        (STATED_ON, False), (STATED_ON, True), (date(2026, 10, 21), False), (LATER, False),
    ]  # fmt: skip
    assert [stand.until for stand in stands] == [*[stand.at for stand in stands][1:], None]


def test_what_is_late_stays_late_and_its_clock_is_not_stopped(dated: Errand) -> None:
    move(dated, "rest", at=at("2026-10-12 08:00"))

    assert duty().suspended_on is None
    assert duty() in queries.overdue(on=date(2026, 10, 13))
