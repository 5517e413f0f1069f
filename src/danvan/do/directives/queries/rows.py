"""The rows that figures stand on, as a list or a sheet shows them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from danvan.base.duties.models import Duty
from danvan.do.directives import states
from danvan.do.directives.models import Task


@dataclass(frozen=True, kw_only=True)
class TaskRow:
    """One task by its clock."""

    code: str
    text: str
    agency: str
    document: str
    opened_at: datetime
    due_on: date | None
    closed_at: datetime | None
    suspended_on: date | None
    state: str
    tone: str


def rows(clocks: Iterable[Duty]) -> list[TaskRow]:
    """Return clocks, read with matter and owner, with their tasks: one query more, however many there are."""
    listed = list(clocks)
    tasks = Task.objects.filter(pk__in=[clock.matter_id for clock in listed]).select_related("directive").defer("done", "directive__text")
    found = {task.pk: task for task in tasks}
    return [_row(clock, task=found[clock.matter_id]) for clock in listed]


def _row(clock: Duty, *, task: Task) -> TaskRow:
    state = clock.matter.state
    return TaskRow(
        code=clock.matter.code, text=task.text, agency=clock.owner.name, document=str(task.directive),
        opened_at=clock.matter.opened_at, due_on=clock.due_on, closed_at=clock.closed_at, suspended_on=clock.suspended_on,
        state=states.LABELS[state], tone=states.TONES[state],
    )  # fmt: skip
