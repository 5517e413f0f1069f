from collections.abc import Collection, Iterator

from django.db.models import Exists, OuterRef, Q, QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter, Thing
from danvan.base.moves.table import Move
from danvan.base.people.relations import HERE


def unfinished(*, agencies: Collection[Agency]) -> QuerySet[Matter]:
    """Return the matters with which some agencies are not done: a duty is open, or their people can still do something.

    The ground knows no house by name: it asks each table of moves that there is.
    """
    owed = Exists(Duty.objects.filter(matter=OuterRef("pk"), closed_at=None))
    condition = Q(owed)
    for model, moves in tables():
        things = model._base_manager.filter(matter=OuterRef("pk"), matter__state__in=workable(moves))
        condition |= Q(Exists(things))
    return Matter.objects.filter(condition, agency__in=agencies).order_by("pk")


def workable(moves: Collection[Move]) -> set[str]:
    """Return the states in which the people of a matter's agency can still do something about it, and not only tell of it."""
    here = set(HERE.values())
    return {state for move in moves for state in move.frm if state and not move.only_tells and here & set(move.who)}


def tables() -> Iterator[tuple[type[Thing], tuple[Move, ...]]]:
    """Yield each kind of thing with its table of moves."""
    for model in Thing.__subclasses__():
        if moves := table_of(model):
            yield model, moves


def table_of(model: type[Thing]) -> tuple[Move, ...]:
    """Return every move that some thing of a kind can make."""
    moves: tuple[Move, ...] = getattr(model, "EVERY_MOVE", getattr(model, "MOVES", ()))
    return moves
