"""A day off that a commune adds moves what runs over it: proposed, confirmed, counted anew by the worker."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from danvan.base.duties.models import Duty
from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.office import actions
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.models import Purge
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints
from tests.journeys.cases import accepted, withdrawal
from tests.village import Village, at

NOW = at("2026-08-24 09:00")


def disputed(village: Village) -> None:
    complaint = accepted(village, at=at("2026-08-17 09:00"))
    complaint.matter.author = village.lan.person
    complaint.matter.save(update_fields=["author"])
    complaints.take_withdrawal(complaint, paper=withdrawal(date(2026, 8, 19)), by=village.tu, at=at("2026-08-19 10:00"))
    complaints.give_up(complaint, by=village.hoa, at=at("2026-08-20 11:00"))
    complaints.dispute(complaint, words="Không phải tôi", by=village.lan, at=at("2026-08-21 09:00"))


def aside(village: Village) -> Purge:
    sent = petitions.submit("Ông A nhận tiền", place=village.thon_dong, by=village.lan, at=NOW)
    return actions.set_aside(sent.matter, sealed="1/2026", by=village.tu, at=NOW)


@pytest.mark.parametrize("beside", [disputed, aside])
def test_no_matter_beside_it_keeps_a_day_off_from_the_others_and_what_comes_back_catches_up(
    village: Village, beside: Callable[[Village], Purge | None]
) -> None:
    asked = beside(village)
    petition = petitions.submit("Cầu gỗ mục", place=village.thon_dong, by=village.lan, at=NOW)
    before = Duty.objects.get(matter=petition.matter).due_on
    assert before
    closed(village, day=before)
    after = Duty.objects.get(matter=petition.matter).due_on
    assert after
    assert after > before
    if asked:
        actions.drop_purge(asked, by=village.tu, at=NOW + timedelta(hours=3))
    assert set(Duty.objects.filter(rule="petitions.sort").values_list("due_on", flat=True)) == {after}


def closed(village: Village, *, day: date) -> None:
    """Have the commune close on a day."""
    person = Person.objects.settle(code="quan-tri", name="anh Khoa")
    Role.objects.create(person=person, agency=village.commune, word="administrator", valid_from=date(2025, 7, 1))
    wanted = Wanted(key=day.isoformat(), value={"is": "off", "why": "hội làng"}, source="Quyết định 12/QĐ-UBND", valid_from=NOW.date())
    rule = actions.set_rule("calendar", agency=village.commune, wanted=wanted, by=Actor(person), at=NOW)
    actions.confirm_rule(rule, by=village.hoa, at=NOW)
    for hours in (1, 2):
        jobs.run_due(at=NOW + timedelta(hours=hours))


def test_a_day_off_moves_the_time_limits_that_run_over_it_and_both_days_are_kept(village: Village) -> None:
    petition = petitions.submit("Cầu gỗ mục", place=village.thon_dong, by=village.lan, at=NOW)
    before = Duty.objects.get(matter=petition.matter).due_on
    assert before

    closed(village, day=before)

    duty = Duty.objects.get(matter=petition.matter)
    assert duty.due_on
    assert duty.due_on > before
    assert [why["due_on"] for why in duty.reasoning] == [before.isoformat(), duty.due_on.isoformat()]
    entry = Entry.objects.get(word="petitions.recounted")
    assert entry.facts == {"petitions.sort:was": before.isoformat(), "petitions.sort:is": duty.due_on.isoformat()}
