"""What is read of documents and tasks: every list begins with what the reader of it may see."""

from danvan.do.directives.queries.cascade import Rollup, cascade_panel, parents, rollup, without_plan
from danvan.do.directives.queries.documents import (
    NEWEST,
    Overview,
    found,
    lead_named,
    named,
    overview,
    overviews,
    published,
    titles,
    visible,
    visible_tasks,
)
from danvan.do.directives.queries.drafts import Piece, drafts, pieces, place, to_assign, unassigned
from danvan.do.directives.queries.exchanges import exchanged, package, sent_as
from danvan.do.directives.queries.graphs import WIDE, WIDEST, Graph, Node, graph
from danvan.do.directives.queries.links import (
    Basis,
    above,
    ancestors,
    bases,
    below,
    named_so,
    naming,
    path,
    placed_under,
    spoken,
)
from danvan.do.directives.queries.lists import Asked, kinds_seen, narrowed
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
    "NEWEST", "WIDE", "WIDEST", "Asked", "Basis", "Event", "Graph", "Line", "Node", "Overview", "Piece", "Reason", "Rollup",
    "above", "ancestors", "bases", "below", "bodies", "cascade_panel", "clock", "direction_of", "drafts", "exchanged",
    "found", "graph", "history", "identity", "issuing", "issuing_together", "kinds_seen", "lead_named", "lines", "named",
    "named_so", "naming", "narrowed", "overview", "overviews", "package", "parents", "path", "pieces", "place",
    "placed_under", "published", "reasons", "registered_as", "rollup", "sent_as", "spoken", "titles", "to_assign",
    "unassigned", "visible", "visible_tasks", "without_plan",
]
