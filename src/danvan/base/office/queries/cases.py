"""Successions as something that moves, and which of them somebody may see."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.matters.models import Matter
from danvan.base.matters.queries import visible_to
from danvan.base.moves.table import Move
from danvan.base.office import states
from danvan.base.people.relations import Actor

MATTER = {"house": "office", "kind": "succession"}
NEWEST = ("-opened_at", "-pk")


@dataclass
class Case:
    """A succession as something that moves: its matter, and the row that the tree of agencies keeps."""

    matter: Matter
    succession: Succession
    MOVES: tuple[Move, ...] = states.SUCCESSION
    SEEN_BY: tuple[str, ...] = ()

    def save(self) -> None:
        """Keep the row under its matter's code."""
        self.succession.code = self.matter.code
        self.succession.save()

    @cached_property
    def lines(self) -> list[Line]:
        """Who goes on with whose work."""
        return list(self.succession.lines.select_related("before", "after").order_by("before__sort_key", "-main", "pk"))

    @property
    def before(self) -> list[Agency]:
        """The agencies that are taken over from, each once."""
        return list(dict.fromkeys(line.before for line in self.lines))

    @property
    def after(self) -> list[Agency]:
        """The agencies that take over, each once."""
        return list(dict.fromkeys(line.after for line in self.lines))


def visible(actor: Actor, *, at: datetime) -> QuerySet[Matter]:
    """Return the matters of the successions that an actor may see, newest first."""
    return visible_to(actor, on=localdate(at)).filter(**MATTER).select_related("agency__above").order_by(*NEWEST)


def cases(matters: Iterable[Matter]) -> list[Case]:
    """Return the successions of some matters."""
    listed = list(matters)
    rows = {row.code: row for row in Succession.objects.filter(code__in=[matter.code for matter in listed])}
    return [Case(matter, rows[matter.code]) for matter in listed if matter.code in rows]


def of(matter: Matter) -> Case:
    """Return the succession of a matter."""
    return Case(matter, Succession.objects.get(code=matter.code))
