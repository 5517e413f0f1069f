import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.placing import PlaceForm
from danvan.do.directives.models import Task
from danvan.do.directives.tests.cascade import came_in, chained, issued, tasked
from danvan.do.directives.tests.plan import IDENTITY, KEY
from danvan.do.directives.tests.test_publish import BASIS
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-01 08:00")


@pytest.fixture
def pair(village: Village) -> tuple[Task, Task]:
    """A task of the plan above, and one of the plan that carries it out."""
    above, below = chained(village, count=2)
    return tasked(above, village), tasked(below, village)


def place(client: As, task: Task, parent: Task | None) -> Any:
    version = Task.objects.get(pk=task.pk).matter.version
    typed = {"form_key": KEY if parent else "n" * 24, "version": version, "parent": parent.pk if parent else ""}
    return client.post(reverse("directives:place", args=[task.matter.code]), typed)


def test_a_leader_places_a_task_under_the_one_that_it_carries_out(
    village: Village, client: As, pair: tuple[Task, Task]
) -> None:
    parent, task = pair
    form = client.of(village.hoa).get(reverse("directives:place", args=[task.matter.code])).content.decode()
    assert parent.text in form

    place(client, task, parent)

    assert Task.objects.get(pk=task.pk).parent == parent
    assert Entry.objects.get(word="directives.placed").facts == {"parent": parent.matter.code}
    shown = client.get(reverse("directives:task", args=[task.matter.code])).content.decode()
    assert reverse("directives:task", args=[parent.matter.code]) in shown
    place(client, task, None)
    assert Task.objects.get(pk=task.pk).parent is None


def test_a_task_of_no_document_above_is_refused(village: Village, client: As, pair: tuple[Task, Task]) -> None:
    parent, task = pair
    stranger = tasked(issued(village, 9), village)

    answer = place(client.of(village.hoa), task, stranger).content.decode()

    assert "không thuộc văn bản cấp trên" in answer
    for child, wrong in ((task, stranger), (parent, task)):
        with pytest.raises(NotAllowed):
            actions.place(child, parent=wrong, by=village.hoa, at=NOW)


def test_only_leaders_place_tasks(village: Village, client: As, pair: tuple[Task, Task]) -> None:
    parent, task = pair
    address = reverse("directives:place", args=[task.matter.code])

    assert client.of(village.minh).get(address).status_code == 404
    assert place(client, task, parent).status_code == 409
    assert client.of(village.mai).get(address).status_code == 404
    assert Task.objects.get(pk=task.pk).parent is None


def test_a_document_that_a_leader_may_not_see_is_not_named_where_its_tasks_are(village: Village) -> None:
    top, middle, below = chained(village, count=3)
    for plan in (top, middle):
        tasked(plan, village, lead="front")
    task = tasked(below, village, lead="front")
    actions.publish(top, basis=BASIS, by=village.hoa, at=NOW)

    found = PlaceForm(thing=task, by=village.son, at=NOW).as_p()

    assert re.findall(r'optgroup label="([^"]*)"', found) == ["Kế hoạch 1/KH-UBND", "một văn bản mà bạn không được xem"]


def test_the_task_above_shows_how_far_those_below_are(village: Village, client: As, pair: tuple[Task, Task]) -> None:
    parent, done = pair
    late = tasked(done.directive, village, due_on=date(2026, 3, 1))
    for task in (done, late):
        actions.place(task, parent=parent, by=village.hoa, at=NOW)
    actions.report(late, percent=40, words="Đang làm", by=village.minh, at=NOW)
    actions.finish(done, done="Xong", no_proof="Làm đêm", by=village.minh, at=NOW)

    found = queries.rollup(parent, actor=village.tu, at=NOW)

    assert found
    assert (found.total, found.done, found.late, found.percent) == (2, 1, 1, 70)
    shown = client.of(village.tu).get(reverse("directives:task", args=[parent.matter.code])).content.decode()
    assert "Cấp dưới hoàn thành <strong>1/2</strong>, bình quân 70%" in shown
    assert queries.rollup(done, actor=village.tu, at=NOW) is None


def test_what_a_visitor_may_not_see_is_not_added_up(village: Village, pair: tuple[Task, Task]) -> None:
    parent, task = pair
    actions.place(task, parent=parent, by=village.hoa, at=NOW)

    assert queries.rollup(parent, actor=village.mai, at=NOW) is None


def test_a_link_stays_while_tasks_hang_on_it(village: Village, client: As, pair: tuple[Task, Task]) -> None:
    parent, task = pair
    actions.place(task, parent=parent, by=village.hoa, at=NOW)
    typed = {"form_key": KEY, "above": parent.directive.matter.code}

    address = reverse("directives:act", args=[task.directive.matter.code, "unlink"])

    assert "Hãy gỡ ở từng nhiệm vụ trước" in client.of(village.tu).post(address, typed).content.decode()
    with pytest.raises(NotAllowed):
        actions.unlink(task.directive, above=parent.directive, by=village.tu, at=NOW)


def test_who_has_a_task_but_no_plan_yet_is_named_to_staff(village: Village, client: As) -> None:
    other = Agency.objects.create(code="an-hoa", name="UBND xã An Hòa", kind="commune", above=village.commune, valid_from=date(2025, 7, 1))
    above = issued(village, 1)
    wanted = actions.Wanted(text="Ban hành kế hoạch", lead=other)
    draft = actions.add(above, span=(5, 9), wanted=wanted, by=village.tu, at=NOW)
    actions.assign(above, drafts=[draft], by=village.hoa, at=NOW)
    tasked(above, village)  # of our own department, which works by the same plan
    tasked(above, village, lead="front")  # which is asked

    assert queries.without_plan(above) == [other]
    address = reverse("directives:page", args=[above.matter.code])
    assert "Chưa ban hành kế hoạch" in client.of(village.tu).get(address).content.decode()

    theirs = actions.register(
        "Kế hoạch", identity=replace(IDENTITY, number="7/KH-UBND", issuer="Ủy ban nhân dân xã An Hòa"), by=village.tu, at=NOW,
        filing=actions.Filing(direction="incoming"),
    )
    actions.link(theirs, above=above, by=village.tu, at=NOW)
    assert queries.without_plan(above) == []
    assert "Chưa ban hành kế hoạch" not in client.get(address).content.decode()


def test_each_issuer_of_a_joint_plan_sees_its_tasks(village: Village, client: As) -> None:
    joint = replace(IDENTITY, issuer="UBND xã An Bình - Ủy ban MTTQ Việt Nam xã An Bình")
    plan = actions.register("Giao việc thắp sáng.", identity=joint, by=village.tu, at=NOW)

    task = tasked(plan, village)

    assert client.of(village.son).get(reverse("directives:task", args=[task.matter.code])).status_code == 200
    alone = tasked(came_in(village), village)
    assert client.get(reverse("directives:task", args=[alone.matter.code])).status_code == 404
