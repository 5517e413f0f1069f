"""What is read of documents and tasks: every list begins with what the reader of it may see."""

from danvan.do.directives.queries.documents import (
    NEWEST,
    Overview,
    carried_out,
    found,
    identity,
    lead_named,
    named,
    overview,
    overviews,
    published,
    registered_as,
    titles,
    visible,
    visible_tasks,
)
from danvan.do.directives.queries.drafts import Piece, drafts, pieces, place, to_assign, unassigned
from danvan.do.directives.queries.tasks import Event, Line, history, lines, reasons

__all__ = [
    "NEWEST", "Event", "Line", "Overview", "Piece", "carried_out", "drafts", "found", "history", "identity", "lead_named",
    "lines", "named", "overview", "overviews", "pieces", "place", "published", "reasons", "registered_as", "titles", "to_assign",
    "unassigned", "visible", "visible_tasks",
]
