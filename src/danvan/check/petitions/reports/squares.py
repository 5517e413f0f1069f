"""Places as squares of a plan: where no coordinates are known, nobody is shown at a wrong spot, and no house at all."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

SIDE, GAP = 100, 8
MOST_ACROSS = 6
LARGEST = 38  # radius of the circle for the most


@dataclass(frozen=True, kw_only=True)
class Square:
    """One place: where its square stands, how large its circle is, and what stands in it."""

    name: str
    n: int
    x: int
    y: int
    middle: int
    centre: int
    foot: int
    radius: int


@dataclass(frozen=True, kw_only=True)
class Plan:
    """All squares, and how wide and high they are together."""

    squares: tuple[Square, ...]
    width: int
    height: int
    side: int = SIDE


def plan(places: Sequence[tuple[str, int]]) -> Plan | None:
    """Return the places in their order, row by row; the circle's area goes with the number. None without places."""
    if not places:
        return None
    across = min(MOST_ACROSS, ceil(sqrt(len(places))))
    most = max(n for _name, n in places) or 1
    found = tuple(
        _square(name, n, column=at % across, row=at // across, share=n / most) for at, (name, n) in enumerate(places)
    )
    rows = ceil(len(places) / across)
    return Plan(squares=found, width=across * (SIDE + GAP), height=rows * (SIDE + GAP))


def _square(name: str, n: int, *, column: int, row: int, share: float) -> Square:
    x, y = column * (SIDE + GAP), row * (SIDE + GAP)
    return Square(
        name=name, n=n, x=x, y=y, middle=x + SIDE // 2, centre=y + SIDE // 2 - 8, foot=y + SIDE - 8, radius=max(1, round(LARGEST * sqrt(share))) if n else 0,
    )
