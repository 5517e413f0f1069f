"""A document that was read through and sets no work: it stays in the register, and waits for nobody."""

from datetime import datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import queries
from danvan.do.directives.models import Directive


@transaction.atomic
def file(directive: Directive, *, by: Actor, at: datetime) -> None:
    """Say that a document sets no task; one that is found later takes it out again.

    :raises NotAllowed: if something in it might still become a task
    """
    moves.make(directive, "file", by=by, at=at)  # first: whoever adds a draft meanwhile waits, or is seen
    if queries.waiting(directive).exists():
        raise NotAllowed("something in it might become a task")
