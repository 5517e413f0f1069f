from datetime import date

import pytest

from danvan.base.duties.models import Duty
from danvan.base.duties.queries import overdue
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Support, Task
from danvan.do.directives.queries import axes
from danvan.do.directives.tests.plan import MEET, address, again, assigned, buttons, send
from tests.village import Village, at
from tests.worlds import As

LATER = date(2026, 7, 20)


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def timing(task: Task, *, on: date) -> str:
    return queries.lines([again(task)])[0].timing(on=on)


def test_a_suspended_task_waits_with_its_days(village: Village, client: As, task: Task) -> None:
    actions.suspend(task, reason="Chờ tỉnh cấp vốn", by=village.hoa, at=at("2026-06-01 08:00"))

    assert timing(task, on=LATER) == axes.STOPPED
    assert not overdue(on=LATER).exists()
    assert buttons(client.of(village.hoa), task) == ["resume", "withdraw"]
    assert "đang tạm dừng" in client.get(address(task)).content.decode()
    actions.resume(again(task), reason="Đã có vốn", by=village.hoa, at=at("2026-07-01 08:00"))
    assert Duty.objects.get(matter=task.pk).due_on == date(2026, 7, 30)  # thirty days later
    assert "tính tiếp sau khi tạm dừng từ ngày" in client.of(village.minh).get(address(task)).content.decode()


def test_a_stopped_task_wants_a_reason_by_a_form(village: Village, client: As, task: Task) -> None:
    chair = client.of(village.hoa)
    assert "Chưa ghi lý do" in send(chair, task, "suspend", note=" ").content.decode()

    send(chair, task, "suspend", note="Chờ vốn")
    send(chair, task, "resume", note="Có vốn", form_key="r" * 24)

    words = Entry.objects.filter(word__in=("directives.suspended", "directives.resumed")).order_by("pk")
    assert [entry.content.private["note"] for entry in words] == ["Chờ vốn", "Có vốn"]
    assert again(task).matter.state == "resumed"


def test_who_does_a_task_does_not_stop_its_clock(village: Village, task: Task) -> None:
    with pytest.raises(NotAllowed):
        actions.suspend(task, reason="x", by=village.minh, at=at("2026-06-01 08:00"))


def test_a_withdrawn_task_is_neither_done_nor_left(village: Village, client: As, task: Task) -> None:
    send(client.of(village.hoa), task, "withdraw", note="Tỉnh đã làm")

    line = queries.lines([again(task)])[0]
    assert (line.is_done, line.is_open, line.timing(on=LATER)) == (False, False, axes.UNTIMED)
    assert not overdue(on=LATER).exists()
    shown = queries.overview(task.directive, lines=[line], on=LATER)
    listed = queries.overviews([task.directive], actor=village.hoa, at=at("2026-07-20 08:00"))[0]
    assert [(one.total, one.done, one.late) for one in (shown, listed)] == [(0, 0, 0)] * 2
    assert Support.objects.get(task=task).matter.state == "released"
    assert "xong đúng hạn" not in client.get(address(task)).content.decode()


def test_what_was_only_asked_for_can_be_taken_back(village: Village) -> None:
    asked = assigned(village, words=MEET)

    actions.withdraw(asked, reason="Không cần nữa", by=village.hoa, at=at("2026-06-01 08:00"))

    assert asked.matter.state == "withdrawn"


def test_who_assigned_says_that_it_is_done_indeed(village: Village, client: As, task: Task) -> None:
    actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=at("2026-06-01 08:00"))
    assert buttons(client.of(village.hoa), task) == ["verify", "send_back"]
    assert buttons(client.of(village.minh), task) == []

    send(client.of(village.hoa), task, "verify", note="Đã đi xem")

    assert again(task).matter.state == "verified"
    line = queries.lines([again(task)])[0]
    assert (line.is_done, line.timing(on=LATER)) == (True, axes.DONE_IN_TIME)
    assert Entry.objects.filter(word="directives.finished").count() == 1  # a score counts it once


@pytest.mark.parametrize(
    ("finished", "on", "expected"),
    [
        ("", "2026-06-30", axes.IN_TIME), ("", "2026-07-01", axes.LATE), ("2026-06-30", "2026-09-01", axes.DONE_IN_TIME),
        ("2026-07-01", "2026-09-01", axes.DONE_LATE),
    ],
)
def test_done_or_not_and_in_time_or_late_are_two_things(
    village: Village, task: Task, finished: str, on: str, expected: str
) -> None:
    if finished:
        actions.finish(task, done="Đã thay", no_proof="Ban đêm", by=village.minh, at=at(f"{finished} 08:00"))

    line = queries.lines([again(task)])[0]

    assert line.timing(on=date.fromisoformat(on)) == expected
    assert line.is_done is bool(finished)
