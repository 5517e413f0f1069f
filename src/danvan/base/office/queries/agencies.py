"""An agency as something that moves, who may move it, and where it comes from."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency, Line
from danvan.base.agencies.queries import predecessors, successors
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move
from danvan.base.office import states
from danvan.base.office.queries.rules import KEEP
from danvan.base.people import relations
from danvan.base.people.relations import Actor

MATTER = {"house": "office", "kind": "agency"}
KEEPERS = frozenset(states.KEEPERS)


@dataclass
class Dossier:
    """An agency as something that moves: the matter in which its changes are kept."""

    matter: Matter
    agency: Agency
    MOVES: tuple[Move, ...] = states.AGENCY
    SEEN_BY: tuple[str, ...] = ()

    def save(self) -> None:
        """Keep the agency."""
        self.agency.save()


def dossier(agency: Agency, *, at: datetime) -> Dossier:
    """Return the matter in which the changes of an agency are kept; a new one where nobody has changed it yet."""
    matter = Matter.objects.filter(agency=agency, **MATTER).select_related("agency__above").first()
    return Dossier(matter or Matter(agency=agency, opened_at=at, **MATTER), agency)


def may_keep(actor: Actor, *, agency: Agency, at: datetime) -> bool:
    """Return whether an actor may change an agency: who leads or administers it or one above it."""
    if actor.person is None:
        return False
    concern = Matter(agency=agency, opened_at=at, **MATTER)
    return not KEEPERS.isdisjoint(relations.of(actor, to=concern, on=localdate(at)))


def kinds_for(actor: Actor, *, agency: Agency, at: datetime) -> list[tuple[str, str]]:
    """Return the kinds that an actor may give an agency: who leads or administers what stands above it, or it where nothing does."""
    may = may_keep(actor, agency=agency.above or agency, at=at)
    return kinds.exchangeable(agency.kind, on=localdate(at)) if may else []


def top_kept(actor: Actor, *, at: datetime) -> Agency | None:
    """Return the agency for which an actor looks after the whole installation: led or administered, with none above it."""
    roles = relations.roles(actor, on=localdate(at)).filter(word__in=KEEP, agency__above=None).select_related("agency")
    return next((role.agency for role in roles.order_by("pk") if not role.agency.askable_only), None)


def lineage(agency: Agency) -> tuple[list[Line], list[Line]]:
    """Return the successions by which an agency came to be, and those after it."""
    return predecessors(agency), successors(agency)
