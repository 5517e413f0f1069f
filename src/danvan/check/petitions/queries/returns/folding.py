"""A matter's entries, folded into the cases that an office had of it: when each came and how it ended. Without a database."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from danvan.check.petitions.states.returns import Lane


@dataclass(frozen=True, kw_only=True)
class Step:
    """One entry of the journal, as far as a case is made of it."""

    word: str  # without the house
    agency: int
    at: datetime
    facts: Mapping[str, Any]


@dataclass(kw_only=True)
class Case:
    """One time that a matter was owed something by an office."""

    matter: int
    came_at: datetime
    is_again: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)  # of the entry by which the matter came
    ended_at: datetime | None = None
    way: str = ""  # in which it ended; empty while it is open
    ended: Mapping[str, Any] = field(default_factory=dict)  # facts of the entry by which it ended
    lapsed: bool = False  # the clock that is owed now was missed
    paused: bool = False
    people: int = 1  # who sent it together, as was said of it later
    papered: Counter[str] = field(default_factory=Counter)  # steps that were entered late, and those that correct a lapse

    @property
    def is_late(self) -> bool:
        """Whether it ended after its day."""
        return self.ended.get("on_time", not self.lapsed) is False


def cases(matter: int, *, steps: Iterable[Step], lane: Lane, agencies: Collection[int], since: datetime, until: datetime) -> list[Case]:
    """Return the cases that some agencies had of a matter before a moment, oldest first; `steps` are its entries in order."""
    found: list[Case] = []
    for step in steps:
        if step.at >= until:
            break
        latest, inside = found[-1] if found else None, step.agency in agencies
        case = latest if latest and not latest.way else None
        if case and "people" in step.facts:
            case.people = int(step.facts["people"])
        if latest and step.at >= since and (case or inside):  # a decision is sent after the case ended
            latest.papered.update(entered_late=bool(step.facts.get("entered_late")), corrected="corrects" in step.facts)
        if case is None and inside and (begun := _begun(matter, step, lane=lane, before=found)):
            found.append(begun)
        elif case is not None and step.word in lane.ends:
            case.way, case.ended_at, case.ended = lane.ends[step.word], step.at, step.facts
        elif case is not None and not inside:
            case.way, case.ended_at = "passed", step.at
        elif case is not None:
            _follow(case, step, lane=lane)
    return found


def _begun(matter: int, step: Step, *, lane: Lane, before: list[Case]) -> Case | None:
    """Return the case that a step begins, if it begins one: what was passed to others and comes back is received anew."""
    first = before[0].facts if before else step.facts
    if step.word in lane.again:
        return Case(matter=matter, came_at=step.at, is_again=True, facts=first)
    ended_here = bool(before) and before[-1].way != "passed"
    if step.word in lane.begins or (step.word in lane.enters and not ended_here):
        return Case(matter=matter, came_at=step.at, facts=step.facts)
    return None


def _follow(case: Case, step: Step, *, lane: Lane) -> None:
    if step.word in lane.pauses:
        case.paused = True
    elif step.word in lane.goes_on:
        case.paused = False
    elif step.word in lane.steps:
        case.lapsed = False
    elif step.word in lane.lapses and not case.paused:
        case.lapsed = True
