"""What a move does to the clocks of a matter's duties."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from danvan.base.duties import actions as duties
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move

_Moved = dict[str, tuple[date | None, date | None] | None]  # the former and the new day of a duty, by its rule


@dataclass(frozen=True, kw_only=True)
class Given:
    """What somebody says of the clocks that a move turns."""

    stated: Mapping[str, date | None] = field(default_factory=dict)  # the dates that a document itself sets, by rule
    since: date | None = None  # the day that the duties opened are counted from, if it is not today
    case: str = ""  # of the law's rows: for the duties opened, or the one to which a duty is extended

    @property
    def facts(self) -> dict[str, str]:
        """What the journal says of it."""
        said = {"since": self.since.isoformat() if self.since else "", "case": self.case.replace(" ", "-")}
        return {name: fact for name, fact in said.items() if fact}


def turn(matter: Matter, *, move: Move, at: datetime, given: Given) -> dict[str, Any]:
    """Close, let lapse, suspend, resume, end, open, extend and count anew, and return what the journal says of it."""
    met = [duties.close(matter, rule=rule, at=at) for rule in move.closes] + [False for _ in move.lapses]
    turns = ((duties.lapse, move.lapses), (duties.suspend, move.suspends), (duties.resume, move.resumes), (duties.end, move.ends))
    for act, rules in turns:
        for rule in rules:
            act(matter, rule=rule, at=at)
    for rule in move.opens:
        duties.start(matter, rule=rule, at=at, stated=given.stated.get(rule), since=given.since, case=given.case)
    counted = [one for one in met if one is not None]
    moved: _Moved = {}
    moved |= {rule: duties.recount(matter, rule=rule, at=at) for rule in move.recounts}
    moved |= {rule: _extend(matter, rule=rule, at=at, given=given) for rule in move.extends}
    return given.facts | ({"on_time": all(counted)} if counted else {}) | _both_days(moved)


def _extend(matter: Matter, *, rule: str, at: datetime, given: Given) -> tuple[date | None, date | None] | None:
    if given.case:
        return duties.lengthen(matter, rule=rule, case=given.case, at=at)
    return duties.extend(matter, rule=rule, to=given.stated.get(rule), at=at)


def _both_days(moved: _Moved) -> dict[str, str | None]:
    """Return the former and the new day of each duty whose day has moved."""
    return {
        f"{rule}:{which}": day.isoformat() if day else None
        for rule, both in moved.items() if both for which, day in zip(("was", "is"), both, strict=True)
    }
