"""What follows an entry: reactions at once, in its transaction, and afterwards, as jobs."""

from collections.abc import Callable
from datetime import datetime

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import keys
from danvan.base.journal.models import Entry

Reactions = dict[str, tuple[Callable[..., object], ...]]  # the gate fills both from site/flows.py
REACT = "moves.react"  # the key of moves.jobs.react
AT_ONCE: Reactions = {}  # in the same transaction: all or nothing
AFTERWARDS: Reactions = {}  # as job rows in the same transaction: may fail and be tried again


def both(first: Reactions, *, then: Reactions) -> Reactions:
    """Return what follows by one table and by another; neither takes anything from the other, whatever word both have."""
    return {word: first.get(word, ()) + then.get(word, ()) for word in first | then}


def follow(entry: Entry, *, at: datetime) -> None:
    """Let everything that is to follow an entry happen, or be put down as a job."""
    for reaction in AT_ONCE.get(entry.word, ()):
        reaction(entry, at=at)
    reactions = [keys.key_of(reaction) for reaction in AFTERWARDS.get(entry.word, ())]
    if reactions:
        jobs.react_later(reactions, task=REACT, cause=entry, at=at)
