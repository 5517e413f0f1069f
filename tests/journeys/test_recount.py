"""A day off that a commune adds moves what runs over it: proposed, confirmed, counted anew by the worker."""

from datetime import date, timedelta

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from tests.village import Village, at

NOW = at("2026-08-24 09:00")


def test_a_day_off_moves_the_time_limits_that_run_over_it_and_both_days_are_kept(village: Village) -> None:
    person = Person.objects.settle(code="quan-tri", name="anh Khoa")
    Role.objects.create(person=person, agency=village.commune, word="administrator", valid_from=date(2025, 7, 1))
    petition = petitions.submit("Cầu gỗ mục", place=village.thon_dong, by=village.lan, at=NOW)
    before = Duty.objects.get(matter=petition.matter).due_on
    assert before

    wanted = Wanted(
        key=before.isoformat(), value={"is": "off", "why": "hội làng"}, source="Quyết định 12/QĐ-UBND", valid_from=NOW.date()
    )
    rule = actions.set_rule("calendar", agency=village.commune, wanted=wanted, by=Actor(person), at=NOW)
    actions.confirm_rule(rule, by=village.hoa, at=NOW)
    for hours in (1, 2):
        jobs.run_due(at=NOW + timedelta(hours=hours))

    duty = Duty.objects.get(matter=petition.matter)
    assert duty.due_on
    assert duty.due_on > before
    assert [why["due_on"] for why in duty.reasoning] == [before.isoformat(), duty.due_on.isoformat()]
    entry = Entry.objects.get(word="petitions.recounted")
    assert entry.facts == {"petitions.sort:was": before.isoformat(), "petitions.sort:is": duty.due_on.isoformat()}
