"""Tasks that a year or a programme leaves undone: moved on to the document that succeeds, never dropped."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.actions import extending, supporting
from danvan.do.directives.models import CarryOver, Directive, Support, Target, Task
from danvan.do.directives.queries import carrying, tasks


@dataclass(frozen=True, kw_only=True)
class Review:
    """Why a task was not done, which post of which unit was responsible, and what will be done differently."""

    why: str
    unit: Agency
    post: str
    change: str


@dataclass(frozen=True, kw_only=True)
class Going:
    """A task that goes on, until when it is to be done all the same, and the review of it."""

    task: Task
    cut_off_on: date
    review: Review


@transaction.atomic
def carry_over(task: Task, *, target: Directive, cut_off_on: date, review: Review, by: Actor, at: datetime) -> CarryOver:
    """Move a task on to the document that succeeds: the same matter, with its history, until another day.

    Where it was first set stays with its draft; both days stay in the duty's reasoning.

    :raises NotAllowed: if the document does not succeed the task's, or the day has passed
    """
    source = task.directive
    if not carrying.succeeds(target, source=source) or cut_off_on < localdate(at):
        raise NotAllowed("it goes on to a later document, until a day to come")
    carried = CarryOver(
        task=task, source=source, target=target, at=at, cut_off_on=cut_off_on, was_due_on=tasks.lines([task])[0].due_on,
        state=task.matter.state, percent=task.percent, unit=review.unit, post=review.post, why=review.why, change=review.change,
    )
    carried.save()
    task.directive = target
    moves.make(
        task, "carry_over", by=by, at=at, source=source.matter.code, target=target.matter.code, percent=task.percent,
        stated=dict.fromkeys(states.FINISH, cut_off_on),
        private={"why": review.why, "post": review.post, "change": review.change},
    )
    supporting.go_on(task, until=cut_off_on, by=by, at=at)
    extending.drop_asked(task, at=at)  # whoever asked for a later day has one
    for one in (task, *Support.objects.filter(task=task), *Target.objects.filter(task=task)):
        give_sight(one.matter, agencies=target.matter.agency.chain())
    return carried


@transaction.atomic
def carry_all(going: Iterable[Going], *, target: Directive, by: Actor, at: datetime) -> list[CarryOver]:
    """Move several tasks on together: all of them, or none."""
    return [
        carry_over(one.task, target=target, cut_off_on=one.cut_off_on, review=one.review, by=by, at=at) for one in going
    ]
