"""What of the register waits for whom, on the desk: to be looked through, to be handed out, to be published."""

from dataclasses import replace
from typing import Any

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.matters.actions import give_sight
from danvan.base.people import relations
from danvan.do.directives import actions
from danvan.do.directives.actions.clearing import drop_rest
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries.awaiting import Awaiting, awaiting
from danvan.do.directives.tests.cascade import issued
from danvan.do.directives.tests.plan import IDENTITY, LIGHTS, TEXT, confirmed, head, registered
from tests.village import BEGAN, Village, at
from tests.worlds import As

NOW = at("2026-01-07 09:00")
BASIS = "khoản 1 Điều 11 Luật 10/2022/QH15"


@pytest.fixture
def plan(village: Village) -> Directive:
    """Return a plan in which the reader has found something that nobody has looked at."""
    return registered(village)


def again(directive: Directive) -> Directive:
    return Directive.objects.get(pk=directive.pk)


def waits(village: Village, name: str = "hoa") -> tuple[int, int, int]:
    """Return how many documents wait for somebody: to be read, to be handed out, inside."""
    found: Awaiting = awaiting(getattr(village, name), at=NOW)
    return len(found.to_read), len(found.to_hand_out), len(found.inside)


def on_desk(client: As, village: Village, name: str) -> dict[str, Any]:
    shown = client.of(getattr(village, name)).get(reverse("site:desk")).context
    return {kind: [url for _, url in shown[kind]] if kind in shown else None for kind in ("to_read", "to_hand_out", "inside")}


def test_what_nobody_has_looked_through_waits_for_the_clerk_and_cannot_be_handed_out(village: Village, client: As, plan: Directive) -> None:
    assert waits(village, "tu") == waits(village) == (1, 0, 0)
    assert on_desk(client, village, "tu")["to_read"] == [reverse("directives:read", args=[plan.matter.code])]
    assert "Văn bản chờ giao việc" not in client.get(reverse("site:desk")).content.decode()
    assert waits(village, "minh") == waits(village, "mai") == waits(village, "lan") == (0, 0, 0)
    assert on_desk(client, village, "minh")["to_read"] is None


def test_what_is_confirmed_waits_for_the_head_until_it_is_handed_out_and_then_lies_inside(village: Village, client: As, plan: Directive) -> None:
    draft = confirmed(plan, village)
    assert waits(village) == (1, 1, 0)
    drop_rest(again(plan), by=village.tu, at=NOW)
    assert waits(village) == (0, 1, 0)
    assert on_desk(client, village, "hoa")["to_hand_out"] == [reverse("directives:assign", args=[plan.matter.code])]
    actions.assign(again(plan), drafts=[draft], by=village.hoa, at=NOW)
    assert waits(village) == (0, 0, 1)
    assert "1 văn bản đã giao việc, chưa công khai" in client.get(reverse("site:desk")).content.decode()
    actions.publish(again(plan), basis=BASIS, by=village.hoa, at=NOW)
    assert waits(village) == (0, 0, 0)


def test_what_is_left_of_a_published_plan_is_not_forgotten(village: Village, plan: Directive) -> None:
    actions.publish(plan, basis=BASIS, by=village.hoa, at=NOW)
    assert waits(village) == (1, 0, 0)
    confirmed(again(plan), village)
    assert waits(village) == (1, 1, 0)


def test_a_text_in_which_nothing_was_found_waits_until_it_is_filed(village: Village, plan: Directive) -> None:
    drop_rest(plan, by=village.tu, at=NOW)
    assert waits(village, "tu") == (1, 0, 0)
    actions.file(again(plan), by=village.tu, at=NOW)
    assert waits(village, "tu") == (0, 0, 0)


def test_who_leads_above_is_shown_their_own_register_and_not_those_below(village: Village, plan: Directive) -> None:
    above = Agency.objects.create(code="tinh", name="UBND tỉnh", kind="province", valid_from=BEGAN)
    Agency.objects.filter(pk=village.commune.pk).update(above=above)
    confirmed(plan, village)
    found = awaiting(head(above), at=NOW)
    assert (found.to_read, found.to_hand_out, found.inside) == ([], [], [])


def test_the_head_of_a_room_is_shown_what_the_room_registered(village: Village, plan: Directive) -> None:
    own = actions.register(TEXT, identity=replace(IDENTITY, number="8/TB-KT", type="Thông báo"), by=village.minh, at=at("2026-01-06 08:00"))
    assert awaiting(head(village.works), at=NOW).to_read == [own]
    assert {one.pk for one in awaiting(village.hoa, at=NOW).to_read} == {plan.pk, own.pk}


def test_what_a_former_commune_registered_waits_for_its_heir(village: Village, plan: Directive) -> None:
    heir = Agency.objects.create(code="moi", name="UBND xã Mới", kind="commune", valid_from=BEGAN)
    merger = Succession.objects.create(code="S1", kind="merge", effective_on=NOW.date(), basis="1/NQ", begun_at=NOW, done_at=NOW)
    Line.objects.create(succession=merger, before=village.commune, after=heir)
    give_sight(plan.matter, agencies=[heir])
    assert awaiting(head(heir), at=NOW).to_read == [plan]


def test_who_issued_it_too_is_shown_what_is_to_be_handed_out_and_nothing_to_be_read(village: Village) -> None:
    joint = actions.register(TEXT, identity=replace(IDENTITY, issuer="UBND xã An Bình - Sở Nội vụ"), by=village.tu, at=at("2026-01-06 08:00"))
    other = head(village.province)
    assert awaiting(other, at=NOW).to_read == []
    confirmed(joint, village)
    found = awaiting(other, at=NOW)
    assert (found.to_read, found.to_hand_out) == ([], [joint])


def test_many_documents_take_as_many_queries_as_one(village: Village, plan: Directive, django_assert_num_queries: Any) -> None:
    for number in range(30, 36):
        issued(village, number)
    chair = relations.with_roles(village.hoa, on=localdate(NOW))  # as a request brings them along
    with django_assert_num_queries(4):
        assert len(awaiting(chair, at=NOW).to_read) == 7


def test_what_is_left_is_dropped_at_once_and_taken_back_one_by_one(village: Village, client: As, plan: Directive) -> None:
    draft = confirmed(plan, village)
    left = Draft.objects.filter(directive=plan, state="proposed").count()
    assert left

    sent = {"form_key": "r" * 24, "version": again(plan).matter.version}
    answer = client.of(village.tu).post(reverse("directives:draft", args=[plan.matter.code, "drop_rest"]), sent)

    assert answer["Location"] == reverse("directives:read", args=[plan.matter.code])
    assert Draft.objects.filter(directive=plan, state="dropped").count() == left
    draft.refresh_from_db()
    assert draft.state == "confirmed"
    one = Draft.objects.filter(directive=plan, state="dropped").first()
    assert one
    actions.change(again(plan), draft=one, wanted=actions.Wanted(text=LIGHTS, lead=village.works), by=village.tu, at=NOW)
    assert waits(village) == (0, 1, 0)


@pytest.mark.parametrize("who", ["minh", "mai", "lan"])
def test_only_who_keeps_the_register_drops_what_is_left(village: Village, client: As, plan: Directive, who: str) -> None:
    sent = {"form_key": "r" * 24, "version": plan.matter.version}
    client.of(getattr(village, who)).post(reverse("directives:draft", args=[plan.matter.code, "drop_rest"]), sent)
    assert not Draft.objects.filter(state="dropped").exists()


def test_whoever_has_answered_one_draft_stands_before_the_next(village: Village, client: As, plan: Directive) -> None:
    first, second = (Draft.objects.filter(directive=plan, state="proposed").order_by("start"))[:2]
    address = reverse("directives:draft", args=[plan.matter.code, "drop"])
    sent = {"version": plan.matter.version, "draft": first.pk, "form_key": "a" * 24}

    answer = client.of(village.tu).post(address, sent)

    assert answer["Location"].endswith(f"/doc#du-thao-{second.pk}")
    sent = {"version": again(plan).matter.version, "draft": second.pk, "form_key": "b" * 24}
    assert client.post(address, sent)["Location"].endswith("/doc")
