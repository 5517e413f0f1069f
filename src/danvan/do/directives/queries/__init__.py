"""What is read of documents and tasks: every list begins with what the reader of it may see."""

from danvan.do.directives.queries.ancestry import ancestors, path
from danvan.do.directives.queries.arrivals import arrivals, arrived, receives
from danvan.do.directives.queries.arrivals import named as package_named
from danvan.do.directives.queries.bases import Basis, bases, naming
from danvan.do.directives.queries.branches import Way, ways
from danvan.do.directives.queries.cascade import Rollup, cascade_panel, parents, rollup, without_plan
from danvan.do.directives.queries.citing import Cited, named
from danvan.do.directives.queries.documents import (
    NEWEST,
    Overview,
    found,
    overview,
    overviews,
    published,
    titles,
    visible,
    visible_tasks,
)
from danvan.do.directives.queries.drafts import drafts, following, to_assign, unassigned, waiting
from danvan.do.directives.queries.exchanges import (
    Answer,
    answer,
    brought,
    exchanged,
    last_sent,
    last_words,
    package,
    report_id,
    reported_to,
)
from danvan.do.directives.queries.graphs import WIDE, WIDEST, Graph, Node, graph
from danvan.do.directives.queries.links import known, linked, named_so, placed_under, spoken
from danvan.do.directives.queries.lists import Asked, kinds_seen, narrowed
from danvan.do.directives.queries.packages import NotTaken, Opened, opened
from danvan.do.directives.queries.pieces import Piece, pieces, place
from danvan.do.directives.queries.registers import (
    bodies,
    direction_of,
    identity,
    issuing,
    issuing_together,
    registered_as,
)
from danvan.do.directives.queries.tasks import Event, Line, Reason, clock, history, lines, reasons

__all__ = [
    "NEWEST", "WIDE", "WIDEST", "Answer", "Asked", "Basis", "Cited", "Event", "Graph", "Line", "Node", "NotTaken", "Opened",
    "Overview", "Piece", "Reason", "Rollup", "Way", "ancestors", "answer", "arrivals", "arrived", "bases", "bodies",
    "brought", "cascade_panel", "clock", "direction_of", "drafts", "exchanged", "following", "found", "graph", "history", "identity",
    "issuing", "issuing_together", "kinds_seen", "known", "last_sent",
    "last_words", "lines", "linked", "named", "named_so", "naming", "narrowed", "opened", "overview",
    "overviews", "package", "package_named", "parents", "path", "pieces", "place", "placed_under", "published", "reasons", "receives",
    "registered_as", "report_id", "reported_to", "rollup", "spoken",
    "titles", "to_assign", "unassigned", "visible", "visible_tasks", "waiting", "ways", "without_plan",
]
