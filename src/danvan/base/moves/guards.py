"""What the record of a thing forbids, of what the table of its moves allows: too late, done before, not asked for, not theirs.

Each house says it for the kinds of its matters; the door asks it, and so does the page that offers a button (decision 0069).
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Guard:
    """What is forbidden of some verbs, and how whoever sends such a form is refused."""

    verbs: frozenset[str] = frozenset()  # at which it looks; none: at all
    forbids: Callable[..., Collection[str]]  # (thing, *, among, by, at): those of some verbs that are not open now
    says: str
    refusal: type[NotAllowed] = NotAllowed


GUARDS: dict[tuple[str, str], tuple[Guard, ...]] = {}  # by house and kind of matter; each house fills in its own


def unless(holds: Callable[..., object], *, verbs: Collection[str], says: str, refusal: type[NotAllowed] = NotAllowed) -> Guard:
    """Return a guard that forbids its verbs unless something holds of a thing: `holds(thing, by=, at=)`."""
    return Guard(
        verbs=frozenset(verbs), says=says, refusal=refusal, forbids=lambda thing, *, among, by, at: () if holds(thing, by=by, at=at) else among
    )


def refused(thing: Any, *, among: Collection[str], by: Actor, at: datetime) -> dict[str, NotAllowed]:
    """Return those of some verbs that a thing's guards forbid now, each with what its sender hears; a guard of no such verb is not asked."""
    found: dict[str, NotAllowed] = {}
    for guard in GUARDS.get((thing.matter.house, thing.matter.kind), ()):
        if asked := frozenset(among) & (guard.verbs or frozenset(among)) - found.keys():
            found |= {verb: guard.refusal(guard.says) for verb in asked.intersection(guard.forbids(thing, among=asked, by=by, at=at))}
    return found


def check(thing: Any, *, verb: str, by: Actor, at: datetime) -> None:
    """Refuse a verb that the table allows and a guard does not.

    :raises NotAllowed: or what its guard raises instead
    """
    if refusal := refused(thing, among=(verb,), by=by, at=at).get(verb):
        raise refusal
