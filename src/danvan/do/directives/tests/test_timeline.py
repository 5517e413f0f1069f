from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.do.directives import actions, queries
from danvan.do.directives.actions import importing
from danvan.do.directives.models import Directive
from danvan.do.directives.tests.cascade import issued, tasked
from danvan.do.directives.views.timelines import ON_A_PAGE, WIDE, drawn
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-01 08:00")


@pytest.fixture
def plan(village: Village) -> Directive:
    return issued(village, 1)


def page(client: As, directive: Directive, query: str = "") -> str:
    return client.get(reverse("directives:timeline", args=[directive.matter.code]) + query).content.decode()


def test_a_bar_goes_from_the_day_a_task_was_given_to_its_due_day(village: Village, plan: Directive) -> None:
    task = tasked(plan, village, due_on=date(2026, 6, 30))

    bars, months, now = drawn(queries.lines([task]), on=date(2026, 8, 1))

    assert (bars[0].x, bars[0].given_on, bars[0].tone) == (0, date(2026, 1, 7), "late")
    whole = (date(2026, 8, 2) - date(2026, 1, 7)).days
    assert bars[0].long == round((date(2026, 6, 30) - date(2026, 1, 7)).days * WIDE / whole)
    assert now == round((whole - 1) * WIDE / whole)
    assert [month.day.month for month in months] == [2, 3, 4, 5, 6, 7, 8]


def test_what_is_done_bears_the_day_and_what_has_no_due_day_goes_on_until_today(village: Village, plan: Directive) -> None:
    task, endless = tasked(plan, village), tasked(plan, village, due_on=None)
    actions.finish(task, done="Xong", no_proof="Làm đêm", by=village.minh, at=at("2026-03-01 08:00"))

    (done, open_), _, now = drawn(queries.lines([task, endless]), on=date(2026, 8, 1))

    assert (done.tone, done.done_on) == ("done", date(2026, 3, 1))
    assert 0 < done.done < done.x + done.long
    assert (open_.tone, open_.x + open_.long, open_.done_on) == ("open", now, None)


def test_many_years_name_only_as_many_months_as_have_room(village: Village, plan: Directive) -> None:
    task = tasked(plan, village, due_on=date(2036, 1, 1))

    _, months, _ = drawn(queries.lines([task]), on=date(2026, 8, 1))

    assert len(months) == 120
    assert sum(month.named for month in months) <= 12


def test_the_table_says_what_the_picture_draws(village: Village, client: As, plan: Directive) -> None:
    task = tasked(plan, village)

    shown = page(client.of(village.tu), plan)

    assert 'role="img"' in shown
    assert "style=" not in shown
    assert shown.count("dv-gantt__bar ") == 1
    assert reverse("directives:task", args=[task.matter.code]) in shown
    assert "07/01/2026" in shown
    assert "30/06/2026" in shown


def test_a_document_without_tasks_says_so_and_is_shown_to_nobody_else(village: Village, client: As, plan: Directive) -> None:
    assert "Chưa giao nhiệm vụ nào" in page(client.of(village.tu), plan)
    assert client.of(village.mai).get(reverse("directives:timeline", args=[plan.matter.code])).status_code == 404


def test_many_tasks_are_shown_page_by_page_with_as_many_queries_as_one(village: Village, client: As, plan: Directive) -> None:
    tasked(plan, village)
    clerk = client.of(village.tu)
    page(clerk, plan)  # whatever is read once
    with CaptureQueriesContext(connection) as one:
        page(clerk, plan)
    for _ in range(ON_A_PAGE):
        tasked(plan, village)

    with CaptureQueriesContext(connection) as many:
        shown = page(clerk, plan)

    assert len(many) == len(one)
    assert shown.count("dv-gantt__bar ") == ON_A_PAGE
    assert 'rel="next"' in shown


def test_tasks_of_a_list_that_stand_nowhere_in_the_text_are_each_shown_once_page_by_page(village: Village, client: As, plan: Directive) -> None:
    rows = [importing.Listed(number=number, text=f"Việc số {number}", lead=village.works) for number in range(ON_A_PAGE + 5)]
    drafts = importing.take_in(plan, rows=importing.drawn(plan, rows=rows), name="a.xlsx", by=village.tu, at=at("2026-01-06 09:00"))
    for draft in drafts:
        actions.accept(plan, draft=draft, by=village.tu, at=at("2026-01-06 09:30"), sure=True)
    tasks = actions.assign(plan, drafts=drafts, by=village.hoa, at=at("2026-01-07 08:00"))

    first = client.of(village.tu).get(reverse("directives:timeline", args=[plan.matter.code])).context["slice"]
    second = client.get(reverse("directives:timeline", args=[plan.matter.code]), {"tu": first.after}).context["slice"]

    assert sorted(task.pk for task in (*first.rows, *second.rows)) == sorted(task.pk for task in tasks)
