"""Two persons are two: whoever stands in for the first is no second, whatever is asked."""

from collections.abc import Callable
from datetime import date

import pytest

from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions
from danvan.base.office.actions import factors, roles, standing_in
from danvan.base.office.actions.rules import Wanted
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from tests.ground import errand
from tests.province import settle
from tests.village import Village, at

NAMED, NOW, AFTER = at("2026-03-02 09:00"), at("2026-03-09 09:00"), date(2026, 3, 14)
Confirm = Callable[[Actor], object]


def away(who: Actor, *, instead: Actor) -> None:
    assert instead.person
    leave = standing_in.Leave(person=instead.person, valid_from=NOW.date(), valid_to=AFTER)
    standing_in.name_stand_in(Role.objects.get(person=who.person, word="leader", instead_of=None), leave=leave, by=who, at=NAMED)


def rule(village: Village) -> Confirm:
    wanted = Wanted(key="petitions.answer", value={"days": 5}, source="1/QĐ", valid_from=AFTER)
    asked = actions.set_rule("service_level", agency=village.commune, wanted=wanted, by=village.hoa, at=NOW)
    return lambda by: actions.confirm_rule(asked, by=by, at=NOW)


def purge(village: Village) -> Confirm:
    matter = errand(village.commune, at=NOW, by=village.lan).matter
    asked = actions.ask_purge(matter, reason="denunciation", basis="117/2025/QH15", by=village.hoa, at=NOW)
    return lambda by: actions.purge(asked, by=by, at=NOW)


def reset(village: Village) -> Confirm:
    assert village.tu.person
    asked = factors.ask_reset(village.tu.person, agency=village.commune, reason="Mất máy", by=village.hoa, at=NOW)
    return lambda by: factors.confirm_reset(asked, by=by, at=NOW)


def role(village: Village) -> Confirm:
    assert village.ba.person
    post = roles.Post(word="leader", post="Phó Chủ tịch", valid_from=NOW.date())
    asked = roles.grant_role(village.ba.person, agency=village.commune, post=post, by=village.hoa, at=NOW)
    return lambda by: roles.confirm_role(asked, by=by, at=NOW)


@pytest.mark.parametrize("ask", [rule, purge, reset, role])
def test_who_stands_in_for_who_asked_does_not_confirm_it(village: Village, ask: Callable[[Village], Confirm]) -> None:
    away(village.hoa, instead=village.minh)
    assert village.linh.person
    Role.objects.create(person=village.linh.person, agency=village.commune, word="leader", valid_from=NOW.date())
    confirm = ask(village)
    with pytest.raises(NotAllowed):
        confirm(village.minh)
    confirm(village.linh)


@pytest.mark.django_db
def test_nor_a_succession() -> None:
    province = settle()
    second = Person.objects.settle(code="noi-vu-tinh-2", name="anh Khoa")
    Role.objects.create(person=second, agency=province.agency, word="officer", valid_from=province.agency.valid_from)
    away(province.chair, instead=Actor(second))
    new = actions.Founded(name="UBND xã Tân Bình")
    before = [commune.agency for commune in province.communes]
    case = actions.propose_succession("merge", before=before, after=[new], on=date(2026, 6, 1), basis="1/NQ", by=province.chair, at=NOW)
    with pytest.raises(NotAllowed):
        actions.confirm_succession(case, by=Actor(second), at=NOW)
