"""What is read of what residents wrote: every list begins with what the reader of it may see."""

from danvan.check.petitions.queries.feedback import (
    ENDED,
    NEWEST,
    due,
    find,
    history,
    inbox,
    page,
    panel,
    unsatisfied,
    visible,
)
from danvan.check.petitions.queries.lanes import findable, titles

__all__ = [
    "ENDED", "NEWEST", "due", "find", "findable", "history", "inbox", "page", "panel", "titles", "unsatisfied", "visible",
]
