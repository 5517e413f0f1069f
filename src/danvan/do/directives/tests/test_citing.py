"""What a picture shows of documents that are named and not registered, and of the tasks of the document in its middle."""

import re
from dataclasses import replace
from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.people.relations import with_roles
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Link, Reference
from danvan.do.directives.tests.cascade import PROVINCE, came_in, issued, tasked
from danvan.do.directives.tests.plan import IDENTITY, TEXT, registered
from danvan.do.directives.tests.test_publish import BASIS
from danvan.do.directives.views.drawing import drawn
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")
DASHED = re.compile(r'<a class="dv-graph__node dv-graph__node--cited" href="([^"]+)"')


def page(client: As, directive: Directive) -> str:
    return client.get(reverse("directives:graph", args=[directive.matter.code])).content.decode()


def named(directive: Directive, village: Village) -> list[tuple[str, int]]:
    found = queries.graph(directive, actor=village.tu, at=NOW)
    return [(one.reference.number, one.rank) for one in found.cited]


def test_what_is_named_and_in_no_register_is_dashed_and_leads_to_its_registering(village: Village, client: As) -> None:
    plan = registered(village)

    shown = page(client.of(village.tu), plan)

    (way,) = DASHED.findall(shown)
    assert "Kế hoạch 170/KH-UBND" in shown
    assert ">chưa có trong sổ</text>" in shown
    assert "06/08/2025" in shown  # in the list
    assert re.search(r'dv-graph__lines--cited"><path d="M', shown)
    there = client.get(way).content.decode()
    assert "Văn bản được nêu làm căn cứ trong Kế hoạch 12/KH-UBND, chưa có trong sổ:" in there
    assert "Kế hoạch 170/KH-UBND" in there


def test_it_is_dashed_no_longer_when_it_is_registered_or_linked(village: Village) -> None:
    plan = registered(village)
    assert named(plan, village) == [("170/KH-UBND", -1)]

    above = came_in(village)

    assert named(plan, village) == []
    Reference.objects.filter(directive=plan).update(issued_on=date(2024, 1, 1))  # a slip of who wrote the plan
    assert named(plan, village) == [("170/KH-UBND", -1)]
    actions.link(plan, above=above, by=village.tu, at=NOW)
    assert named(plan, village) == []


def test_what_two_documents_name_stands_once_above_both(village: Village) -> None:
    plan = registered(village)
    other = actions.register(TEXT, identity=replace(IDENTITY, number="13/KH-UBND"), by=village.tu, at=NOW)
    actions.link(plan, above=other, by=village.tu, at=NOW)

    found = queries.graph(plan, actor=village.tu, at=NOW)

    assert [(one.reference.number, one.rank, set(one.named_by)) for one in found.cited] == [("170/KH-UBND", -2, {plan.pk, other.pk})]
    assert len(drawn(found).dashed) == 2


def test_what_documents_below_name_is_in_their_own_pictures(village: Village) -> None:
    top, plan = issued(village, 1), registered(village)
    actions.link(plan, above=top, by=village.tu, at=NOW)

    assert named(top, village) == []
    assert named(plan, village) == [("170/KH-UBND", -1)]


def test_a_stranger_reads_what_a_public_plan_names_and_is_sent_nowhere(village: Village, client: As) -> None:
    plan = registered(village)
    reference = Reference.objects.get(directive=plan, role="basis")
    actions.publish(plan, basis=BASIS, by=village.hoa, at=NOW)

    shown = page(client, plan)

    assert "chưa có trong sổ" in shown
    assert DASHED.findall(shown) == []
    assert '<g class="dv-graph__node dv-graph__node--cited">' in shown
    assert queries.named(str(reference.pk), actor=village.lan, at=NOW) == reference


def test_who_may_not_see_a_plan_does_not_read_what_it_names(village: Village) -> None:
    plan = registered(village)
    reference = Reference.objects.get(directive=plan, role="basis")

    assert queries.named(str(reference.pk), actor=village.mai, at=NOW) is None
    assert queries.named(str(reference.pk), actor=village.tu, at=NOW) == reference
    assert [queries.named(typed, actor=village.tu, at=NOW) for typed in ("", "x", "9" * 30, "0")] == [None] * 4


def test_each_task_leads_up_to_the_resolution_and_down_to_the_last_one(village: Village, client: As) -> None:
    top, middle, foot = (issued(village, number) for number in (1, 2, 3))
    Link.objects.bulk_create(Link(below=below, above=above) for below, above in ((middle, top), (foot, middle)))
    high, task, low = (tasked(one, village) for one in (top, middle, foot))
    actions.place(task, parent=high, by=village.hoa, at=NOW)
    actions.place(low, parent=task, by=village.hoa, at=NOW)

    (way,) = queries.ways(middle, actor=village.tu, at=NOW)

    assert [one.line.task for one in way.above] == [high]
    assert way.branch.line.task == task
    assert [(one.line.task, one.directive) for one in way.branch.below] == [(low, foot)]
    (whole,) = queries.ways(top, actor=village.tu, at=NOW)
    assert [one.line.task for one in whole.branch.below[0].below] == [low]
    shown = page(client.of(village.tu), middle)
    assert all(reverse("directives:task", args=[one.matter.code]) in shown for one in (high, task, low))
    assert "<details" in shown


def test_a_task_above_that_a_visitor_may_not_see_is_not_named(village: Village) -> None:
    top, plan = issued(village, 1), issued(village, 2)
    actions.link(plan, above=top, by=village.tu, at=NOW)
    high, task = tasked(top, village), tasked(plan, village)
    actions.place(task, parent=high, by=village.hoa, at=NOW)
    actions.publish(plan, basis=BASIS, by=village.hoa, at=NOW)

    (way,) = queries.ways(plan, actor=village.lan, at=NOW)

    assert (way.above, way.branch.line.task) == ([], task)


def test_ten_tasks_take_as_many_queries_as_one(village: Village) -> None:
    tu = with_roles(village.tu, on=NOW.date())
    top, plan = came_in(village, identity=PROVINCE), registered(village)
    actions.link(plan, above=top, by=village.tu, at=NOW)

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            queries.ways(top, actor=tu, at=NOW)
        return len(captured)

    actions.place(tasked(plan, village), parent=tasked(top, village), by=village.hoa, at=NOW)
    one = count()
    for _ in range(9):
        actions.place(tasked(plan, village), parent=tasked(top, village), by=village.hoa, at=NOW)

    assert count() == one <= 9
