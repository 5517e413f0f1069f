"""Confirmed drafts become the tasks of those who lead them."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import queries, states
from danvan.do.directives.actions import standing, supporting
from danvan.do.directives.models import Directive, Draft, Task
from danvan.do.directives.queries import deadlines, telling


@transaction.atomic
def assign(directive: Directive, *, drafts: Sequence[Draft], by: Actor, at: datetime) -> list[Task]:
    """Make confirmed drafts the tasks of those who lead them; who can only be asked is asked.

    :raises NotAllowed: if the actor leads none of those that the document lies with or under, or that issued it too; or a
        draft is for another issuer to hand out
    """
    moves.make(directive, "assign", by=by, at=at, tasks=len(drafts))
    assigner = telling.assigner(directive, actor=by, at=at)
    if assigner is None:
        raise NotAllowed("only who leads may assign")
    if telling.anothers(directive, drafts=drafts, actor=by, at=at):
        raise NotAllowed("another issuer hands these out")
    return [_hand_out(draft, directive=directive, assigner=assigner, by=by, at=at) for draft in drafts]


def _hand_out(draft: Draft, *, directive: Directive, assigner: Agency, by: Actor, at: datetime) -> Task:
    if draft.state != "confirmed" or draft.lead is None:
        raise NotAllowed("nothing becomes a task without a person")
    matter = Matter(
        house="directives", kind="task", agency=draft.lead, assigner=assigner, opened_at=at,
        visibility=directive.matter.visibility,
    )
    task = Task(matter=matter, directive=directive, draft=draft, text=draft.text, due_on=draft.due_on, **deadlines.kept(draft))
    is_told = telling.may_tell(assigner, agency=draft.lead)  # others, and who stands above, are asked
    moves.make(
        task, "assign" if is_told else "request", by=by, at=at, directive=directive.matter.code,
        stated=dict.fromkeys(states.FINISH, draft.due_on), private={"text": task.text},
    )
    issuing = [above for agency in queries.issuing_together(directive) for above in agency.chain()]
    give_sight(matter, agencies=[*assigner.chain(), *directive.matter.agency.chain(), *issuing])
    give_sight(matter, agencies=draft.supporting.all(), as_word="supporting")
    supporting.ask(task, by=by, at=at)
    if is_told and draft.every:  # what is only asked has no period
        standing.make_standing(task, every=draft.every, by=by, at=at)
    return task
