"""Whose a task is: taken on, returned as not ours, insisted on, given to another agency, handed to a unit below."""

from datetime import date, datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.actions import extending, supporting
from danvan.do.directives.models import Task
from danvan.do.directives.queries import telling


def take_on(task: Task, *, by: Actor, at: datetime) -> None:
    """Say that a task is one's own to do."""
    moves.make(task, "accept", by=by, at=at)


@transaction.atomic
def give_back(task: Task, *, reason: str, by: Actor, at: datetime) -> None:
    """Return a task that is not one's own, for whoever assigned it to decide; its clock runs on."""
    moves.make(task, "return", by=by, at=at, private={"note": reason})
    extending.drop_asked(task, at=at)


def insist(task: Task, *, reason: str, by: Actor, at: datetime) -> None:
    """Leave a returned task with the agency that returned it."""
    moves.make(task, "insist", by=by, at=at, private={"note": reason})


@transaction.atomic
def reassign(task: Task, *, agency: Agency, due_on: date | None, reason: str, by: Actor, at: datetime) -> None:
    """Give a task to another agency, until another day if one is given.

    :raises NotAllowed: if the agency does not stand below who assigned the task, or can only be asked
    """
    if agency == task.matter.agency or not telling.may_tell(task.matter.assigner, agency=agency):
        raise NotAllowed("it is given to another agency that may be told")
    _pass("reassign", task, agency, reason=reason, by=by, at=at, due_on=due_on)
    extending.drop_asked(task, at=at)


@transaction.atomic
def hand_over(task: Task, *, unit: Agency, reason: str, by: Actor, at: datetime) -> None:
    """Give a task on to a unit below one's own agency; its day stays.

    :raises NotAllowed: if the unit does not stand below, or can only be asked
    """
    if unit == task.matter.agency or not telling.may_tell(task.matter.agency, agency=unit):
        raise NotAllowed("it is handed over to a unit below")
    _pass("hand_over", task, unit, reason=reason, by=by, at=at)


def _pass(verb: str, task: Task, agency: Agency, *, reason: str, by: Actor, at: datetime, due_on: date | None = None) -> None:
    before = task.matter.agency
    moves.make(
        task, verb, by=by, at=at, to=agency, before=before.code, after=agency.code,
        stated=dict.fromkeys(states.FINISH, due_on), private={"note": reason},
    )
    give_sight(task.matter, agencies=before.chain())
    supporting.show(task, to=agency)
    supporting.release(task, at=at, agency=agency)  # who leads does not support as well
