"""What supporting agencies are asked, each for itself; their answers; and that they need not answer any more."""

from datetime import date, datetime

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.do.directives import states
from danvan.do.directives.models import DraftSupport, Support, Task
from danvan.do.directives.queries import supports, telling


def ask(task: Task, *, by: Actor, at: datetime) -> list[Support]:
    """Ask each supporting agency of a task's draft what it is to do, until its own day if one is set."""
    helpers = task.draft.supporting.exclude(pk=task.matter.agency_id)  # who leads does not support as well
    said = {one.agency_id: one for one in DraftSupport.objects.filter(draft=task.draft)}
    return [_asked(task, agency, said.get(agency.pk), by=by, at=at) for agency in helpers.order_by("sort_key", "pk")]


def answer(support: Support, *, words: str, by: Actor, at: datetime) -> None:
    """Say what a supporting agency has done; its clock stops."""
    support.answer, support.answered_at = words, at
    moves.make(support, "answer", by=by, at=at, task=support.task.matter.code, private={"note": words})


def release(task: Task, *, at: datetime, agency: Agency | None = None) -> None:
    """Ask no more of the supporting agencies of a task, or of one: nobody waits for what is still open."""
    for support in supports.still_open(task, agency=agency):
        moves.make(support, "release", by=PLATFORM, at=at, task=task.matter.code)


def go_on(task: Task, *, until: date, by: Actor, at: datetime) -> None:
    """Give the supports of a task that goes on until another day as long as it has; a later day of their own stays."""
    asked = Support.objects.filter(task=task, matter__state="asked", due_on__lt=until).select_related("matter__agency")
    for support in asked.order_by("pk"):
        moves.make(support, "go_on", by=by, at=at, task=task.matter.code, stated=dict.fromkeys(states.ANSWER, until))


def show(task: Task, *, to: Agency) -> None:
    """Let whoever leads a task from now on see what the others are asked."""
    for support in Support.objects.filter(task=task):
        give_sight(support.matter, agencies=to.chain())


def _asked(task: Task, agency: Agency, said: DraftSupport | None, *, by: Actor, at: datetime) -> Support:
    assigner = task.matter.assigner
    matter = Matter(house="directives", kind="support", agency=agency, assigner=assigner, opened_at=at)
    support = Support(matter=matter, task=task, request=said.request if said else "", due_on=said.due_on if said else None)
    is_told = telling.may_tell(assigner, agency=agency)  # others, and who stands above, are invited
    moves.make(
        support, "ask" if is_told else "invite", by=by, at=at, task=task.matter.code,
        stated=dict.fromkeys(states.ANSWER, support.due_on), private={"note": support.request},
    )
    seeing = (task.matter.agency, assigner, task.directive.matter.agency)
    give_sight(matter, agencies=[one for agency in seeing if agency for one in agency.chain()])
    return support
