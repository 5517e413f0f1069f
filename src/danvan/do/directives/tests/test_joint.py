"""A plan that two agencies issued together: each hands out its own part, and sees the whole."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.queries import visible_to
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft, Task
from danvan.do.directives.tests.plan import IDENTITY, KEY, LIGHTS, MEET, TEXT
from danvan.engines import vietnamese
from tests.village import BEGAN, Village, at
from tests.worlds import As

NOW = at("2026-01-07 08:00")
JOINT = replace(IDENTITY, issuer="UBND xã An Bình - Sở Nội vụ")


@pytest.fixture
def bac(village: Village) -> Actor:
    """Return the head of the department that issued the plan with the commune."""
    return headed(village.province, code="bac", name="ông Bắc")


def headed(agency: Agency, *, code: str, name: str) -> Actor:
    person = Person.objects.settle(code=code, name=name)
    Role.objects.create(person=person, agency=agency, word="leader", post="Giám đốc", valid_from=BEGAN)
    return Actor(person)


def joint(village: Village, identity: actions.Identity = JOINT) -> Directive:
    return actions.register(vietnamese.nfc(TEXT.strip()), identity=identity, by=village.tu, at=at("2026-01-06 08:00"))


def part(directive: Directive, village: Village, *, lead: Agency, words: str = LIGHTS) -> Draft:
    span = queries.place(words, text=directive.text)
    assert span
    wanted = actions.Wanted(text=words, lead=lead, due_on=date(2026, 6, 30))
    return actions.add(directive, span=span, wanted=wanted, by=village.tu, at=at("2026-01-06 09:00"))


def again(directive: Directive) -> Directive:
    return Directive.objects.get(pk=directive.pk)


def assign(directive: Directive, *drafts: Draft, by: Actor) -> list[Task]:
    return actions.assign(again(directive), drafts=drafts, by=by, at=NOW)


def test_each_head_is_offered_its_own_part_and_assigns_it(village: Village, bac: Actor, client: As) -> None:
    plan = joint(village)
    lights, meters = part(plan, village, lead=village.works), part(plan, village, lead=village.province, words=MEET)
    address = reverse("directives:assign", args=[plan.matter.code])

    shown: dict[str, Any] = {}
    for who in (village.hoa, bac):
        page = client.of(who).get(address)
        shown[str(who.person)] = set(page.context["form"].fields["drafts"].queryset)
    assert list(shown.values()) == [{lights}, {meters}]
    assert "Giao 1 nhiệm vụ" in client.of(bac).get(reverse("directives:page", args=[plan.matter.code])).content.decode()
    version = again(plan).matter.version
    client.of(bac).post(address, {"form_key": KEY, "version": version, "drafts": [meters.pk]})

    task = Task.objects.get()
    assert (task.draft, task.matter.agency, task.matter.assigner, task.matter.state) == (
        meters, village.province, village.province, "assigned",
    )
    assert Duty.objects.get(matter=task.matter, rule="directives.finish").due_on == date(2026, 6, 30)


def test_neither_head_hands_out_the_others_part(village: Village, bac: Actor) -> None:
    plan = joint(village)
    lights, meters = part(plan, village, lead=village.works), part(plan, village, lead=village.province, words=MEET)

    for who, anothers in ((bac, lights), (village.hoa, meters)):
        with pytest.raises(NotAllowed):
            assign(plan, anothers, by=who)
    assert not Task.objects.exists()
    assert {move.verb for move in moves.open_to(again(plan), by=bac, at=NOW)} == {"assign"}


def test_a_head_cannot_send_the_others_part_by_the_form(village: Village, bac: Actor, client: As) -> None:
    plan = joint(village)
    lights = part(plan, village, lead=village.works)
    sent = {"form_key": KEY, "version": again(plan).matter.version, "drafts": [lights.pk]}

    assert "govuk-error-summary" in client.of(bac).post(reverse("directives:assign", args=[plan.matter.code]), sent).content.decode()
    assert not Task.objects.exists()


def test_both_heads_see_all_tasks_and_touch_only_their_own(village: Village, bac: Actor) -> None:
    plan = joint(village)
    lights, meters = part(plan, village, lead=village.works), part(plan, village, lead=village.province, words=MEET)
    [ours] = assign(plan, lights, by=village.hoa)
    [theirs] = assign(plan, meters, by=bac)

    for who in (village.hoa, bac):
        assert visible_to(who, on=date(2026, 1, 8)).filter(pk__in=[ours.pk, theirs.pk]).count() == 2
    verbs = {"hoa": village.hoa, "bac": bac}
    assert not {move.verb for move in moves.open_to(theirs, by=verbs["hoa"], at=NOW)}
    assert not {move.verb for move in moves.open_to(ours, by=verbs["bac"], at=NOW)}
    with pytest.raises(NotAllowed):
        actions.withdraw(theirs, reason="Không cần", by=village.hoa, at=NOW)
    with pytest.raises(NotAllowed):
        actions.withdraw(ours, reason="Không cần", by=bac, at=NOW)


def test_a_part_whose_issuer_has_no_head_here_stays_with_who_keeps_the_plan(village: Village) -> None:
    plan = joint(village)
    [task] = assign(plan, part(plan, village, lead=village.province), by=village.hoa)

    assert (task.matter.assigner, task.matter.state) == (village.commune, "requested")


def test_what_a_body_that_is_only_asked_hands_out_in_its_own_house_is_asked_too(village: Village) -> None:
    plan = joint(village, replace(IDENTITY, issuer="UBND xã An Bình - Ủy ban MTTQ Việt Nam xã An Bình"))
    [task] = assign(plan, part(plan, village, lead=village.front), by=village.son)

    assert (task.matter.assigner, task.matter.state) == (village.front, "requested")


def test_of_what_came_in_nobody_but_its_keeper_assigns(village: Village, bac: Actor) -> None:
    filing = actions.Filing(direction="incoming", received_on=date(2026, 1, 6))
    plan = actions.register(TEXT, identity=JOINT, filing=filing, by=village.tu, at=at("2026-01-06 08:00"))
    meters = part(plan, village, lead=village.province, words=MEET)

    with pytest.raises(NotAllowed):
        assign(plan, meters, by=bac)
    assert assign(plan, meters, by=village.hoa)


def test_an_officer_of_the_other_issuer_assigns_nothing(village: Village, bac: Actor) -> None:
    plan = joint(village)
    meters = part(plan, village, lead=village.province, words=MEET)

    with pytest.raises(NotAllowed):
        assign(plan, meters, by=village.mai)


def test_a_department_under_the_keeper_that_signed_too_is_no_part_of_its_own(village: Village) -> None:
    headed(village.works, code="dung", name="bà Dung")
    plan = joint(village, replace(IDENTITY, issuer="UBND xã An Bình - Phòng Kinh tế xã An Bình"))

    [task] = assign(plan, part(plan, village, lead=village.works), by=village.hoa)
    assert task.matter.assigner == village.commune
