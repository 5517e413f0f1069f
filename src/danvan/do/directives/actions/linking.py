"""What carries out what: said by a person, never guessed, and never in a circle."""

from datetime import datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import queries
from danvan.do.directives.models import Directive, Link, Task


class Circle(NotAllowed):
    """The document above carries out, in the end, the one below; `path` leads from the one above to the one below."""

    def __init__(self, path: list[int]) -> None:
        super().__init__("what carries out what would run in a circle")
        self.path = path


@transaction.atomic
def link(directive: Directive, *, above: Directive, by: Actor, at: datetime) -> None:
    """Say that a document carries out another; said twice it is said once.

    :raises Circle: if the other one carries out this one, however many stand between
    """
    _alone()
    if path := queries.path(above, to=directive):
        raise Circle(path)
    if Link.objects.get_or_create(below=directive, above=above)[1]:
        moves.make(directive, "link", by=by, at=at, above=above.matter.code)


@transaction.atomic
def unlink(directive: Directive, *, above: Directive, by: Actor, at: datetime) -> None:
    """Say that a document does not carry out another.

    :raises NotAllowed: if nobody has said that it does, or its tasks carry out tasks of the other
    """
    if queries.placed_under(above, within=directive).exists():
        raise NotAllowed("its tasks carry out tasks of the other")
    if not Link.objects.filter(below=directive, above=above).delete()[0]:
        raise NotAllowed("it is not said to carry out that")
    moves.make(directive, "unlink", by=by, at=at, above=above.matter.code)


@transaction.atomic
def place(task: Task, *, parent: Task | None, by: Actor, at: datetime) -> None:
    """Say which task of a document above a task carries out; None: none.

    :raises NotAllowed: if the task is not of a document that the task's own carries out
    """
    if parent and parent.directive_id not in queries.ancestors(task.directive_id):
        raise NotAllowed("a task carries out one of a document above")
    task.parent = parent
    moves.make(task, "place", by=by, at=at, parent=parent.matter.code if parent else "")


def _alone() -> None:
    """Let one person at a time say what carries out what: two links that are fine alone can close a circle together."""
    Agency.objects.select_for_update(no_key=True).order_by("pk").first()
