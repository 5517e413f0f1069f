"""Charts drawn by the server: each row or point becomes numbers that SVG takes, with the words that say the same.

Bars, intervals and lines scale in width alone, and all words stand beside them as text, so that they can be read on a
phone. Numbers for SVG are written with a point, whatever the language.
"""

from collections.abc import Sequence
from dataclasses import dataclass

WIDE = 100.0  # of a drawing, in its own units
TALL = 40.0


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One quantity, and how it is said."""

    label: str
    value: float
    said: str


@dataclass(frozen=True, kw_only=True)
class Interval:
    """An estimate between its bounds, and how that is said."""

    label: str
    low: float
    value: float
    high: float
    said: str


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """One row of a chart: words, and where what is drawn for it begins, stands and ends."""

    label: str
    said: str
    start: str
    at: str
    end: str


@dataclass(frozen=True, kw_only=True)
class Path:
    """A line through points, for SVG, with the words at its ends."""

    points: str
    dots: tuple[tuple[str, str], ...]
    first: Bar
    last: Bar
    most: Bar
    least: Bar


def bars(rows: Sequence[Bar], *, most: float = 0) -> list[Drawn]:
    """Return bars from zero; the longest fills the width unless `most` is more."""
    top = max([most, *(row.value for row in rows)], default=0) or 1
    return [
        Drawn(label=row.label, said=row.said, start="0", at=_number(row.value, top), end=_number(row.value, top))
        for row in rows
    ]


def intervals(rows: Sequence[Interval], *, least: float = 0, most: float = 100) -> list[Drawn]:
    """Return estimates with their bounds on one scale.

    :raises ValueError: if one leaves the scale or its bounds
    """
    for row in rows:
        if not least <= row.low <= row.value <= row.high <= most:
            raise ValueError(row)
    span = most - least
    return [
        Drawn(label=row.label, said=row.said, **{
            name: _number(value - least, span) for name, value in (("start", row.low), ("at", row.value), ("end", row.high))
        })
        for row in rows
    ]


def line(points: Sequence[Bar]) -> Path | None:
    """Return a line through quantities in their order, from zero at the foot; None with fewer than two."""
    if len(points) < 2:
        return None
    top = max(point.value for point in points) or 1
    dots = tuple(
        (f"{WIDE * at / (len(points) - 1):.2f}", f"{TALL - TALL * point.value / top:.2f}")
        for at, point in enumerate(points)
    )
    ordered = sorted(points, key=lambda point: point.value)
    return Path(
        points=" ".join(f"{x},{y}" for x, y in dots), dots=dots, first=points[0], last=points[-1], most=ordered[-1],
        least=ordered[0],
    )


def _number(value: float, top: float) -> str:
    return f"{WIDE * value / top:.2f}"
