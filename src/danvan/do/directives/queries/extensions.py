"""Who wants more time for a task, and what was answered."""

from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries import tasks

NEEDS_ONE_ASKED = ("extend", "refuse_extension")


def asked(task: Task) -> Extension | None:
    """Return the extension that waits for whoever assigned a task; None if there is none."""
    return Extension.objects.filter(task=task, state="asked").first()


def of(task: Task) -> list[Extension]:
    """Return every extension that was asked for a task, newest first."""
    return list(Extension.objects.filter(task=task).order_by("-asked_at", "-pk"))


def fits(task: Task, *, verb: str) -> bool:
    """Say if a move on the day of a task has something to move: others have in any case."""
    if verb in NEEDS_ONE_ASKED:
        return asked(task) is not None
    if verb == "ask_extension":
        duty = tasks.clock(task)
        return duty is not None and duty.due_on is not None and asked(task) is None
    return True
