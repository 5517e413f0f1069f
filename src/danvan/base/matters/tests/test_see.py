from datetime import date

import pytest

from danvan.base.matters import codes
from danvan.base.matters.actions import give_sight, keep_from
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.people.models import Role
from danvan.base.people.relations import ANYONE, PLATFORM, Actor
from tests.ground import errand, move
from tests.village import Village, at

NOW, TODAY = at("2026-08-28 09:00"), date(2026, 8, 28)
SECRET = codes.bearer(codes.secret("a form key"))
ALL = {"nobody", "bearer", "lan", "tu", "minh", "hoa", "mai", "son", "ba"}


def seers(village: Village, matter: Matter, *, on: date = TODAY) -> set[str]:
    """Return who of the cast sees a matter on a day."""
    cast = {name: getattr(village, name) for name in ALL - {"nobody", "bearer"}}
    everyone = {"nobody": ANYONE, "bearer": Actor(bears=frozenset({SECRET})), **cast}
    return {name for name, actor in everyone.items() if visible_to(actor, on=on).filter(pk=matter.pk).exists()}


def test_a_matter_is_seen_by_its_author_its_agency_and_those_above(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    assert seers(village, asked.matter) == {"lan", "minh", "tu", "hoa"}


def test_those_below_do_not_see_what_lies_with_the_one_above(village: Village) -> None:
    assert seers(village, errand(village.commune, at=NOW, by=village.lan).matter) == {"lan", "tu", "hoa"}


def test_a_matter_without_an_account_is_seen_by_whoever_bears_its_code(village: Village) -> None:
    asked = errand(village.commune, at=NOW, bearer=SECRET)
    assert seers(village, asked.matter) == {"bearer", "tu", "hoa"}


def test_what_is_public_is_seen_by_all(village: Village) -> None:
    assert seers(village, errand(village.front, at=NOW, visibility="public").matter) == ALL


def test_who_has_dealt_with_a_matter_goes_on_seeing_it(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    move(asked, "pass", at=NOW, to=village.front)
    assert seers(village, asked.matter) == {"lan", "minh", "tu", "hoa", "son"}


def test_an_agency_that_supports_sees_it_too(village: Village) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    assert asked.matter.supporting == frozenset()
    give_sight(asked.matter, agencies=[village.front], as_word="supporting")
    give_sight(asked.matter, agencies=[village.front], as_word="supporting")
    assert asked.matter.supporting == {village.front.pk}
    assert "son" in seers(village, asked.matter)


@pytest.mark.parametrize(("on", "sees"), [("2026-08-27", True), ("2026-08-28", False)])
def test_a_role_that_ended_sees_nothing_from_that_day_on(village: Village, on: str, sees: bool) -> None:
    asked = errand(village.works, at=NOW, by=village.lan)
    Role.objects.filter(person=village.minh.person).update(valid_to=TODAY)
    assert ("minh" in seers(village, asked.matter, on=date.fromisoformat(on))) is sees


def test_the_platform_sees_all(village: Village) -> None:
    errand(village.front, at=NOW, by=village.lan)
    assert visible_to(PLATFORM, on=TODAY).count() == 1


def test_who_bears_nothing_sees_no_matter_without_a_code(village: Village) -> None:
    errand(village.front, at=NOW, by=ANYONE)
    assert not visible_to(Actor(bears=frozenset({""})), on=TODAY).exists()


def test_what_only_a_role_sees_is_hidden_from_others_there_and_from_those_above(village: Village) -> None:
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=village.works, word="leader", valid_from=date(2026, 1, 1))
    asked = errand(village.works, at=NOW, by=village.lan, seen_by=("leader",))
    assert seers(village, asked.matter) == {"lan", "ba"}


def test_what_two_roles_see_is_seen_by_both(village: Village) -> None:
    asked = errand(village.commune, at=NOW, by=village.lan, seen_by=("leader", "reception"))
    assert seers(village, asked.matter) == {"lan", "tu", "hoa"}


def test_who_is_kept_from_a_matter_does_not_see_it_unless_they_wrote_or_head_it(village: Village) -> None:
    theirs, own = errand(village.works, at=NOW, by=village.lan).matter, errand(village.works, at=NOW, by=village.tu).matter
    headed = errand(village.commune, at=NOW, by=village.lan).matter
    for matter in (theirs, own):
        keep_from(matter, person=village.minh.person)
        keep_from(matter, person=village.tu.person)  # and ông Minh no more
    keep_from(headed, person=village.hoa.person)
    assert [seers(village, matter) for matter in (theirs, own, headed)] == [{"lan", "minh", "hoa"}, {"minh", "tu", "hoa"}, {"lan", "tu", "hoa"}]
