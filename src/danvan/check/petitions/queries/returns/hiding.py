"""Which figures by topic and place may be told: none of fewer than ten people, nor one that could be reckoned back. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

FEWEST = 10  # people, as with surveys
Cell = tuple[str, str]  # topic, place


def told(people: Mapping[Cell, int], *, fewest: int = FEWEST) -> set[Cell]:
    """Return the cells that may be told, given how many people each is of.

    Where all but one of a topic, or of a place, are told, the last one would follow from the total: so the smallest of them
    is kept back with it, until nothing follows any more.
    """
    shown = {cell for cell, n in people.items() if n >= fewest}
    while freed := _follows(people, shown=shown):
        shown -= freed
    return shown


def _follows(people: Mapping[Cell, int], *, shown: set[Cell]) -> set[Cell]:
    """Return the cells that have to be kept back so that no single hidden one follows from a total."""
    back: set[Cell] = set()
    for line in _lines(people):
        hidden = [cell for cell in line if cell not in shown]
        told_of = [cell for cell in line if cell in shown]
        if len(hidden) == 1 and told_of:
            back.add(min(told_of, key=lambda cell: (people[cell], cell)))
    return back


def _lines(cells: Iterable[Cell]) -> Iterable[list[Cell]]:
    """Return the cells of each topic, and those of each place."""
    lines: defaultdict[tuple[int, str], list[Cell]] = defaultdict(list)
    for cell in cells:
        for axis in (0, 1):
            lines[axis, cell[axis]].append(cell)
    return lines.values()
