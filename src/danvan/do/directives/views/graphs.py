"""The picture of what carries out what."""

from django.http import HttpResponse
from django.shortcuts import render

from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries
from danvan.do.directives.views.documents import find
from danvan.do.directives.views.drawing import drawn


def graph(visit: Visit, code: str) -> HttpResponse:
    """Draw what a document carries out and what carries it out, and say the same as a list."""
    directive = find(visit, code=code)
    asked = visit.GET.get("rong", "")
    wide = min(int(asked), queries.WIDEST) if asked.isdecimal() and len(asked) < 5 else queries.WIDE
    found = queries.graph(directive, actor=visit.actor, at=visit.at, wide=max(wide, queries.WIDE))
    more = min(wide * 4, queries.WIDEST) if found.left_out and wide < queries.WIDEST else 0
    ways = queries.ways(directive, actor=visit.actor, at=visit.at)
    may = {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)}
    shows = {"directive": directive, "graph": found, "picture": drawn(found), "more": more, "ways": ways, "registers": "link" in may}
    return render(visit, "directives/graph.html", shows)
