"""Pages of printed lines as running text: lines put together to paragraphs, also over the end of a page."""

from collections.abc import Iterator
from itertools import pairwise

from danvan.engines.texts import columns, joints
from danvan.engines.texts.joints import Line

NEARLY_ALL = 0.9  # the share of lines no longer than a full one


def text(pages: list[list[str]]) -> str:
    """Return the text of pages; paragraphs and rows have an empty line between them."""
    made: list[str] = []
    last: Line | None = None
    for piece in (piece for lines in pages for piece in _pieces(lines)):
        if isinstance(piece, str):
            made += "\n\n", piece
            last = None
        else:
            made += joints.between(last, line=piece), piece.words
            last = piece
    return "".join(made[1:])


def _pieces(lines: list[str]) -> Iterator[Line | str]:
    """Return a page's lines, and what stands in columns as whole blocks."""
    at, spread = 0, _spread(lines)
    margin, width = _measures(lines)
    for band in columns.bands(lines):
        yield from _lines(lines[at : band.start], margin, width, spread)
        yield from columns.blocks(band)
        at = band.end
    yield from _lines(lines[at:], margin, width, spread)


def _lines(lines: list[str], margin: int, width: int, spread: bool) -> Iterator[Line]:
    empty = 0
    for line in lines:
        words = " ".join(line.split())
        if words:
            indent = len(line) - len(line.lstrip()) - margin
            yield Line(words, indent, len(line) >= joints.FULL * width, empty > spread)
        empty = 0 if words else empty + 1


def _measures(lines: list[str]) -> tuple[int, int]:
    """Return the left margin of a page and how long a full line is."""
    said = [line for line in lines if line.strip()]
    lengths = sorted(map(len, said))
    margins = [len(line) - len(line.lstrip()) for line in said]
    return min(margins, default=0), lengths[int(NEARLY_ALL * (len(lengths) - 1))] if lengths else 0


def _spread(lines: list[str]) -> bool:
    """Return whether an empty line is no more than the space between two lines."""
    said = [at for at, line in enumerate(lines) if line.strip()]
    apart = sum(after - before == 2 for before, after in pairwise(said))
    return apart > 0.6 * len(said)
