"""Covering parts of a picture by hand: faces, number plates, whatever must not be public. What is covered is gone."""

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from django.utils.translation import gettext as _

from danvan.base.files import actions
from danvan.base.files.models import StoredFile
from danvan.engines import child

DRAWER, SECONDS = "danvan.base.files.covering", 20
WHOLE = 1000  # parts of the picture's width: heights are counted in them too, so that nobody has to know its shape
MOST = 60  # areas
DEEPEST = 20 * WHOLE

Point = tuple[int, int]


@dataclass(frozen=True)
class Area:
    """A rectangle of a picture, in thousandths of its width."""

    left: int
    top: int
    right: int
    bottom: int


def between(one: Point, *, other: Point) -> Area:
    """Return the rectangle that has two points as opposite corners."""
    (left, right), (top, bottom) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    return Area(left, top, right, bottom)


def told(areas: Sequence[Area]) -> str:
    """Return areas as a form carries them along."""
    return ";".join(",".join(map(str, astuple(area))) for area in areas)


def read(text: str) -> tuple[Area, ...]:
    """Return the areas that a form carried along; what is none is left out."""
    return tuple(Area(*numbers) for one in text.split(";")[:MOST] if len(numbers := _numbers(one)) == 4)


def point(text: str) -> Point | None:
    """Return the point that a form carried along, if it is one."""
    numbers = _numbers(text)
    return (numbers[0], numbers[1]) if len(numbers) == 2 else None


def cover(stored: StoredFile, *, areas: Sequence[Area]) -> StoredFile:
    """Store a picture anew with some areas filled by one colour each; nothing of what lay there is kept in it.

    :raises actions.BadFile: if it is no picture, or could not be drawn
    """
    return actions.keep(_drawn(stored, areas=areas), pictures_only=True)


def preview(stored: StoredFile, *, areas: Sequence[Area], corner: Point | None, width: int) -> bytes:
    """Return a JPEG of a width with the areas filled, a first corner marked and a ruler of tenths at its edges.

    :raises actions.BadFile: if it is no picture, or could not be drawn
    """
    return _drawn(stored, areas=areas, corner=corner, width=width)


def _drawn(stored: StoredFile, *, areas: Sequence[Area], corner: Point | None = None, width: int = 0) -> bytes:
    if not stored.public:
        raise actions.BadFile(_(actions.SENTENCES["no picture"]))
    asked = {"areas": [astuple(area) for area in areas], "corner": corner, "width": width}
    try:
        data = actions.path(stored.public).read_bytes()
        return child.run(DRAWER, given=json.dumps(asked).encode() + b"\n" + data, seconds=SECONDS)
    except (child.Failed, OSError) as failed:
        raise actions.BadFile(_(actions.SENTENCES["no picture"])) from failed


def _numbers(text: str) -> list[int]:
    parts = text.split(",")
    return [min(int(part), DEEPEST) for part in parts] if all(part.isascii() and part.isdecimal() and len(part) < 9 for part in parts) else []
