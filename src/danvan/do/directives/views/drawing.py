"""Where the documents of a picture stand and which lines join them, in units of SVG: whole numbers, no styles."""

from dataclasses import dataclass

from danvan.do.directives.queries import Graph, Node

ACROSS, HIGH = 220, 84  # of a document
GAP, STEP = 24, 52  # beside and below it
LINE = 26  # letters of a title's line


@dataclass(frozen=True, kw_only=True)
class Box:
    """A document in the picture, with the lines of words in it."""

    node: Node
    x: int
    y: int
    middle: int
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Picture:
    """Boxes and the paths between them."""

    boxes: list[Box]
    paths: list[str]
    wide: int
    high: int
    across: int = ACROSS
    tall: int = HIGH


def drawn(graph: Graph) -> Picture:
    """Return the picture of a graph: a level to a row, highest first, each row in the middle."""
    most = max(len(level) for level in graph.levels)
    wide = most * (ACROSS + GAP) + GAP
    boxes = [box for row, level in enumerate(graph.levels) for box in _row(level, row=row, wide=wide)]
    places = {box.node.overview.directive.pk: box for box in boxes}
    paths = [_path(places[over], places[under]) for over, under in graph.edges]
    return Picture(boxes=boxes, paths=paths, wide=wide, high=len(graph.levels) * (HIGH + STEP) - STEP + 2 * GAP)


def _row(level: list[Node], *, row: int, wide: int) -> list[Box]:
    left = (wide - len(level) * (ACROSS + GAP) + GAP) // 2
    y = GAP + row * (HIGH + STEP)
    return [_box(node, x=left + place * (ACROSS + GAP), y=y) for place, node in enumerate(level)]


def _box(node: Node, *, x: int, y: int) -> Box:
    one = node.overview.directive
    words = (_short(str(one)), _short(one.issuer))
    return Box(node=node, x=x, y=y, middle=x + ACROSS // 2, words=words)


def _short(words: str) -> str:
    return words if len(words) <= LINE else f"{words[: LINE - 1].rstrip()}…"


def _path(over: Box, under: Box) -> str:
    start, end = over.y + HIGH, under.y
    bend = (start + end) // 2
    return f"M{over.middle} {start} C{over.middle} {bend} {under.middle} {bend} {under.middle} {end}"
