from datetime import date

import pytest
from django.db import IntegrityError, transaction

from danvan.base.duties import queries
from danvan.base.duties.models import Duty
from danvan.base.matters.queries import visible_to
from tests.ground import ANSWER, STATED, Errand, entries, errand, move
from tests.village import Village, at

FRIDAY = at("2026-08-28 09:00")
LATER = date(2026, 12, 31)


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=FRIDAY, by=village.lan)


def duty(rule: str = ANSWER) -> Duty:
    return Duty.objects.get(rule=rule)


def test_a_duty_keeps_the_rule_its_days_and_how_they_were_counted(asked: Errand) -> None:
    (why,) = duty().reasoning
    assert (why["start"], why["days"], why["unit"]) == ("2026-08-28", 10, "working days")
    assert why["due_on"] == str(duty().due_on) == "2026-09-16"
    assert why["source"]
    assert dict(why["skipped"])["2026-08-29"] == "thứ bảy"


def test_the_day_it_starts_is_the_day_in_hanoi(village: Village) -> None:
    errand(village.works, at=at("2026-08-28 00:30"))  # still the 27th in London
    assert duty().reasoning[0]["start"] == "2026-08-28"


@pytest.mark.parametrize(("on", "in_time"), [("2026-09-16 23:59", True), ("2026-09-17 00:00", False)])
def test_a_duty_is_met_until_the_end_of_its_last_day(village: Village, asked: Errand, on: str, in_time: bool) -> None:
    entry = move(asked, "settle", by=village.hoa, at=at(on))
    assert entry.facts == {"on_time": in_time}
    assert duty().closed_at == at(on)


def test_a_suspended_clock_goes_on_with_the_days_that_were_left(village: Village, asked: Errand) -> None:
    move(asked, "pause", by=village.minh, at=at("2026-09-04 09:00"))  # 3 of 10 days are used up: 28 29... 3/9, 4/9
    assert duty().suspended_on == date(2026, 9, 4)
    move(asked, "go_on", at=at("2026-09-21 09:00"))
    first, second = duty().reasoning
    assert (first["due_on"], second["due_on"]) == ("2026-09-16", str(duty().due_on))
    assert second["days"] == 10 - used(first, until=date(2026, 9, 4))
    assert second["suspended_on"] == "2026-09-04"
    assert duty().suspended_on is None


def used(why: dict[str, object], *, until: date) -> int:
    """Return how many working days after its start a period has used up, counted by hand from what it skipped."""
    start, skipped = date.fromisoformat(str(why["start"])), dict(why["skipped"])  # type: ignore[call-overload]
    days = [date.fromordinal(day) for day in range(start.toordinal() + 1, until.toordinal() + 1)]
    return len([day for day in days if day.isoformat() not in skipped])


def test_a_clock_suspended_twice_goes_on_with_what_was_left_the_second_time(village: Village, asked: Errand) -> None:
    for stop, go in (("2026-09-04", "2026-09-07"), ("2026-09-08", "2026-09-14")):
        move(asked, "pause", by=village.minh, at=at(f"{stop} 09:00"))
        move(asked, "go_on", at=at(f"{go} 09:00"))
    days = [why["days"] for why in duty().reasoning]
    assert days == [10, 10 - used(duty().reasoning[0], until=date(2026, 9, 4)), days[1] - 1]


def test_a_suspended_duty_is_not_overdue(village: Village, asked: Errand) -> None:
    assert list(queries.overdue(on=LATER)) == [duty()]
    move(asked, "pause", by=village.minh, at=at("2026-09-04 09:00"))
    assert not queries.overdue(on=LATER).exists()


def test_a_day_that_a_document_states_stands_as_it_is(asked: Errand) -> None:
    sunday = date(2026, 10, 11)
    move(asked, "set_by", at=FRIDAY, stated={STATED: sunday})
    assert duty(STATED).due_on == sunday
    assert duty(STATED).reasoning[0]["due_on"] == "2026-10-11"


def test_a_duty_without_a_day_is_never_overdue_nor_met_in_time_or_late(asked: Errand) -> None:
    move(asked, "set_by", at=FRIDAY)
    assert duty(STATED).due_on is None
    assert duty(STATED) not in queries.overdue(on=LATER)
    assert move(asked, "meet", at=FRIDAY).facts == {}
    assert duty(STATED).closed_at


def test_an_agency_that_can_only_be_asked_is_never_overdue(village: Village) -> None:
    errand(village.front, at=FRIDAY)
    assert duty().due_on
    assert not queries.overdue(on=LATER).exists()


@pytest.mark.parametrize(("on", "late"), [("2026-09-16", 0), ("2026-09-17", 1)])
def test_a_duty_is_overdue_from_the_day_after_its_last(asked: Errand, on: str, late: int) -> None:
    assert queries.overdue(on=date.fromisoformat(on)).count() == late


def test_open_duties_go_along_to_another_agency_and_keep_their_days(village: Village, asked: Errand) -> None:
    before = duty().due_on
    move(asked, "pass", at=FRIDAY, to=village.culture)
    assert (duty().owner, duty().due_on) == (village.culture, before)


def test_a_rule_has_one_open_duty_in_a_matter(asked: Errand) -> None:
    move(asked, "set_by", at=FRIDAY)
    with pytest.raises(IntegrityError), transaction.atomic():
        move(asked, "set_by", at=FRIDAY)
    assert [entry.word for entry in entries(asked)] == ["petitions.submitted", "petitions.dated"]


def test_the_desk_shows_ones_own_open_duties_soonest_first_and_those_without_a_day_last(village: Village) -> None:
    later, sooner = (errand(village.works, at=at(f"2026-08-{day} 09:00")) for day in (28, 25))
    move(sooner, "set_by", at=FRIDAY)
    found = [(row.matter_id, row.rule) for row in queries.desk(village.minh, on=LATER)]
    assert found == [(sooner.matter.pk, ANSWER), (later.matter.pk, ANSWER), (sooner.matter.pk, STATED)]
    assert not queries.desk(village.lan, on=LATER).exists()
    assert not queries.desk(village.hoa, on=LATER).exists()  # hers are the commune's own
    assert visible_to(village.hoa, on=LATER).count() == 2
