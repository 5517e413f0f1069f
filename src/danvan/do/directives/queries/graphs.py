"""What a document carries out and what carries it out, level by level: up to the resolution, down to the ward's plan."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link
from danvan.do.directives.queries.citing import Cited, cited
from danvan.do.directives.queries.documents import Overview, overviews, visible

DEEP = 5  # levels each way; beyond them a document leads to its own picture
WIDE = 8  # documents of one level
WIDEST = 200

Edge = tuple[int, int]  # above, below


@dataclass(frozen=True, kw_only=True)
class Node:
    """A document in the picture; `goes_on` says that its own picture shows more."""

    overview: Overview
    rank: int  # 0: the one asked for; negative: above it
    goes_on: bool


@dataclass(frozen=True, kw_only=True)
class Graph:
    """Documents by level, highest first, who carries out whom, what they name that is in no register, and how many are left out."""

    levels: list[list[Node]]
    edges: list[Edge]
    cited: list[Cited]
    left_out: int


def graph(directive: Directive, *, actor: Actor, at: datetime, wide: int = WIDE) -> Graph:
    """Return what an actor may see around a document: a few queries for each level, however many documents it has."""
    seen = {directive.pk: directive}
    up = _walk(directive, seen=seen, actor=actor, at=at, upward=True)
    down = _walk(directive, seen=seen, actor=actor, at=at, upward=False)
    ranks = _ranks(directive.pk, up=up, down=down)
    kept = _kept(ranks, seen=seen, wide=wide)
    edges = [edge for edge in dict.fromkeys(up + down) if set(edge) <= kept]
    nodes = _nodes([seen[pk] for pk in kept], ranks=ranks, actor=actor, at=at)
    upward = [seen[pk] for pk in kept if ranks[pk] <= 0]  # what those below name is in their own pictures
    named = cited(upward, ranks=ranks, actor=actor, at=at)
    shown = _cut(named, wide=wide)
    return Graph(levels=_levels(nodes), edges=edges, cited=shown, left_out=len(seen) - len(kept) + len(named) - len(shown))


def _walk(start: Directive, *, seen: dict[int, Directive], actor: Actor, at: datetime, upward: bool) -> list[Edge]:
    near = "below" if upward else "above"
    edges: list[Edge] = []
    level = {start.pk}
    for _ in range(DEEP):
        links = list(Link.objects.filter(**{f"{near}__in": level}).order_by("pk").values_list("above", "below"))
        reached = {link[0 if upward else 1] for link in links}
        seen |= visible(actor, at=at).defer("text").filter(pk__in=reached - seen.keys()).in_bulk() if reached - seen.keys() else {}
        edges += [link for link in links if link[0] in seen and link[1] in seen]
        level = reached & seen.keys()
        if not level:
            break
    return edges


def _ranks(start: int, *, up: list[Edge], down: list[Edge]) -> dict[int, int]:
    """Return each document's level, so that whatever carries out another stands below it."""
    ranks = {start: 0}
    for _ in range(2 * DEEP):
        for over, under in up:
            if under in ranks:
                ranks[over] = min(ranks.get(over, 0), ranks[under] - 1)
        for over, under in down:
            if over in ranks:
                ranks[under] = max(ranks.get(under, 0), ranks[over] + 1)
    return ranks


def _kept(ranks: dict[int, int], *, seen: dict[int, Directive], wide: int) -> set[int]:
    by_rank: dict[int, list[int]] = {}
    for pk in sorted(ranks, key=lambda pk: (seen[pk].issued_on, pk), reverse=True):
        by_rank.setdefault(ranks[pk], []).append(pk)
    return {pk for row in by_rank.values() for pk in row[:wide]}


def _cut(named: list[Cited], *, wide: int) -> list[Cited]:
    by_rank: dict[int, list[Cited]] = {}
    for one in named:
        by_rank.setdefault(one.rank, []).append(one)
    return [one for rank in sorted(by_rank) for one in by_rank[rank][:wide]]


def _nodes(directives: Iterable[Directive], *, ranks: dict[int, int], actor: Actor, at: datetime) -> list[Node]:
    found = overviews(directives, actor=actor, at=at)
    top = [pk for pk, rank in ranks.items() if rank <= -DEEP]
    foot = [pk for pk, rank in ranks.items() if rank >= DEEP]
    on = set(Link.objects.filter(below__in=top).values_list("below", flat=True))
    on |= set(Link.objects.filter(above__in=foot).values_list("above", flat=True))
    return [Node(overview=one, rank=ranks[one.directive.pk], goes_on=one.directive.pk in on) for one in found]


def _levels(nodes: list[Node]) -> list[list[Node]]:
    by_rank: dict[int, list[Node]] = {}
    for node in nodes:
        by_rank.setdefault(node.rank, []).append(node)
    return [by_rank[rank] for rank in sorted(by_rank)]
