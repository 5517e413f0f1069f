from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves import unasked
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, jobs
from danvan.do.directives.actions import opening, standing
from danvan.do.directives.models import Draft, Target, Task
from danvan.do.directives.queries import targets
from danvan.do.directives.tests.plan import IDENTITY, address, again, assigned
from danvan.do.directives.tests.test_rhythm import MONTHLY
from danvan.engines import vietnamese
from tests.village import Village, at
from tests.worlds import As

BEGAN, NEXT = at("2026-01-07 08:00"), at("2026-02-01 00:10")


@pytest.fixture
def task(village: Village) -> Task:
    """Return a task of which the text says "trước ngày 15 hằng tháng", as it is assigned."""
    directive = actions.register(vietnamese.nfc(MONTHLY), identity=replace(IDENTITY, number="14/KH-UBND"), by=village.tu, at=at("2026-01-06 08:00"))
    draft = Draft.objects.get(directive=directive)
    actions.accept(directive, draft=draft, by=village.tu, at=at("2026-01-06 09:00"))
    return actions.assign(directive, drafts=[draft], by=village.hoa, at=BEGAN)[0]


def periods(task: Task) -> list[tuple[date, str]]:
    return [(one.begins_on, one.matter.state) for one in Target.objects.filter(task=task).select_related("matter").order_by("begins_on")]


def test_the_first_period_opens_with_the_task(village: Village, task: Task) -> None:
    one = Target.objects.get()

    assert (one.begins_on, one.ends_on, one.wanted, one.matter.agency) == (date(2026, 1, 1), date(2026, 1, 31), None, village.works)
    duty = Duty.objects.get(matter=one.pk)
    assert (duty.rule, duty.due_on) == ("directives.period", date(2026, 2, 15))
    entry = Entry.objects.get(word="directives.target_opened")
    assert (entry.at, entry.facts) == (BEGAN, {"task": task.matter.code, "begins": "2026-01-01"})
    assert EntryContent.objects.get(entry=entry).by is None


def test_a_task_that_is_made_standing_by_hand_opens_its_period_too(village: Village) -> None:
    task = assigned(village)

    standing.make_standing(task, every="quarter", by=village.hoa, at=at("2026-01-08 08:00"))

    assert periods(task) == [(date(2026, 1, 1), "target_opened")]
    assert Duty.objects.get(rule="directives.period").due_on == date(2026, 4, 5)


def test_each_next_period_opens_on_its_day_and_once(task: Task) -> None:
    assert jobs.open_periods(at=at("2026-01-31 23:50")) == 0
    assert jobs.open_periods(at=NEXT) == 1
    assert jobs.open_periods(at=NEXT) == 0
    assert opening.open_period(again(task), at=NEXT) is None

    assert periods(task) == [(date(2026, 1, 1), "target_opened"), (date(2026, 2, 1), "target_opened")]
    assert Duty.objects.get(matter=Target.objects.get(begins_on=date(2026, 2, 1)).pk).due_on == date(2026, 3, 15)


@pytest.mark.parametrize("ends", ["finish", "withdraw", "suspend"])
def test_no_period_opens_of_a_task_that_has_ended_or_stands_still(village: Village, task: Task, ends: str) -> None:
    when = at("2026-01-20 08:00")
    if ends == "finish":
        actions.finish(again(task), done="Xong", no_proof="Làm đêm", by=village.minh, at=when)
    else:
        getattr(actions, ends)(again(task), reason="Chờ vốn", by=village.hoa, at=when)

    assert jobs.open_periods(at=NEXT) == 0
    assert opening.open_period(again(task), at=NEXT) is None


def test_a_task_that_goes_on_opens_the_period_that_runs(village: Village, task: Task) -> None:
    actions.suspend(again(task), reason="Chờ vốn", by=village.hoa, at=at("2026-01-20 08:00"))
    actions.resume(again(task), reason="Có vốn", by=village.hoa, at=at("2026-03-10 08:00"))

    assert jobs.open_periods(at=at("2026-03-11 00:10")) == 1
    assert [begin for begin, _ in periods(task)] == [date(2026, 1, 1), date(2026, 3, 1)]  # what stood still owes no report


def test_a_period_that_began_before_its_goal_was_set_is_the_same_one(village: Village, task: Task) -> None:
    aim = standing.Aim(day=date(2026, 1, 20), wanted=Decimal(12), unit="bóng", quality="Sáng đều", report_on=date(2026, 2, 20))

    one = standing.set_target(again(task), aim=aim, by=village.hoa, at=at("2026-01-08 08:00"))

    assert Target.objects.get() == one
    assert periods(task) == [(date(2026, 1, 1), "target_set")]
    assert Duty.objects.get(matter=one.pk).due_on == date(2026, 2, 20)
    assert Target.objects.get().wanted == Decimal(12)


def test_a_report_without_a_goal_is_neither_met_nor_missed(village: Village, client: As, task: Task) -> None:
    one = Target.objects.get()
    standing.report_target(one, reached=Decimal(9), grade="good", said="Đã thay", by=village.minh, at=at("2026-02-02 08:00"))

    (period,) = targets.periods(again(task), actor=village.hoa, at=at("2026-02-03 08:00"))

    assert period.met is None
    assert Entry.objects.get(word="directives.target_reported").facts["wanted"] is None
    page = client.of(village.minh).get(address(task)).content.decode()
    assert "chưa đặt" in page
    assert "Chưa đạt" not in page
    assert "Nơi giao chưa đặt" in client.get(reverse("directives:target", args=[one.matter.code])).content.decode()


def test_a_missing_report_is_late_although_nobody_set_a_goal(village: Village, task: Task) -> None:
    later = at("2026-02-16 08:00")
    one = Target.objects.get()

    unasked.lapse(Matter.objects.get(pk=one.pk), rule="directives.period", at=later)

    assert targets.periods(again(task), actor=village.hoa, at=later)[0].late
    assert Entry.objects.filter(word="directives.target_lapsed", matter=one.pk).count() == 1


@pytest.mark.parametrize("who", ["hoa", "minh", "tu"])
def test_nobody_opens_a_period_by_hand(village: Village, task: Task, who: str) -> None:
    target = Target(matter=opening.matter_of(again(task), at=NEXT), task=task, begins_on=date(2026, 2, 1), ends_on=date(2026, 2, 28))

    with pytest.raises(NotAllowed):
        moves.make(target, "open_target", by=getattr(village, who), at=NEXT)
