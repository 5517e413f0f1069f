"""What follows an entry: reactions at once, in its transaction, and afterwards, as jobs."""

from collections.abc import Callable
from datetime import datetime

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry

Reactions = dict[str, tuple[Callable[..., object], ...]]  # the gate fills both from site/flows.py
AT_ONCE: Reactions = {}  # in the same transaction: all or nothing
AFTERWARDS: Reactions = {}  # as job rows in the same transaction: may fail and be tried again


def follow(entry: Entry, *, at: datetime) -> None:
    """Let everything that is to follow an entry happen, or be put down as a job."""
    for reaction in AT_ONCE.get(entry.word, ()):
        reaction(entry, at=at)
    for reaction in AFTERWARDS.get(entry.word, ()):
        name = f"{reaction.__module__}.{reaction.__name__}"
        jobs.later("danvan.base.moves.jobs.react", matter=entry.matter, cause=entry, reaction=name, at=at)
