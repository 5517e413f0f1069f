from datetime import date

import pytest

from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import factors
from danvan.base.office.models import FactorReset
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from tests.village import Village, at
from tests.worlds import As

NOW, TODAY = at("2026-08-28 09:00"), date(2026, 8, 28)
WHY = "Mất điện thoại, đã gặp trực tiếp"


def of(actor: Actor) -> Person:
    assert isinstance(actor.person, Person)
    return actor.person


def give(actor: Actor, *, village: Village, word: str = "administrator") -> None:
    Role.objects.create(person=of(actor), agency=village.commune, word=word, valid_from=TODAY)


def ask(village: Village) -> FactorReset:
    wanted = factors.ask_reset(of(village.minh), agency=village.works, reason=WHY, by=village.hoa, at=NOW)
    return FactorReset.objects.get(pk=wanted.pk)


def words() -> list[str]:
    return [entry.word for entry in Entry.objects.filter(word__startswith="office.factors").order_by("pk")]


def test_two_persons_take_factors_away_and_the_journal_says_by_which_role(village: Village) -> None:
    give(village.tu, village=village)
    factors.confirm_reset(ask(village), by=village.tu, at=NOW)
    assert words() == ["office.factors_asked", "office.factors_reset"]
    entry = Entry.objects.get(word="office.factors_reset")
    assert entry.content.by == village.tu.person
    assert entry.facts["role"] == "administrator"
    assert WHY not in str(entry.facts)


def test_who_confirms_in_two_roles_at_once_is_told_with_both(village: Village) -> None:
    for word in ("administrator", "leader"):
        give(village.tu, village=village, word=word)
    factors.confirm_reset(ask(village), by=village.tu, at=NOW)
    assert Entry.objects.get(word="office.factors_reset").facts["role"] == "administrator/upper"


def test_who_asked_does_not_confirm(village: Village) -> None:
    with pytest.raises(NotAllowed):
        factors.confirm_reset(ask(village), by=village.hoa, at=NOW)
    assert words() == ["office.factors_asked"]


@pytest.mark.parametrize("name", ["lan", "tu", "mai", "son", "minh"])
def test_nobody_else_asks_nor_for_themselves(village: Village, name: str) -> None:
    with pytest.raises(NotAllowed):
        factors.ask_reset(of(village.minh), agency=village.works, reason=WHY, by=getattr(village, name), at=NOW)
    assert not words()


def test_the_owner_does_not_confirm_it(village: Village) -> None:
    asked = ask(village)
    give(village.minh, village=village)
    with pytest.raises(NotAllowed):
        factors.confirm_reset(asked, by=village.minh, at=NOW)


def test_who_keeps_one_agency_takes_nothing_from_a_leader_of_one_above(village: Village) -> None:
    Role.objects.create(person=of(village.hoa), agency=village.works, word="officer", valid_from=TODAY)
    Role.objects.create(person=of(village.ba), agency=village.works, word="administrator", valid_from=TODAY)
    with pytest.raises(NotAllowed):
        factors.ask_reset(of(village.hoa), agency=village.works, reason=WHY, by=village.ba, at=NOW)


def test_a_refused_one_is_never_done(village: Village) -> None:
    give(village.tu, village=village)
    asked = ask(village)
    factors.refuse_reset(asked, by=village.tu, at=NOW)
    with pytest.raises(NotAllowed):
        factors.confirm_reset(FactorReset.objects.get(pk=asked.pk), by=village.tu, at=NOW)
    assert words() == ["office.factors_asked", "office.factors_kept"]


def test_the_pages_lead_from_one_person_to_the_other(village: Village, client: As) -> None:
    give(village.tu, village=village)
    role, first = Role.objects.get(person=of(village.minh)), client.of(village.hoa)
    path = f"/van-phong/nhan-su/{role.pk}/xac-thuc"
    assert path in first.get("/van-phong/nhan-su/").content.decode()
    assert "Chưa ghi lý do" in first.post(path, {"form_key": "k" * 24}).content.decode()
    assert first.post(path, {"reason": WHY, "form_key": "k" * 24})["Location"] == "/van-phong/nhan-su/"
    asked = FactorReset.objects.get()
    act = f"/van-phong/nhan-su/xac-thuc/{asked.matter.code}/xac-nhan"
    assert act not in first.get("/van-phong/nhan-su/").content.decode()
    assert first.post(act, {"form_key": "l" * 24}).status_code == 409
    second = As().of(village.tu)
    page = second.get("/van-phong/nhan-su/").content.decode()
    assert act in page
    assert WHY in page
    assert second.post(act, {"form_key": "m" * 24})["Location"] == "/van-phong/nhan-su/"
    assert words() == ["office.factors_asked", "office.factors_reset"]
