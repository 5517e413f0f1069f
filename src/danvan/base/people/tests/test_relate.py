from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

import pytest

from danvan.base.agencies.models import Agency
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import ABOVE, ANYONE, HERE, PLATFORM, Actor
from tests.village import Village

TODAY = date(2026, 8, 28)


@dataclass
class Concern:
    """What relations read of a matter."""

    agency: Agency
    author_id: int | None = None
    bearer: str = "a hash"
    assigner_id: int | None = None
    supporting: Collection[int] = ()
    issuing: Collection[int] = ()
    house: str = "petitions"


def related(village: Village, name: str, to: Concern, *, on: date = TODAY) -> set[str]:
    return set(relations.of(getattr(village, name), to=to, on=on))


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("lan", "other"), ("tu", "reception"), ("minh", "assigned"), ("hoa", "upper"), ("mai", "other"),
        ("son", "other"), ("ba", "other"),
    ],
)  # fmt: skip
def test_what_each_is_to_a_matter_of_the_works_office(village: Village, name: str, found: str) -> None:
    assert related(village, name, Concern(village.works)) == {found}


@pytest.mark.parametrize(
    ("name", "found"), [("tu", "reception"), ("minh", "other"), ("hoa", "leader"), ("son", "other")]
)
def test_what_each_is_to_a_matter_of_the_commune(village: Village, name: str, found: str) -> None:
    assert related(village, name, Concern(village.commune)) == {found}


def test_a_front_leader_leads_the_front_and_nobody_stands_above(village: Village) -> None:
    assert related(village, "son", Concern(village.front)) == {"leader"}
    assert related(village, "hoa", Concern(village.front)) == {"other"}


def test_who_wrote_it_is_the_author_by_account_or_by_code(village: Village) -> None:
    assert village.lan.person
    mine = Concern(village.works, author_id=village.lan.person.pk)
    assert related(village, "lan", mine) == {"author"}
    assert relations.of(Actor(bears=frozenset({"a hash"})), to=mine, on=TODAY) == {"author"}
    assert relations.of(Actor(bears=frozenset({"another"})), to=mine, on=TODAY) == {"other"}


def test_nobody_is_not_the_author_of_what_has_none(village: Village) -> None:
    assert relations.of(ANYONE, to=Concern(village.works, author_id=None), on=TODAY) == {"other"}


def test_an_officer_who_wrote_it_is_both(village: Village) -> None:
    assert village.minh.person
    mine = Concern(village.works, author_id=village.minh.person.pk)
    assert related(village, "minh", mine) == {"author", "assigned"}


def test_who_serves_where_it_is_supported_supports_it(village: Village) -> None:
    assert related(village, "minh", Concern(village.culture, supporting={village.works.pk})) == {"supporting"}


def test_only_who_leads_the_agency_that_gave_it_is_its_assigner(village: Village) -> None:
    given = Concern(village.front, assigner_id=village.commune.pk)
    assert related(village, "hoa", given) == {"assigner"}
    assert related(village, "tu", given) == {"other"}


def test_only_who_leads_an_agency_that_issued_it_too_is_an_issuer(village: Village) -> None:
    together = Concern(village.works, issuing=(village.front.pk, village.province.pk))
    assert related(village, "son", together) == {"issuer"}
    assert related(village, "mai", together) == {"other"}


def test_an_officer_above_is_nothing_to_what_lies_below(village: Village) -> None:
    Role.objects.filter(person=village.hoa.person).update(word="officer")
    assert related(village, "hoa", Concern(village.works)) == {"other"}
    assert set(ABOVE) < set(HERE)


def test_who_leads_two_steps_above_is_upper_too(village: Village) -> None:
    village.commune.above = village.province
    village.commune.save()
    Role.objects.filter(person=village.mai.person).update(word="leader")
    assert related(village, "mai", Concern(Agency.objects.get(pk=village.works.pk))) == {"upper"}


def test_agencies_above_each_other_are_counted_once(village: Village) -> None:
    village.commune.above = village.works
    village.commune.save()
    chain = Agency.objects.get(pk=village.works.pk).chain()
    assert chain == [village.works, village.commune]


@pytest.mark.parametrize(
    ("on", "found"),
    [("2025-06-30", "other"), ("2025-07-01", "assigned"), ("2026-08-27", "assigned"), ("2026-08-28", "other")],
)
def test_a_role_counts_from_its_first_day_until_the_day_before_its_last(village: Village, on: str, found: str) -> None:
    Role.objects.filter(person=village.minh.person).update(valid_to=TODAY)
    assert related(village, "minh", Concern(village.works), on=date.fromisoformat(on)) == {found}


def test_two_roles_give_both_relations(village: Village) -> None:
    assert village.minh.person
    Role.objects.create(person=village.minh.person, valid_from=TODAY, agency=village.commune, word="leader")
    assert related(village, "minh", Concern(village.works)) == {"assigned", "upper"}


def test_an_administrator_is_nothing_to_a_matter_and_keeps_what_the_ground_keeps(village: Village) -> None:
    keeper = Person.objects.settle(code="quan-tri", name="anh Khoa")
    for agency in (village.commune, village.front):
        Role.objects.create(person=keeper, agency=agency, word="administrator", valid_from=TODAY)
    by = Actor(keeper)
    for concern in (Concern(village.commune), Concern(village.works), Concern(village.culture, supporting={village.commune.pk})):
        assert relations.of(by, to=concern, on=TODAY) == {"other"}
    assert relations.of(by, to=Concern(village.works, house="office"), on=TODAY) == {"administrator"}
    assert relations.of(by, to=Concern(village.works, author_id=keeper.pk), on=TODAY) == {"author"}
    kept = sorted([village.commune.pk, village.front.pk])
    assert (relations.agencies(by, on=TODAY), relations.kept(by, on=TODAY)) == ([], kept)
    Role.objects.create(person=keeper, agency=village.commune, word="reception", valid_from=TODAY)
    assert relations.of(by, to=Concern(village.works), on=TODAY) == {"reception"}
    assert relations.serving(by, words=("reception", "leader"), on=TODAY) == [village.commune.pk]


def test_the_platform_is_nothing_else(village: Village) -> None:
    assert relations.of(PLATFORM, to=Concern(village.works), on=TODAY) == {"platform"}


def test_every_relation_that_a_table_may_name_was_derived_above() -> None:
    shown = {"other", "reception", "assigned", "upper", "leader", "author", "supporting", "issuer", "assigner", "platform", "administrator"}
    assert shown == relations.DERIVED
