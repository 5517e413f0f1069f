"""What is read of what residents wrote: every list begins with what the reader of it may see."""

from danvan.check.petitions.queries.feedback import (
    ENDED,
    NEWEST,
    due,
    findable,
    history,
    inbox,
    page,
    panel,
    titles,
    unsatisfied,
    visible,
)

__all__ = [
    "ENDED", "NEWEST", "due", "findable", "history", "inbox", "page", "panel", "titles", "unsatisfied", "visible",
]
