"""More time for a task: asked for by who does it, granted or refused by who assigned it. Both days are kept."""

from datetime import date, datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries import extensions, tasks


@transaction.atomic
def ask_extension(task: Task, *, wanted_on: date, reason: str, by: Actor, at: datetime) -> Extension:
    """Ask whoever assigned a task for a later day.

    :raises NotAllowed: if the task has no day, or one was asked for and is not decided yet
    """
    duty = tasks.clock(task)
    if duty is None or duty.due_on is None or extensions.asked(task):
        raise NotAllowed("there is no day to put off, or one is being decided")
    asked = Extension(task=task, asked_at=at, was_due_on=duty.due_on, wanted_on=wanted_on, reason=reason)
    moves.make(task, "ask_extension", by=by, at=at, wanted_on=wanted_on.isoformat(), private={"note": reason})
    asked.save()
    return asked


@transaction.atomic
def extend(task: Task, *, due_on: date, remark: str, by: Actor, at: datetime) -> None:
    """Grant what was asked for, until the day that was wanted or another one.

    :raises NotAllowed: if nothing was asked for
    """
    extension = _decide(task, state="granted", remark=remark, at=at)
    extension.due_on = due_on
    extension.save()
    moves.make(task, "extend", by=by, at=at, stated=dict.fromkeys(states.FINISH, due_on), private={"note": remark})


@transaction.atomic
def refuse_extension(task: Task, *, remark: str, by: Actor, at: datetime) -> None:
    """Leave a task its day.

    :raises NotAllowed: if nothing was asked for
    """
    _decide(task, state="refused", remark=remark, at=at).save()
    moves.make(task, "refuse_extension", by=by, at=at, private={"note": remark})


def drop_asked(task: Task, *, at: datetime) -> None:
    """Let go what was asked for and nobody has decided: there is nothing left to decide."""
    if extension := extensions.asked(task):
        extension.state, extension.decided_at = "dropped", at
        extension.save()


def _decide(task: Task, *, state: str, remark: str, at: datetime) -> Extension:
    extension = extensions.asked(task)
    if extension is None:
        raise NotAllowed("nobody asked for more time")
    extension.state, extension.remark, extension.decided_at = state, remark, at
    return extension
