"""Tasks: worked off by those who lead them, under the eyes of who assigned them."""

from datetime import date, datetime

from django.db import transaction

from danvan.base.files.models import StoredFile
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.actions import extending, supporting
from danvan.do.directives.models import Task


def report(task: Task, *, percent: int, words: str, by: Actor, at: datetime) -> None:
    """Say how far a task is."""
    task.percent = percent
    moves.make(task, "report", by=by, at=at, percent=percent, private={"note": words})


@transaction.atomic
def finish(
    task: Task, *, done: str, by: Actor, at: datetime, proof: StoredFile | None = None, no_proof: str = ""
) -> None:
    """Say that a task is done, with the proof or why there is none; the clock stops."""
    task.done, task.proof, task.no_proof = done, proof, no_proof
    task.percent, task.finished_at = 100, at
    moves.make(task, "finish", by=by, at=at, proven=proof is not None, private={"note": done, "no_proof": no_proof})
    extending.drop_asked(task, at=at)
    if task.matter.state == "fulfilled":  # nobody verifies what was only asked for
        supporting.release(task, at=at)


@transaction.atomic
def verify(task: Task, *, remark: str, by: Actor, at: datetime) -> None:
    """Say that a finished task is done indeed; nobody supports it any more."""
    moves.make(task, "verify", by=by, at=at, private={"note": remark})
    supporting.release(task, at=at)


def send_back(task: Task, *, remark: str, due_on: date | None, by: Actor, at: datetime) -> None:
    """Say that a finished task is not done; its duty opens again."""
    task.finished_at, task.due_on, task.percent = None, due_on, 0
    stated = dict.fromkeys(states.FINISH, due_on)
    moves.make(task, "send_back", by=by, at=at, stated=stated, private={"note": remark})
