"""What a move does to the clocks of a matter's duties."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from danvan.base.duties import actions as duties
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move

_Moved = dict[str, tuple[date | None, date] | None]  # the former and the new day of a duty, by its rule


def turn(matter: Matter, *, move: Move, at: datetime, stated: Mapping[str, date | None]) -> dict[str, Any]:
    """Close, let lapse, suspend, resume, end, open, extend and count anew, and return what the journal says of it."""
    met = [duties.close(matter, rule=rule, at=at) for rule in move.closes] + [False for _ in move.lapses]
    turns = ((duties.lapse, move.lapses), (duties.suspend, move.suspends), (duties.resume, move.resumes), (duties.end, move.ends))
    for act, rules in turns:
        for rule in rules:
            act(matter, rule=rule, at=at)
    for rule in move.opens:
        duties.start(matter, rule=rule, at=at, stated=stated.get(rule))
    counted = [one for one in met if one is not None]
    moved: _Moved = {}
    moved |= {rule: duties.recount(matter, rule=rule, at=at) for rule in move.recounts}
    moved |= {rule: duties.extend(matter, rule=rule, to=stated.get(rule), at=at) for rule in move.extends}
    return ({"on_time": all(counted)} if counted else {}) | _both_days(moved)


def _both_days(moved: _Moved) -> dict[str, str | None]:
    """Return the former and the new day of each duty whose day has moved."""
    return {
        f"{rule}:{which}": day.isoformat() if day else None
        for rule, both in moved.items() if both for which, day in zip(("was", "is"), both, strict=True)
    }
