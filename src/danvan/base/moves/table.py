"""The shape of a row in a house's states.py. Pure."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

TELL_MET = "tell_met"  # the verb, of no house, by which the platform says that a clock was met by whoever had the matter, as it goes to another agency


class NotAllowed(Exception):
    """No row of the table lets this actor do this to a matter in this state."""


class SameHand(NotAllowed):
    """A second look is another person's than the first."""


@dataclass(frozen=True, kw_only=True)
class Move:
    verb: str
    frm: tuple[str, ...]
    to: str  # the state reached; empty: the state stays
    who: tuple[str, ...]  # relations to the matter, as people/relations.py derives them
    word: str = ""  # what the journal says, if not the state reached
    kind: str = ""  # of the matter from now on, where it goes over to another table of its house
    opens: tuple[str, ...] = ()
    closes: tuple[str, ...] = ()
    lapses: tuple[str, ...] = ()  # whose time has passed while they are open
    suspends: tuple[str, ...] = ()
    resumes: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()  # to the day that is stated, or by the days of the case that is given; without either, the day stays
    ends: tuple[str, ...] = ()  # neither met nor late
    gives_up: bool = False  # what it closes is not what the clock ran for: that this was late is told before
    revives: bool = False  # what it opens was ended and goes on until the day that it had, or with the days that were left when its clock was stopped
    keeps_rest: bool = False  # what it opens was closed here before, and goes on with the days that were left then
    recounts: tuple[str, ...] = ()  # of those open now, after the calendar has changed
    only_tells: bool = False  # how a matter stands: it can be done for ever, so what is finished stays finished
    apart_from: tuple[str, ...] = ()  # words of the journal: whoever made the latest entry of one of these does not make this move
    facts: Mapping[str, Any] = field(default_factory=dict, hash=False)  # that the journal says of every such move, whoever makes it

    @property
    def says(self) -> str:
        """The past participle for the journal."""
        return self.word or self.to


def find(moves: tuple[Move, ...], *, verb: str, state: str, relations: Set[str]) -> Move:
    """Return the row that lets one of these relations do this verb in this state.

    :raises NotAllowed: if there is none
    """
    for move in open_to(moves, state=state, relations=relations):
        if move.verb == verb:
            return move
    raise NotAllowed(f"{' and '.join(sorted(relations))} may not {verb} what is {state or 'new'}")


def open_to(moves: tuple[Move, ...], *, state: str, relations: Set[str]) -> tuple[Move, ...]:
    """Return the rows that these relations may follow from a state."""
    return tuple(move for move in moves if state in move.frm and not relations.isdisjoint(move.who))


def lapsing(moves: tuple[Move, ...], *, rule: str, state: str) -> Move | None:
    """Return the row by which the platform says in a state that the time of a clock has passed."""
    return next((move for move in moves if rule in move.lapses and state in move.frm), None)


def second_looks(moves: Iterable[Move]) -> frozenset[str]:
    """Return the states out of which another person leads than who led there; what only tells how a matter stands leads nowhere."""
    return frozenset(state for move in moves if move.apart_from and not move.only_tells for state in move.frm)
