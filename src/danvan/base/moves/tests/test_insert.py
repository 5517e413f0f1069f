"""That rows are inserted as Django inserts them, by a statement that is composed once."""

from datetime import UTC, datetime

import pytest
from django.conf import LazySettings
from django.db import IntegrityError, transaction
from django.db.models import Model

from danvan.base.duties.models import Duty, Stand
from danvan.base.editions import inserting
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter, Sight
from danvan.base.people.models import Contact
from danvan.base.people.sealing import seal
from tests.village import Village

AT = datetime(2026, 9, 1, 8, 30, 0, 120, tzinfo=UTC)


def _matter(village: Village, *, code: str) -> Matter:
    return Matter(code=code, bearer=code, house="petitions", kind="report", state="submitted", agency=village.commune, opened_at=AT)


def _row(thing: Model) -> dict[str, object]:
    """Return what the database holds of a thing, but for its keys."""
    return {name: value for name, value in type(thing)._base_manager.filter(pk=thing.pk).values()[0].items() if name not in ("id", "matter_id", "duty_id", "person_id", "code", "bearer", "kind")}


@pytest.mark.parametrize("once", [True, False])
def test_a_row_is_what_save_would_write(village: Village, settings: LazySettings, once: bool) -> None:
    settings.COMPOSE_ONCE = once
    for name, write in (("Một", inserting.insert), ("Hai", lambda thing: thing.save(force_insert=True))):
        matter = _matter(village, code=name)
        write(matter)
        entry = Entry(word="petitions.seen", matter=matter, code="%", agency=village.commune, at=AT, facts={"n": 1, "why": "“%s”"}, commitment="")
        write(entry)
        duty = Duty(matter=matter, owner=village.commune, rule="petitions.sort", due_on=AT.date(), reasoning=[{"days": 2, "why": ["ngày nghỉ"]}])
        write(duty)
        stand = Stand(duty=duty, owner=village.works, at=AT)
        write(stand)
        contact = Contact(person=village.lan.person, kind=name, given_at=AT)
        contact.value = seal("0912345678")
        write(contact)
        if name == "Một":
            ours = [_row(thing) for thing in (matter, entry, duty, stand)]
    assert [_row(thing) for thing in (matter, entry, duty, stand)] == ours
    sealed = Contact.objects.filter(person=village.lan.person, kind__in=["Một", "Hai"])
    assert len({type(one.value) for one in sealed}) == 1
    assert sealed.count() == 2


def test_a_thing_knows_its_key_and_is_no_longer_new(village: Village) -> None:
    matter = _matter(village, code="P1")
    duty = Duty(matter=matter, owner=village.commune, rule="petitions.sort", reasoning=[])  # names its matter before that has a key
    inserting.insert(matter)
    inserting.insert(duty)
    assert (duty.pk, duty.matter_id) == Duty.objects.values_list("pk", "matter").get(matter__code="P1")
    duty.rule = "petitions.answer"
    duty.save()
    assert Duty.objects.get(matter__code="P1").rule == "petitions.answer"


def test_many_are_inserted_and_what_is_there_is_passed_over(village: Village) -> None:
    matter = _matter(village, code="P1")
    inserting.insert(matter)
    given = [Sight(matter=matter, agency=agency, role=role) for agency in (village.commune, village.works) for role in ("", "leader", "reception")]
    inserting.insert(*given[:2], ignore_conflicts=True)
    inserting.insert(*given, ignore_conflicts=True)
    assert set(Sight.objects.filter(matter=matter).values_list("agency", "role")) == {(one.agency_id, one.role) for one in given}
    jobs = [Job(task="a.b", matter=matter, reaction=f"r{number}", due_at=AT, args={"n": number}) for number in range(7)]
    inserting.insert(*jobs)
    assert [job.args for job in Job.objects.filter(matter=matter).order_by("pk")] == [{"n": number} for number in range(7)]
    assert [job.pk for job in jobs] == list(Job.objects.filter(matter=matter).order_by("pk").values_list("pk", flat=True))


def test_a_second_of_the_same_key_is_refused_and_undoes_what_stood_with_it(village: Village) -> None:
    inserting.insert(_matter(village, code="P1"))
    with pytest.raises(IntegrityError):
        _two(village)
    assert not Matter.objects.filter(code="P2").exists()
    assert not Entry.objects.filter(code="P2").exists()


@transaction.atomic
def _two(village: Village) -> None:
    """Insert one that is new and one that is there."""
    inserting.insert(_matter(village, code="P2"))
    inserting.insert(_matter(village, code="P1"))
