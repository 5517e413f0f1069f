"""What one verb would do to each of many matters: nothing is done here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Thing
from danvan.base.moves import actions as moves
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.queries.bulk_lanes import LANES

STEP, THERE, FAR = "step", "there", "far"  # why nothing can be done: not at this step or not theirs; lies there; too far
UNNAMED, SAME, HAS = "unnamed", "same", "appointed"  # nobody said who took the decision; who would verify took it, or appoints; has a verifier


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What shall be done with each: a verb, and what it needs."""

    verb: str
    lane: str = ""
    subject: Subject | None = None
    agency: Agency | None = None
    role: Role | None = None
    urgency: str = ""
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class Planned:
    """One thing as the version that was looked at, and why it would be left out; empty if it would not."""

    thing: Any
    version: int
    why: str


def plan(things: Sequence[Any], *, seen: Mapping[str, int], wish: Wish, by: Actor, at: datetime) -> list[Planned]:
    """Return what would become of each thing, without doing anything; `seen` holds, by code, the version that was looked at."""
    near = _Near(wish.lane, on=localdate(at))
    return [Planned(thing=one, version=seen.get(one.matter.code, 0), why=_why_not(one, wish=wish, near=near, by=by, at=at)) for one in things]


class _Near:
    """To which agencies things of a lane may be passed on, asked once for each agency and place of theirs."""

    def __init__(self, lane: str, *, on: date) -> None:
        self.find, self.on, self.known = LANES[lane].near, on, dict[tuple[int, int | None], set[int]]()

    def __call__(self, thing: Thing) -> set[int]:
        matter = thing.matter
        if (key := (matter.agency_id, matter.place_id)) not in self.known:
            self.known[key] = set(self.find(matter, self.on).values_list("pk", flat=True)) if self.find else set()
        return self.known[key]


def _why_not(thing: Any, *, wish: Wish, near: _Near, by: Actor, at: datetime) -> str:
    if not moves.may(thing, verb=wish.verb, by=by, at=at):
        return STEP
    if wish.verb == "appoint":
        return _why_not_appoint(thing, role=wish.role, near=near, by=by)
    if wish.agency is None:
        return ""
    if wish.verb == "route" and thing.matter.agency_id == wish.agency.pk:
        return THERE
    return "" if wish.agency.pk in near(thing) else FAR


def _why_not_appoint(complaint: Any, *, role: Role | None, near: _Near, by: Actor) -> str:
    if complaint.verifier_id:
        return HAS
    if complaint.taken_by_id is None:
        return UNNAMED
    if role is None or role.agency_id not in near(complaint):
        return FAR
    return SAME if role.person_id in (complaint.taken_by_id, by.person.pk if by.person else None) else ""
