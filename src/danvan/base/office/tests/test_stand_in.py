"""Somebody stands in for who is away: desk, notices and record follow; nothing kept for one role or from one person opens; it ends by itself."""

from datetime import date

import pytest
from django.urls import reverse

from danvan.base.duties.queries import desk
from danvan.base.journal.models import EntryContent
from danvan.base.matters.actions import give_sight
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Notice
from danvan.base.office.actions import roles
from danvan.base.office.actions import standing_in as actions
from danvan.base.office.models import Appointment
from danvan.base.people import actions as people
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from tests.ground import errand
from tests.village import Village, at
from tests.worlds import As

NAMED = at("2026-03-02 09:00")
FIRST, LAST, AFTER = date(2026, 3, 9), date(2026, 3, 13), date(2026, 3, 14)  # Monday to Friday
KEY = "v" * 24


def named(village: Village, away: Actor, stand_in: Actor, *, by: Actor | None = None) -> Appointment:
    assert stand_in.person
    role = Role.objects.get(person=away.person, instead_of=None)
    leave = actions.Leave(person=stand_in.person, valid_from=FIRST, valid_to=AFTER)
    return actions.name_stand_in(role, leave=leave, by=by or away, at=NAMED)


@pytest.mark.parametrize(("on", "has"), [("2026-03-08", False), ("2026-03-09", True), ("2026-03-13", True), ("2026-03-14", False)])
def test_desk_and_sight_follow_from_the_first_day_to_the_last_and_end_by_themselves(village: Village, on: str, has: bool) -> None:
    asked = errand(village.works, at=NAMED, by=village.lan)
    named(village, village.minh, village.linh)
    day = date.fromisoformat(on)
    assert desk(village.linh, on=day).filter(matter=asked.matter).exists() is has
    assert visible_to(village.linh, on=day).filter(pk=asked.matter.pk).exists() is has


def test_a_heads_stand_in_decides_as_a_deputy_and_reads_nothing_that_is_for_the_head(village: Village) -> None:
    own = errand(village.commune, at=NAMED, by=village.lan).matter
    narrow = errand(village.works, at=NAMED, by=village.lan, seen_by=("leader",)).matter
    give_sight(narrow, agencies=[village.commune], roles=["leader"])
    named(village, village.hoa, village.minh)
    assert "leader" in relations.of(village.minh, to=own, on=FIRST)
    assert not visible_to(village.minh, on=FIRST).filter(pk=narrow.pk).exists()
    assert "leader" not in relations.posts(village.minh, on=FIRST)


def test_an_administrator_names_for_officers_and_not_for_who_leads(village: Village) -> None:
    assert named(village, village.tu, village.linh, by=village.quan).person == village.linh.person
    with pytest.raises(NotAllowed):
        named(village, village.hoa, village.minh, by=village.quan)


def test_a_receptions_stand_in_sees_no_register_of_the_receiving_body(village: Village) -> None:
    narrow = errand(village.commune, at=NAMED, by=village.lan, seen_by=("reception", "leader")).matter
    named(village, village.tu, village.linh)
    assert "reception" in relations.of(village.linh, to=narrow, on=FIRST)
    assert not visible_to(village.linh, on=FIRST).filter(pk=narrow.pk).exists()


@pytest.mark.parametrize("why", ["stranger", "somebody else's", "backwards", "too long", "of a stand-in", "oneself"])
def test_it_is_named_by_who_is_away_or_who_keeps_the_people_for_who_serves_near(village: Village, why: str) -> None:
    role = Role.objects.get(person=village.minh.person)
    person, by, first, after = village.linh.person, village.minh, FIRST, AFTER
    if why == "stranger":
        person = village.lan.person
    elif why == "somebody else's":
        by = village.linh
    elif why == "backwards":
        after = FIRST
    elif why == "too long":
        after = date(2026, 6, 8)  # ninety-one days
    elif why == "oneself":
        person = village.minh.person
    else:
        one = named(village, village.minh, village.linh)
        assert one.role
        role, person, by = one.role, village.tu.person, village.linh
    assert person
    with pytest.raises(NotAllowed):
        actions.name_stand_in(role, leave=actions.Leave(person=person, valid_from=first, valid_to=after), by=by, at=NAMED)


def test_the_head_names_for_an_officer_and_either_ends_it_early(village: Village) -> None:
    one = named(village, village.minh, village.linh, by=village.hoa)
    with pytest.raises(NotAllowed):
        actions.end_stand_in(one, by=village.tu, at=at("2026-03-10 09:00"))
    actions.end_stand_in(one, by=village.linh, at=at("2026-03-10 09:00"))
    assert village.works.pk in relations.agencies(village.linh, on=date(2026, 3, 9))
    assert village.works.pk not in relations.agencies(village.linh, on=date(2026, 3, 10))


def test_ending_it_at_one_post_leaves_the_other(village: Village) -> None:
    one = named(village, village.minh, village.tu)
    assert village.minh.person
    post = Role.objects.create(person=village.minh.person, agency=village.culture, word="officer", post=one.post, valid_from=date(2025, 7, 1))
    assert village.tu.person
    actions.name_stand_in(post, leave=actions.Leave(person=village.tu.person, valid_from=FIRST, valid_to=AFTER), by=village.minh, at=NAMED)
    actions.end_stand_in(Appointment.objects.get(pk=one.pk), by=village.minh, at=at("2026-03-10 09:00"))
    ends = dict(Role.objects.filter(instead_of=village.minh.person).values_list("agency", "valid_to"))
    assert ends == {village.works.pk: date(2026, 3, 10), village.culture.pk: AFTER}


@pytest.mark.parametrize(("where", "told"), [("works", "linh"), ("front", "minh")], ids=["away", "there"])
def test_what_is_for_who_is_away_goes_to_who_stands_in_at_that_post_alone(village: Village, where: str, told: str) -> None:
    for actor in (village.minh, village.linh):
        assert actor.person
        contact = people.keep_contact(actor.person, kind="email", value=f"{actor.person.code}@an-binh.example", at=NAMED)
        assert contact
        people.confirm_contact(contact, at=NAMED)
    named(village, village.minh, village.linh)
    assert village.minh.person
    Role.objects.create(person=village.minh.person, agency=village.front, word="officer", valid_from=NAMED.date())
    matter = errand(getattr(village, where), at=NAMED, by=village.lan).matter
    entry = EntryContent.objects.filter(entry__matter=matter).latest("pk").entry
    assert notices.tell_person(entry, person=village.minh.person, at=at("2026-03-10 09:00"))
    assert [notice.follower.person.code for notice in Notice.objects.all() if notice.follower and notice.follower.person] == [told]


@pytest.mark.parametrize(("ends", "last"), [(date(2026, 3, 10), date(2026, 3, 10)), (FIRST, FIRST), (date(2026, 6, 1), AFTER)], ids=["during", "before", "after"])
def test_nobody_stands_in_at_a_post_that_has_ended(village: Village, ends: date, last: date) -> None:
    one = named(village, village.minh, village.linh)
    roles.end_role(Role.objects.get(person=village.minh.person), valid_to=ends, by=village.hoa, at=NAMED)
    assert one.role
    one.role.refresh_from_db()
    assert one.role.valid_to == last
    assert (village.works.pk in relations.agencies(village.linh, on=ends)) is False
    assert Appointment.objects.get(pk=one.pk).matter.state == ("granted" if last == AFTER else "ended")


def test_a_post_ends_sooner_than_was_said_and_so_does_who_stands_in_there(village: Village) -> None:
    named(village, village.minh, village.linh)
    for day in (date(2026, 3, 12), date(2026, 3, 10)):
        roles.end_role(Role.objects.get(person=village.minh.person), valid_to=day, by=village.hoa, at=NAMED)
    assert [role.valid_to for role in Role.objects.filter(person__in=[village.minh.person, village.linh.person], agency=village.works)] == [date(2026, 3, 10)] * 2


def test_who_was_named_of_another_department_ends_it_before_it_begins(village: Village, client: As) -> None:
    role = Role.objects.get(person=village.minh.person)
    typed = {"form_key": KEY, "person": village.linh.person.pk, "begins_on": "09/03/2090", "ends_on": "13/03/2090"}  # type: ignore[union-attr]
    assert client.of(village.minh).post(f"/van-phong/lam-thay/{role.pk}", typed).status_code == 302
    one = Appointment.objects.get(instead_of=village.minh.person)
    browser = As().of(village.linh)
    assert "Thôi ngay" in browser.get("/van-phong/lam-thay/").content.decode()
    assert browser.post(reverse("office:end_stand_in", args=[one.matter.code]), {"form_key": "w" * 24}).status_code == 302
    assert relations.agencies(village.linh, on=date(2090, 3, 10)) == [village.culture.pk]


def test_the_posts_of_who_stands_below_are_on_the_page_of_the_people(village: Village, client: As) -> None:
    officer = reverse("office:name_stand_in", args=[Role.objects.get(person=village.minh.person).pk])
    browser = client.of(village.hoa)
    page = browser.get("/van-phong/lam-thay/").content.decode()
    assert reverse("office:name_stand_in", args=[Role.objects.get(person=village.tu.person).pk]) in page
    assert (officer in page, reverse("office:people") in page) == (False, True)
    assert officer in browser.get(reverse("office:people")).content.decode()
    assert reverse("office:people") not in As().of(village.minh).get("/van-phong/lam-thay/").content.decode()


def test_the_page_says_who_stands_in_and_what_is_wrong(village: Village, client: As) -> None:
    officer, role = client.of(village.minh), Role.objects.get(person=village.minh.person)
    where = f"/van-phong/lam-thay/{role.pk}"
    typed = {"form_key": KEY, "person": village.linh.person.pk, "begins_on": "09/03/2090", "ends_on": "08/03/2090"}  # type: ignore[union-attr]
    assert "Ngày cuối cùng không thể ở trước" in officer.post(where, typed).content.decode()
    assert officer.post(where, typed | {"ends_on": "13/03/2090"}).status_code == 302
    page = officer.get("/van-phong/lam-thay/").content.decode()
    assert "cô Linh" in page
    assert As().of(village.linh).get(where).status_code == 404
