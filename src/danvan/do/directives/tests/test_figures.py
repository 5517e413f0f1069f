from collections import Counter
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
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
from danvan.do.directives.actions import carrying
from danvan.do.directives.models import Task
from danvan.do.directives.queries import figures, trends
from danvan.do.directives.queries.summing import Figures
from danvan.do.directives.tests.plan import MEET, assigned
from danvan.do.directives.tests.year import FIRST, busy
from tests.village import Village, at

NOW, LATER = at("2026-08-28 09:00"), at("2026-12-28 09:00")
KEYS = ("month", "quarter", "half", "year", "week")
Asserted = Callable[[int], AbstractContextManager[Any]]


def at_hand(village: Village, *, key: str = "half", on: date = date(2026, 3, 1), now: datetime = NOW) -> Any:
    """Return the clocks of a period as bà Hoa sees them, and its cut."""
    within = figures.cut(reporting.period(key, on=on), at=now)
    return figures.clocks(village.commune, actor=village.hoa, at=now, within=within), within


@dataclass
class Told:
    """A clock as the journal tells of it up to a moment."""

    due_on: date | None
    stopped_on: date | None = None
    ended: datetime | None = None
    word: str = ""


def told(task: Task, *, stop: datetime) -> Told:
    """Return how a task's clock stood, from the entries before a moment and the days that its clocks began with."""
    began = [duty.reasoning[0]["due_on"] for duty in Duty.objects.filter(matter=task.matter).order_by("pk")]
    first, *others = [day and date.fromisoformat(day) for day in began]
    clock = Told(due_on=first)
    for entry in Entry.objects.filter(matter=task.matter, at__lt=stop).order_by("pk"):
        word, on = entry.word.partition(".")[2], localdate(entry.at)
        if word == "suspended" and (clock.due_on is None or clock.due_on >= on):
            clock.stopped_on = on
        elif word == "resumed" and clock.stopped_on:
            clock.due_on, clock.stopped_on = clock.due_on and clock.due_on + (on - clock.stopped_on), None
        elif word in ("finished", "withdrawn"):
            clock.ended, clock.word = entry.at, word
        elif word == "sent_back":
            clock = Told(due_on=others.pop(0))
        if moved := entry.facts.get("directives.finish:is"):
            clock.due_on = date.fromisoformat(str(moved))
            clock.stopped_on = clock.stopped_on and on  # a day stated since knew of the stop
    return clock


def by_hand(task: Task, *, within: figures.Cut) -> set[str]:
    """Return which figures a task counts in, from its journal and without the conditions."""
    begun, clock = task.matter.opened_at, told(task, stop=within.stop)
    if begun >= within.stop or (clock.ended and clock.ended < within.start):
        return set()
    found = {"total", "newly_assigned" if begun >= within.start else "carried_in"}
    if clock.ended:
        late = clock.due_on is not None and localdate(clock.ended) > clock.due_on
        found.add("given_up" if clock.word == "withdrawn" else "done_late" if late else "done_in_time")
    elif clock.stopped_on:
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
def test_the_figures_take_three_statements_however_many_tasks_there_are(
    village: Village, django_assert_num_queries: Asserted, tasks: int
) -> None:
    busy(village, seed=1, tasks=tasks)
    found, within = at_hand(village)
    with django_assert_num_queries(3):
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


def looked_back(village: Village, *, now: datetime) -> Figures:
    """Return the figures of the month from 15/6 to 14/7, in which the lights are due, as a later day finds them."""
    found, within = at_hand(village, key="month", on=date(2026, 7, 1), now=now)
    return figures.figures(found, within=within)


def _carried(task: Task, village: Village) -> None:
    identity = actions.Identity(
        number="1/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2026, 12, 20), title="Năm sau",
    )  # fmt: skip
    target = actions.register("Kế hoạch năm sau.", identity=identity, by=village.tu, at=at("2026-12-21 08:00"))
    review = carrying.Review(why="Thiếu vốn", unit=village.works, post="Trưởng phòng", change="Mua sớm")
    carrying.carry_over(task, target=target, cut_off_on=date(2027, 3, 31), review=review, by=village.hoa, at=LATER)


def _put_off(task: Task, village: Village) -> None:
    actions.ask_extension(task, wanted_on=date(2027, 1, 31), reason="Mưa", by=village.minh, at=LATER)
    actions.extend(task, due_on=date(2027, 1, 31), remark="", by=village.hoa, at=LATER)


def _reassigned(task: Task, village: Village) -> None:
    actions.reassign(task, agency=village.culture, due_on=date(2027, 1, 31), reason="Nhầm", by=village.hoa, at=LATER)


def _done_and_sent_back(task: Task, village: Village) -> None:
    actions.finish(task, done="Đã thay", no_proof="Không có", by=village.minh, at=LATER)
    actions.send_back(task, remark="Chưa đủ", due_on=date(2027, 1, 31), by=village.hoa, at=LATER)


@pytest.mark.parametrize("happens", [_carried, _put_off, _reassigned, _done_and_sent_back])
def test_what_happens_later_changes_nothing_of_a_period_that_is_over(
    village: Village, happens: Callable[[Task, Village], None]
) -> None:
    task = assigned(village)
    before = looked_back(village, now=NOW)
    happens(task, village)

    assert before.total["late"] == 1
    assert looked_back(village, now=at("2026-12-30 09:00")) == before


def test_what_was_stopped_then_was_stopped_then_also_when_it_goes_on(village: Village) -> None:
    task = assigned(village)
    actions.suspend(task, reason="Mưa", by=village.hoa, at=at("2026-06-20 09:00"))
    before = looked_back(village, now=NOW)
    actions.resume(Task.objects.get(), reason="Tạnh", by=village.hoa, at=LATER)

    assert before.total["on_hold"] == 1
    assert looked_back(village, now=at("2026-12-30 09:00")) == before


def test_the_weeks_of_the_past_are_told_as_they_were(village: Village) -> None:
    task, now = assigned(village), at("2026-07-20 09:00")
    works, hoa = [village.works.pk], village.hoa
    before = trends.weeks(works, actor=hoa, at=now)
    actions.ask_extension(task, wanted_on=date(2027, 1, 31), reason="Mưa", by=village.minh, at=now)
    actions.extend(task, due_on=date(2027, 1, 31), remark="", by=village.hoa, at=now)
    after = trends.weeks(works, actor=hoa, at=at("2026-07-22 09:00"))

    assert [week.late for week in before][-3:] == [1, 1, 1]
    assert [week.late for week in after][-3:] == [1, 1, 0]
