"""What one verb would do to each of many petitions: nothing is done here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.office.queries import held
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.destinations import destinations

STEP, THERE, FAR = "step", "there", "far"  # why nothing can be done: not at this step or not theirs; lies there; too far


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What shall be done with each: a verb, and what it needs."""

    verb: str
    subject: Subject | None = None
    agency: Agency | None = None
    urgency: str = ""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One petition as the version that was looked at, and why it would be left out; empty if it would not."""

    petition: Petition
    version: int
    why: str


def plan(petitions: Sequence[Petition], *, seen: Mapping[str, int], wish: Wish, by: Actor, at: datetime) -> list[Planned]:
    """Return what would become of each petition, without doing anything; `seen` holds, by code, the version that was looked at."""
    near = _Near(on=localdate(at))
    return [
        Planned(petition=one, version=seen.get(one.matter.code, 0), why=_why_not(one, wish=wish, near=near, by=by, at=at)) for one in petitions
    ]


class _Near:
    """To which agencies petitions may be passed on, asked once for each agency and place of theirs."""

    def __init__(self, *, on: date) -> None:
        self.on, self.known = on, dict[tuple[int, int | None], set[int]]()

    def __call__(self, petition: Petition) -> set[int]:
        matter = petition.matter
        if (key := (matter.agency_id, matter.place_id)) not in self.known:
            rules = {to.pk for _subject, to in held.suggestions(matter.agency, place=matter.place, on=self.on)}
            self.known[key] = set(destinations(matter.agency, rules=rules, on=self.on).values_list("pk", flat=True))
        return self.known[key]


def _why_not(petition: Petition, *, wish: Wish, near: _Near, by: Actor, at: datetime) -> str:
    if wish.verb not in {move.verb for move in moves.open_to(petition, by=by, at=at)}:
        return STEP
    if wish.agency is None:
        return ""
    if wish.verb == "route" and petition.matter.agency_id == wish.agency.pk:
        return THERE
    return "" if wish.agency.pk in near(petition) else FAR
