"""What a move does to the clocks of a matter's duties."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localtime

from danvan.base.duties import actions as duties
from danvan.base.duties import excuses, reviving
from danvan.base.matters.models import Matter
from danvan.base.moves import papers
from danvan.base.moves.papers import Paper
from danvan.base.moves.table import Move

# what else the journal says of a move that met or missed a clock, or undid one that did: for what it counts; the gate fills it
COUNTS: list[Callable[..., dict[str, Any]]] = []
_Moved = dict[str, tuple[date | None, date | None] | None]  # the former and the new day of a duty, by its rule


@dataclass(frozen=True, kw_only=True)
class Given:
    """What somebody says of the clocks that a move turns."""

    stated: Mapping[str, date | None] = field(default_factory=dict)  # the dates that a document itself sets, by rule
    since: date | None = None  # the day, or the moment, that the duties opened are counted from, if it is not now
    case: str = ""  # of the law's rows: for the duties opened, or the one to which a duty is extended
    by_paper: Paper | None = None  # by which it was done, maybe before it is entered
    within: int | None = None  # how many of the rule's days the duties opened have, where whoever asks says it

    @property
    def facts(self) -> dict[str, str]:
        """What the journal says of it."""
        since = f"{localtime(self.since):%Y-%m-%dT%H:%M}" if isinstance(self.since, datetime) else self.since
        said = {"since": str(since or ""), "case": self.case.replace(" ", "-")}
        return {name: fact for name, fact in said.items() if fact}


def turn(matter: Matter, *, move: Move, at: datetime, given: Given) -> dict[str, Any]:
    """Close, let lapse, suspend, resume, end, open, extend and count anew, and return what the journal says of it."""
    done_at = papers.done_at(given.by_paper, agency=matter.agency, at=at)
    met = [duties.close(matter, rule=rule, at=at, done_at=done_at) for rule in move.closes] + [False for _ in move.lapses]
    shown = papers.facts(given.by_paper, matter=matter, rules=move.closes, at=at)
    turns = ((duties.lapse, move.lapses), (duties.suspend, move.suspends), (duties.resume, move.resumes), (duties.end, move.ends))
    for act, rules in turns:
        for rule in rules:
            act(matter, rule=rule, at=at)
    for rule in move.opens:
        if (move.revives or move.keeps_rest) and reviving.revive(matter, rule=rule, at=at, keeps_rest=move.keeps_rest):
            continue
        duties.start(matter, rule=rule, at=at, stated=given.stated.get(rule), since=given.since, case=given.case, within=given.within)
    counted = [one for one in met if one is not None]
    excused = {} if all(met) else excuses.facts(matter, rules=(*move.closes, *move.lapses), at=done_at)
    moved: _Moved = {}
    moved |= {rule: duties.recount(matter, rule=rule, at=at) for rule in move.recounts}
    moved |= {rule: _extend(matter, rule=rule, at=at, given=given) for rule in move.extends}
    told = ({"on_time": all(counted)} if counted else {}) | excused
    besides = {name: fact for find in COUNTS for name, fact in find(matter, word=move.says, told=told).items()}
    return given.facts | shown | told | besides | _both_days(moved)


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
