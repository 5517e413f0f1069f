"""What a move does to the clocks of a matter's duties."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from danvan.base.duties import actions as duties
from danvan.base.matters.models import Matter
from danvan.base.moves.table import Move


def turn(matter: Matter, *, move: Move, at: datetime, stated: Mapping[str, date | None]) -> dict[str, Any]:
    """Close, let lapse, suspend, resume, open and count anew, and return what the journal says of it."""
    met = [duties.close(matter, rule=rule, at=at) for rule in move.closes] + [False for _ in move.lapses]
    turns = ((duties.lapse, move.lapses), (duties.suspend, move.suspends), (duties.resume, move.resumes))
    for act, rules in turns:
        for rule in rules:
            act(matter, rule=rule, at=at)
    for rule in move.opens:
        duties.start(matter, rule=rule, at=at, stated=stated.get(rule))
    counted = [one for one in met if one is not None]
    return ({"on_time": all(counted)} if counted else {}) | _recounted(matter, move, at=at)


def _recounted(matter: Matter, move: Move, *, at: datetime) -> dict[str, str]:
    """Return the former and the new day of each duty that was counted anew."""
    days = {rule: duties.recount(matter, rule=rule, at=at) for rule in move.recounts}
    return {
        f"{rule}:{which}": day.isoformat()
        for rule, both in days.items() if both for which, day in zip(("was", "is"), both, strict=True)
    }
