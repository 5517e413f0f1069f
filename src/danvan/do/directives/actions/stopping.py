"""A task stands still for a while, or is taken back."""

from datetime import datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives.actions import extending, supporting
from danvan.do.directives.models import Task


def suspend(task: Task, *, reason: str, by: Actor, at: datetime) -> None:
    """Let a task stand still: its days wait, unless they are over already."""
    moves.make(task, "suspend", by=by, at=at, private={"note": reason})


def resume(task: Task, *, reason: str, by: Actor, at: datetime) -> None:
    """Let a task go on with the calendar days that were left."""
    moves.make(task, "resume", by=by, at=at, private={"note": reason})


@transaction.atomic
def withdraw(task: Task, *, reason: str, by: Actor, at: datetime) -> None:
    """Take a task back: it is neither done nor left to do, and nobody supports it any more."""
    moves.make(task, "withdraw", by=by, at=at, private={"note": reason})
    extending.drop_asked(task, at=at)
    supporting.release(task, at=at)
