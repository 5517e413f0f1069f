from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import desk, overdue
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import visible_to
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Draft, Task
from danvan.do.directives.tests.plan import KEY, LIGHTS, MEET, assigned, confirmed, registered
from tests.village import Village, at
from tests.worlds import As

LONG_AFTER = date(2027, 1, 1)


def post(client: As, directive: Directive, **typed: Any) -> Any:
    version = Directive.objects.get(pk=directive.pk).matter.version
    whole = {"form_key": KEY, "version": version} | typed
    return client.post(reverse("directives:assign", args=[directive.matter.code]), whole)


def sees(actor: Actor, task: Task) -> bool:
    return visible_to(actor, on=date(2026, 1, 8)).filter(pk=task.pk).exists()


def test_the_chair_assigns_what_was_confirmed(village: Village, client: As) -> None:
    directive = registered(village)
    drafts = [confirmed(directive, village), confirmed(directive, village, words=MEET)]

    answer = post(client.of(village.hoa), directive, drafts=[draft.pk for draft in drafts])

    assert answer.url == reverse("directives:page", args=[directive.matter.code])
    lights = Task.objects.get(text=LIGHTS)
    assert (lights.matter.agency, lights.matter.assigner, lights.matter.state) == (
        village.works, village.commune, "assigned",
    )
    assert Directive.objects.get().matter.state == "handed_out"
    assert Entry.objects.get(word="directives.handed_out").facts == {"tasks": 2}


def test_a_second_press_leads_to_what_the_first_one_made(village: Village, client: As) -> None:
    directive = registered(village)
    chair, sent = client.of(village.hoa), {"drafts": [confirmed(directive, village).pk]}

    first, second = (post(chair, directive, **sent) for _ in range(2))

    assert (first.status_code, first.url) == (second.status_code, second.url) == (302, reverse("directives:page", args=[directive.matter.code]))
    assert Task.objects.count() == 1


def test_the_page_offers_every_confirmed_draft_and_no_other(village: Village, client: As) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    Draft.objects.create(directive=directive, start=0, end=4, text="Chưa ai xem", lead=village.works)

    page = client.of(village.hoa).get(reverse("directives:assign", args=[directive.matter.code]))

    assert list(page.context["ready"]) == [draft]
    assert "Phòng Kinh tế xã An Bình; hạn 30/06/2026" in page.content.decode()


def test_a_task_lies_on_the_desk_of_its_lead_until_the_day_the_document_states(village: Village) -> None:
    assigned(village)

    duty = desk(village.minh, on=date(2026, 1, 8)).get()

    assert (duty.rule, duty.due_on, duty.owner) == ("directives.finish", date(2026, 6, 30), village.works)
    assert duty.reasoning[0]["source"]
    assert [late.pk for late in overdue(on=date(2026, 7, 1))] == [duty.pk]
    assert not overdue(on=date(2026, 6, 30)).exists()


def test_a_task_says_why_it_is_due_when_it_is(village: Village, client: As) -> None:
    task = assigned(village)

    page = client.of(village.minh).get(reverse("directives:task", args=[task.matter.code])).content.decode()

    assert "Vì sao hạn là ngày này" in page
    assert "42/2014/QĐ-TTg" in page
    assert "unverified" not in page
    assert "Lưu ý: ngày hiệu lực chưa đối chiếu" in page


def test_a_task_without_a_time_limit_is_never_late(village: Village) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    draft.due_on = None

    (task,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))

    assert Duty.objects.get(matter=task.pk).due_on is None
    assert not overdue(on=LONG_AFTER).exists()


def test_who_can_only_be_asked_is_asked_and_never_late(village: Village, client: As) -> None:
    task = assigned(village, words=MEET)

    assert task.matter.state == "requested"
    assert not Duty.objects.exists()
    assert not overdue(on=LONG_AFTER).exists()
    page = client.of(village.son).get(reverse("directives:task", args=[task.matter.code])).content.decode()
    assert "Đề nghị phối hợp" in page
    assert "quá hạn" not in page


def test_who_stands_above_or_elsewhere_is_asked_and_not_told(village: Village) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    wanted = actions.Wanted(text=draft.text, lead=village.province, due_on=date(2026, 6, 30))
    actions.change(directive, draft=draft, wanted=wanted, by=village.tu, at=at("2026-01-07 09:00"))

    (task,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 10:00"))

    assert task.matter.state == "requested"
    assert not Duty.objects.exists()


def test_who_leads_supports_assigned_or_keeps_the_document_sees_a_task(village: Village) -> None:
    task, asked = assigned(village), None
    directive = Directive.objects.get()
    draft = confirmed(directive, village, words=MEET, on="2026-01-07 09:00")
    (asked,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 10:00"))

    assert all(sees(actor, task) for actor in (village.minh, village.hoa, village.tu))
    assert all(sees(actor, asked) for actor in (village.son, village.hoa, village.tu))
    assert not any(sees(actor, one) for actor in (village.mai, village.lan, village.ba) for one in (task, asked))
    assert queries.lines([task])[0].supporting == (village.culture.name,)


def test_an_assigned_draft_is_not_assigned_again(village: Village, client: As) -> None:
    task = assigned(village)

    page = post(client.of(village.hoa), task.directive, drafts=[task.draft_id])

    assert "đã được giao" in page.content.decode()
    assert Task.objects.count() == 1


def test_nothing_becomes_a_task_that_no_person_confirmed(village: Village) -> None:
    directive = registered(village)
    draft = Draft.objects.create(directive=directive, start=0, end=4, text="Chưa ai xem", lead=village.works)

    with pytest.raises(NotAllowed):
        actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    assert not Task.objects.exists()


def test_an_empty_choice_is_asked_about(village: Village, client: As) -> None:
    directive = registered(village)
    confirmed(directive, village)

    assert "Chưa chọn nhiệm vụ nào" in post(client.of(village.hoa), directive).content.decode()


def test_a_form_sent_twice_assigns_once(village: Village, client: As) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    chair = client.of(village.hoa)
    typed = {"drafts": [draft.pk], "version": directive.matter.version}

    assert post(chair, directive, **typed).status_code == 302
    post(chair, directive, **typed)

    assert Task.objects.count() == 1


def test_a_document_changed_meanwhile_is_not_assigned_unseen(village: Village, client: As) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    seen = directive.matter.version
    confirmed(directive, village, words=MEET)

    answer = post(client.of(village.hoa), directive, drafts=[draft.pk], version=seen)

    assert answer.status_code == 409
    directive.matter.version = seen
    with pytest.raises(ChangedMeanwhile):
        actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    assert not Task.objects.exists()


def test_only_the_leader_assigns(village: Village, client: As) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)

    assert post(client.of(village.tu), directive, drafts=[draft.pk]).status_code == 403
    with pytest.raises(NotAllowed):
        actions.assign(directive, drafts=[draft], by=village.tu, at=at("2026-01-07 08:00"))


def test_a_chair_assigns_what_a_room_below_registered(village: Village) -> None:
    directive = actions.register("Giao việc cho phòng", identity=_other(), by=village.minh, at=at("2026-01-06 08:00"))
    wanted = actions.Wanted(text="việc", lead=village.works)
    draft = actions.add(directive, span=(5, 9), wanted=wanted, by=village.minh, at=at("2026-01-06 09:00"))

    (task,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))

    assert (directive.matter.agency, task.matter.assigner) == (village.works, village.commune)


def _other() -> actions.Identity:
    return actions.Identity(
        number="7/TB-UBND", type="Thông báo", issuer="UBND xã An Bình", issued_on=date(2026, 1, 5), title="Giao việc",
    )
