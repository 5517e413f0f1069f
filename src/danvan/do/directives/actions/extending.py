"""More time for a task: asked for by who does it, granted or refused by who assigned it. Both days are kept."""

from datetime import date, datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries import extensions


@transaction.atomic
def ask_extension(task: Task, *, wanted_on: date, reason: str, by: Actor, at: datetime) -> Extension:
    """Ask whoever assigned a task for a later day.

    :raises NotAllowed: if the task has no day, or one was asked for and is not decided yet
    """
    moves.make(task, "ask_extension", by=by, at=at, wanted_on=wanted_on.isoformat(), private={"note": reason})
    return Extension.objects.create(task=task, asked_at=at, was_due_on=extensions.day(task), wanted_on=wanted_on, reason=reason)


@transaction.atomic
def extend(task: Task, *, due_on: date, remark: str, by: Actor, at: datetime) -> None:
    """Grant what was asked for, until the day that was wanted or another one.

    :raises NotAllowed: if nothing was asked for
    """
    moves.make(task, "extend", by=by, at=at, stated=dict.fromkeys(states.FINISH, due_on), private={"note": remark})
    _decide(task, state="granted", due_on=due_on, remark=remark, at=at)


@transaction.atomic
def refuse_extension(task: Task, *, remark: str, by: Actor, at: datetime) -> None:
    """Leave a task its day.

    :raises NotAllowed: if nothing was asked for
    """
    moves.make(task, "refuse_extension", by=by, at=at, private={"note": remark})
    _decide(task, state="refused", remark=remark, at=at)


def drop_asked(task: Task, *, at: datetime) -> None:
    """Let go what was asked for and nobody has decided: there is nothing left to decide."""
    if extension := extensions.asked(task):
        extension.state, extension.decided_at = "dropped", at
        extension.save()


def _decide(task: Task, *, state: str, remark: str, at: datetime, due_on: date | None = None) -> None:
    extension = Extension.objects.get(task=task, state="asked")
    extension.state, extension.remark, extension.decided_at, extension.due_on = state, remark, at, due_on
    extension.save()
