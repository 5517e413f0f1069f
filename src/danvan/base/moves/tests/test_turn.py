from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from tests.ground import STATED, Errand, errand, move
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
FIRST, SECOND, THIRD = date(2026, 9, 30), date(2026, 10, 31), date(2026, 11, 30)


@pytest.fixture
def dated(village: Village) -> Errand:
    asked = errand(village.works, at=NOW)
    move(asked, "set_by", at=NOW, stated={STATED: FIRST})
    return asked


def test_a_row_that_extends_says_both_days_in_its_entry(dated: Errand) -> None:
    move(dated, "put_off", at=NOW, stated={STATED: SECOND})
    move(dated, "put_off", at=NOW, stated={STATED: THIRD})

    said = [entry.facts for entry in Entry.objects.filter(word="petitions.put_off").order_by("pk")]
    assert said == [
        {f"{STATED}:was": "2026-09-30", f"{STATED}:is": "2026-10-31"},
        {f"{STATED}:was": "2026-10-31", f"{STATED}:is": "2026-11-30"},
    ]


def test_a_row_that_extends_without_a_day_says_nothing_of_days(dated: Errand) -> None:
    assert move(dated, "put_off", at=NOW).facts == {}
    assert Duty.objects.get(rule=STATED).due_on == FIRST


def test_a_row_that_extends_goes_to_another_agency_with_the_new_day(village: Village, dated: Errand) -> None:
    move(dated, "put_off", at=NOW, to=village.culture, stated={STATED: SECOND})

    duty = Duty.objects.get(rule=STATED)
    assert (duty.owner, duty.due_on) == (village.culture, SECOND)


def test_a_row_that_extends_needs_an_open_clock(village: Village) -> None:
    with pytest.raises(Duty.DoesNotExist):
        move(errand(village.works, at=NOW), "put_off", at=NOW, stated={STATED: SECOND})


def test_a_row_that_ends_its_clock_does_not_say_if_it_was_met(dated: Errand) -> None:
    assert "on_time" not in move(dated, "call_off", at=at("2026-12-01 08:00")).facts
    assert Duty.objects.get(rule=STATED).closed_at == at("2026-12-01 08:00")
