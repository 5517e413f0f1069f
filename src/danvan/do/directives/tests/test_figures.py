from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date, datetime
from typing import Any

import pytest
from django.utils.timezone import localdate

from danvan.base.calendar import reporting
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.people.models import Role
from danvan.base.people.relations import ANYONE
from danvan.do.directives import actions, states
from danvan.do.directives.models import Task
from danvan.do.directives.queries import figures
from danvan.do.directives.tests.plan import MEET, assigned
from danvan.do.directives.tests.year import FIRST, busy
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
KEYS = ("month", "quarter", "half", "year", "week")
Asserted = Callable[[int], AbstractContextManager[Any]]


def at_hand(village: Village, *, key: str = "half", on: date = date(2026, 3, 1), now: datetime = NOW) -> Any:
    """Return the clocks of a period as bà Hoa sees them, and its cut."""
    within = figures.cut(reporting.period(key, on=on), at=now)
    return figures.clocks(village.commune, actor=village.hoa, at=now, within=within), within


def by_hand(task: Task, *, within: figures.Cut) -> set[str]:
    """Return which figures a task counts in, read row by row and without the conditions."""
    clock = Duty.objects.filter(matter=task.matter).latest("pk")
    begun, ended = task.matter.opened_at, clock.closed_at
    if begun >= within.stop or (ended and ended < within.start):
        return set()
    found = {"total", "newly_assigned" if begun >= within.start else "carried_in"}
    if ended and ended < within.stop:
        late = clock.due_on is not None and localdate(ended) > clock.due_on
        found.add("given_up" if task.matter.state == "withdrawn" else "done_late" if late else "done_in_time")
    elif clock.suspended_on and clock.suspended_on < within.on:
        found.add("on_hold")
    else:
        found.add("undated" if clock.due_on is None else "late" if clock.due_on < within.on else "not_yet_due")
    words = {entry.word for entry in Entry.objects.filter(matter=task.matter) if within.start <= entry.at < within.stop}
    return found | {figure for figure, word in figures.WORDS.items() if f"directives.{word}" in words}


@pytest.mark.parametrize("seed", [1, 2])
def test_every_figure_of_every_period_adds_up_to_the_rows_it_stands_on(village: Village, seed: int) -> None:
    tasks = busy(village, seed=seed)
    met: Counter[str] = Counter()
    for key in KEYS:
        for period in reporting.latest(key, on=date(2026, 8, 1), count=3):
            found, within = at_hand(village, key=key, on=period.begins_on)
            counted = figures.figures(found, within=within)
            own = {task.pk: by_hand(task, within=within) for task in tasks}
            for figure in ("total", *states.FIGURES):
                rows = {clock.matter_id for clock in figures.behind(found, figure=figure, within=within)}
                assert rows == {pk for pk, in_them in own.items() if figure in in_them}, (key, period.name, figure)
                assert counted.total[figure] == len(rows)
                for lines in (counted.agencies, counted.documents):
                    assert sum(line.counts[figure] for line in lines) == len(rows)
            met.update({figure: count for figure, count in counted.total.items() if count})
            assert sum(counted.total[figure] for figure in states.CAME) == counted.total["total"]
            assert sum(counted.total[figure] for figure in states.STOOD) == counted.total["total"]
    assert set(met) >= {"total", *states.CAME, "done_in_time", "late", "not_yet_due"}


def test_every_kind_of_figure_is_met_by_the_tasks_that_are_drawn(village: Village) -> None:
    busy(village, seed=4, tasks=60)
    met: set[str] = set()
    for period in reporting.latest("month", on=date(2026, 8, 1), count=7):
        found, within = at_hand(village, key="month", on=period.begins_on)
        total = figures.figures(found, within=within).total
        met |= {figure for figure, count in total.items() if count}
    assert met == {"total", *states.FIGURES} - {"handed_back"}  # for which an office needs a head of its own


@pytest.mark.parametrize("tasks", [3, 30])
def test_the_figures_take_four_statements_however_many_tasks_there_are(
    village: Village, django_assert_num_queries: Asserted, tasks: int
) -> None:
    busy(village, seed=1, tasks=tasks)
    found, within = at_hand(village)
    with django_assert_num_queries(4):
        figures.figures(found, within=within)


def test_the_day_a_task_is_due_is_not_late_yet_and_the_day_after_is(village: Village) -> None:
    assigned(village)  # due on 30/6/2026
    for day, figure in (("2026-06-30 23:00", "not_yet_due"), ("2026-07-01 01:00", "late")):
        found, within = at_hand(village, key="month", on=date(2026, 6, 30), now=at(day))
        total = figures.figures(found, within=within).total
        assert (total["carried_in"], total[figure]) == (1, 1)


def test_what_was_done_after_the_period_counts_as_not_done_in_it(village: Village) -> None:
    task = assigned(village)
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=at("2026-07-20 09:00"))
    found, within = at_hand(village, key="month", on=date(2026, 6, 20))
    assert figures.figures(found, within=within).total["late"] == 1  # due on 30/6, the month ended on 14/7
    found, within = at_hand(village, key="month", on=date(2026, 7, 20))
    assert figures.figures(found, within=within).total["done_late"] == 1


def test_what_a_body_is_only_asked_is_counted_apart_and_is_never_late(village: Village) -> None:
    assigned(village, words=MEET)
    found, within = at_hand(village)
    assert figures.figures(found, within=within).total["total"] == 0
    asked = figures.requests(village.commune, actor=village.hoa, at=NOW, within=within)
    assert asked == {"asked": 1, "fulfilled": 0}


def test_what_an_office_hands_back_is_counted_as_such_and_is_still_to_be_done(village: Village) -> None:
    task = assigned(village)
    minh = village.minh.person
    assert minh
    Role.objects.create(person=minh, agency=village.works, word="leader", valid_from=FIRST.date())
    moves.make(task, "return", by=village.minh, at=at("2026-01-09 09:00"))
    found, within = at_hand(village, key="month", on=date(2026, 1, 9))
    total = figures.figures(found, within=within).total
    assert {figure for figure, count in total.items() if count} == {"total", "newly_assigned", "not_yet_due", "handed_back"}


def test_who_may_not_see_the_tasks_counts_none(village: Village) -> None:
    busy(village, seed=1, tasks=4)
    within = figures.cut(reporting.period("half", on=FIRST.date()), at=NOW)
    found = figures.clocks(village.commune, actor=ANYONE, at=NOW, within=within)
    assert found.count() == 0
