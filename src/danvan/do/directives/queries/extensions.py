"""Who wants more time for a task, and what was answered."""

from datetime import date

from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries import tasks


def asked(task: Task) -> Extension | None:
    """Return the extension that waits for whoever assigned a task; None if there is none."""
    return Extension.objects.filter(task=task, state="asked").first()


def of(task: Task) -> list[Extension]:
    """Return every extension that was asked for a task, newest first."""
    return list(Extension.objects.filter(task=task).order_by("-asked_at", "-pk"))


def day(task: Task) -> date | None:
    """Return the day until which a task is owed, if it has one."""
    duty = tasks.clock(task)
    return duty.due_on if duty else None
