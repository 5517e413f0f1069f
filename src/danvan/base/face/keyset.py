"""Pages by key: the next rows after a row, found by the index that orders them, however far down the list one is.

Unlike pages by number, a page far down costs no more than the first, and nothing is skipped or shown twice when rows come
in meanwhile. The order must end in something unique (`pk`), and no column of it may be empty.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, Protocol, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet

M = TypeVar("M", bound=Model)
LONGEST = 4_000  # letters of a place in an address
AFTER, BEFORE = "sau", "truoc"


@dataclass(frozen=True, kw_only=True)
class Slice(Generic[M]):
    """Some rows of a list, and the places from which the rows before and after them can be read; empty if none are."""

    rows: list[M]
    before: str
    after: str


class Read(Protocol):
    """How the rows after a key are read, where there is a shorter way than to order the list; `back`: those before it, the nearest first."""

    def __call__(self, rows: QuerySet[Any], *, key: Sequence[Any], back: bool, most: int) -> list[Any]: ...


def cut(rows: QuerySet[M], *, by: Sequence[str], size: int, place: str = "", read: Read | None = None) -> Slice[M]:
    """Return `size` rows of a list ordered by columns ("-opened_at", "-pk"), from a place that an address names.

    A place that cannot be is the beginning.
    """
    read = read or _reading(by)
    try:
        side, key = _read(place, by=by)
        found = read(rows, key=key, back=side == BEFORE, most=size + 1)
    except (ValueError, ValidationError, TypeError):
        side, key = "", []
        found = read(rows, key=key, back=False, most=size + 1)
    more, found = len(found) > size, found[:size]
    if side == BEFORE:
        found.reverse()
    before = bool(found) and (more if side == BEFORE else side == AFTER)
    after = bool(found) and (more if side != BEFORE else True)
    return Slice(
        rows=found, before=_place(found[0], side=BEFORE, by=by) if before else "",
        after=_place(found[-1], side=AFTER, by=by) if after else "",
    )


def beyond(order: Sequence[str], *, key: Sequence[Any]) -> Q:
    """Match what comes after a key: first column further, or alike there and the second further, and so on.

    What is before the key in the first column is left out by itself, which an index can begin at.
    """
    found, alike = Q(), Q()
    for column, value in zip(order, key, strict=True):
        name = column.removeprefix("-")
        further = Q(**{f"{name}__{_way(column)}": value})
        found, alike = found | (alike & further), alike & Q(**{name: value})
    first = order[0]
    return Q(**{f"{first.removeprefix('-')}__{_way(first)}e": key[0]}) & found


def turned(order: Sequence[str]) -> list[str]:
    """Return an order the other way round."""
    return [column.removeprefix("-") if column.startswith("-") else f"-{column}" for column in order]


def _way(column: str) -> str:
    return "lt" if column.startswith("-") else "gt"


def _reading(by: Sequence[str]) -> Read:
    def read(rows: QuerySet[Any], *, key: Sequence[Any], back: bool, most: int) -> list[Any]:
        order = turned(by) if back else by
        return list(rows.filter(beyond(order, key=key) if key else Q()).order_by(*order)[:most])

    return read


def _place(row: Model, *, side: str, by: Sequence[str]) -> str:
    key = [attrgetter(column.removeprefix("-").replace("__", "."))(row) for column in by]
    written = json.dumps([value if isinstance(value, int) else str(value) for value in key])
    return f"{side}.{urlsafe_b64encode(written.encode()).decode().rstrip('=')}"


def _read(place: str, *, by: Sequence[str]) -> tuple[str, list[Any]]:
    side, _, written = place[:LONGEST].partition(".")
    if side not in (AFTER, BEFORE):
        return "", []
    try:
        key = json.loads(urlsafe_b64decode(written + "=" * (-len(written) % 4)))
    except (ValueError, RecursionError) as bad:
        raise ValueError(place) from bad
    if not isinstance(key, list) or len(key) != len(by):
        raise ValueError(place)
    if not all(isinstance(value, str | int) and "\0" not in str(value) for value in key):
        raise ValueError(place)
    return side, key
