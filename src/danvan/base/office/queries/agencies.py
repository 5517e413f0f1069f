"""What the pages about agencies show."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line
from danvan.base.agencies.queries import found_by, heir, predecessors, successors
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move
from danvan.base.office import states
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.models import FormerCommune, Place
from danvan.engines import vietnamese

MATTER = {"house": "office", "kind": "agency"}
KEEPERS = frozenset(states.KEEPERS)
MOST = 30  # hits that a person looks through


@dataclass
class Dossier:
    """An agency as something that moves: the matter in which its changes are kept."""

    matter: Matter
    agency: Agency
    MOVES: tuple[Move, ...] = states.AGENCY

    def save(self) -> None:
        """Keep the agency."""
        self.agency.save()


@dataclass(frozen=True, kw_only=True)
class Branch:
    """An agency in the tree, with those below it."""

    agency: Agency
    below: list["Branch"] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Hit:
    """What is found under a name: how it was known, and who handles it on the day."""

    name: str
    where: str
    agency: Agency
    ended_on: date | None = None
    is_part: bool = False
    basis: str = ""


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


def kept(actor: Actor, *, on: date) -> list[Agency]:
    """Return the agencies that an actor may change: those led or administered, with all below them, in tree order."""
    own = [role.agency_id for role in relations.held(actor, on=on) if role.word in ("leader", "administrator")]
    branches = tree(on=on, below=own)
    return [agency for branch in branches for agency in _flat(branch)]


def tree(*, on: date, below: list[int] | None = None) -> list[Branch]:
    """Return the tree of the agencies that stand on a day, whole or from some of them down: one query."""
    standing = list(Agency.objects.standing(on=on))
    children: dict[int | None, list[Agency]] = {}
    there = {agency.pk for agency in standing}
    for agency in standing:
        children.setdefault(agency.above_id if agency.above_id in there else None, []).append(agency)
    tops = [agency for agency in standing if agency.pk in below] if below is not None else children.get(None, [])
    return [_branch(agency, children) for agency in tops]


def former(words: str, *, on: date) -> list[Hit]:
    """Return who handles on a day what a name once stood for: former communes, and agencies and places of this program."""
    if not (folded := vietnamese.fold(words).split()):
        return []
    communes = FormerCommune.objects.select_related("agency")
    places = Place.objects.select_related("agency", "became__agency")
    for word in folded:
        communes, places = communes.filter(folded__contains=word), places.filter(folded__contains=word)
    hits = [_of_commune(one, on=on) for one in communes.order_by("name", "district", "pk")[:MOST]]
    hits += [_of_agency(one, on=on) for one in found_by(words)[:MOST]]
    hits += [_of_place(one, on=on) for one in places.exclude(valid_to=None).order_by("name")[:MOST]]
    return hits[:MOST]


def lineage(agency: Agency) -> tuple[list[Line], list[Line]]:
    """Return the successions by which an agency came to be, and those after it."""
    return predecessors(agency), successors(agency)


def _of_commune(one: FormerCommune, *, on: date) -> Hit:
    where = ", ".join(filter(None, [one.district, one.province]))
    now = heir(one.agency, on=on)
    return Hit(name=one.name, where=where, agency=now, ended_on=one.ended_on, is_part=one.is_part, basis=one.basis)


def _of_agency(one: Agency, *, on: date) -> Hit:
    basis = next((line.succession.basis for line in successors(one)), "") if one.valid_to else ""
    return Hit(
        name=one.name, where=one.above.name if one.above else "", agency=heir(one, on=on), ended_on=one.valid_to, basis=basis
    )


def _of_place(one: Place, *, on: date) -> Hit:
    now = one.became or one
    return Hit(name=one.name, where=now.name if one.became else "", agency=heir(now.agency, on=on), ended_on=one.valid_to)


def _branch(agency: Agency, children: dict[int | None, list[Agency]]) -> Branch:
    return Branch(agency=agency, below=[_branch(one, children) for one in children.get(agency.pk, [])])


def _flat(branch: Branch) -> list[Agency]:
    return [branch.agency, *(agency for one in branch.below for agency in _flat(one))]
