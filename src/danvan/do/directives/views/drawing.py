"""Where the documents of a picture stand and which lines join them, in units of SVG: whole numbers, no styles."""

from dataclasses import dataclass

from danvan.do.directives.queries import Cited, Graph, Node

ACROSS, HIGH = 220, 84  # of a document
GAP, STEP = 24, 52  # beside and below it
LINE = 26  # letters of a title's line


@dataclass(frozen=True, kw_only=True)
class Box:
    """A document in the picture with the lines of words in it: one of the register, or one that is only named."""

    node: Node | None
    cited: Cited | None
    x: int
    y: int
    middle: int
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Boxes and the paths between them; those to what is only named by themselves."""

    boxes: list[Box]
    paths: list[str]
    dashed: list[str]
    wide: int
    high: int
    across: int = ACROSS
    tall: int = HIGH


def drawn(graph: Graph) -> Picture:
    """Return the picture of a graph: a level to a row, highest first, each row in the middle."""
    levels = _levels(graph)
    wide = max(len(level) for level in levels) * (ACROSS + GAP) + GAP
    boxes = [box for row, level in enumerate(levels) for box in _row(level, row=row, wide=wide)]
    places = {box.node.overview.directive.pk: box for box in boxes if box.node}
    paths = [_path(places[over], places[under]) for over, under in graph.edges]
    dashed = [_path(box, places[pk]) for box in boxes if box.cited for pk in box.cited.named_by]
    return Picture(boxes=boxes, paths=paths, dashed=dashed, wide=wide, high=len(levels) * (HIGH + STEP) - STEP + 2 * GAP)


def _levels(graph: Graph) -> list[list[Node | Cited]]:
    """Return what stands on each level; what is only named stands right of what is registered."""
    by_rank: dict[int, list[Node | Cited]] = {}
    everything: list[Node | Cited] = [*(node for level in graph.levels for node in level), *graph.cited]
    for one in everything:
        by_rank.setdefault(one.rank, []).append(one)
    return [by_rank[rank] for rank in sorted(by_rank)]


def _row(level: list[Node | Cited], *, row: int, wide: int) -> list[Box]:
    left = (wide - len(level) * (ACROSS + GAP) + GAP) // 2
    y = GAP + row * (HIGH + STEP)
    return [_box(one, x=left + place * (ACROSS + GAP), y=y) for place, one in enumerate(level)]


def _box(one: Node | Cited, *, x: int, y: int) -> Box:
    node, named = (one, None) if isinstance(one, Node) else (None, one)
    said = one.overview.directive if isinstance(one, Node) else one.reference
    return Box(node=node, cited=named, x=x, y=y, middle=x + ACROSS // 2, words=(_short(str(said)), _short(said.issuer)))


def _short(words: str) -> str:
    return words if len(words) <= LINE else f"{words[: LINE - 1].rstrip()}…"


def _path(over: Box, under: Box) -> str:
    start, end = over.y + HIGH, under.y
    bend = (start + end) // 2
    return f"M{over.middle} {start} C{over.middle} {bend} {under.middle} {bend} {under.middle} {end}"
