from datetime import date

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from tests.ground import CASED, STATED, errand, move
from tests.village import Village, at

NOW = at("2026-03-05 09:00")


def test_the_journal_says_since_when_and_by_which_case_a_clock_counts(village: Village) -> None:
    move(errand(village.works, at=NOW), "lodge", at=NOW, since=date(2026, 3, 2), case="complex remote")
    assert Entry.objects.get(word="petitions.lodged").facts == {"since": "2026-03-02", "case": "complex-remote"}


def test_a_row_that_extends_by_a_case_and_one_that_extends_to_a_stated_day_use_the_same_row(village: Village) -> None:
    asked = errand(village.works, at=NOW)
    move(asked, "set_by", at=NOW, stated={STATED: date(2026, 4, 1)})
    move(asked, "put_off", at=NOW, stated={STATED: date(2026, 5, 4)})
    move(asked, "lodge", at=NOW)
    move(asked, "prolong", at=NOW, case="complex")

    days = dict(Duty.objects.filter(closed_at=None).values_list("rule", "due_on"))
    assert (days[STATED], days[CASED]) == (date(2026, 5, 4), date(2026, 4, 20))  # 19 April is a Sunday
