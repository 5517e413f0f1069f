"""Pages by key: the next rows after a row, found by the index that orders them, however far down the list one is.

Unlike pages by number, a page far down costs no more than the first, and nothing is skipped or shown twice when rows come
in meanwhile. The order must end in something unique (`pk`), and no column of it may be empty.
"""

import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Any, Generic, TypeVar

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


def cut(rows: QuerySet[M], *, by: Sequence[str], size: int, place: str = "") -> Slice[M]:
    """Return `size` rows of a list ordered by columns ("-opened_at", "-pk"), from a place that an address names.

    A place that cannot be is the beginning.
    """
    try:
        side, key = _read(place, by=by)
        found = _fetch(rows, by=by, size=size, side=side, key=key)
    except (ValueError, ValidationError, TypeError):
        side, key = "", []
        found = _fetch(rows, by=by, size=size, side=side, key=key)
    more, found = len(found) > size, found[:size]
    if side == BEFORE:
        found.reverse()
    before = bool(found) and (more if side == BEFORE else side == AFTER)
    after = bool(found) and (more if side != BEFORE else True)
    return Slice(
        rows=found, before=_place(found[0], side=BEFORE, by=by) if before else "",
        after=_place(found[-1], side=AFTER, by=by) if after else "",
    )


def _fetch(rows: QuerySet[M], *, by: Sequence[str], size: int, side: str, key: list[Any]) -> list[M]:
    order = [_turned(column) for column in by] if side == BEFORE else list(by)
    beyond = _beyond(order, key) if key else Q()
    return list(rows.filter(beyond).order_by(*order)[: size + 1])


def _beyond(order: Sequence[str], key: Sequence[Any]) -> Q:
    """Match what comes after a key: first column further, or alike there and the second further, and so on."""
    found, alike = Q(), Q()
    for column, value in zip(order, key, strict=True):
        name = column.removeprefix("-")
        further = Q(**{f"{name}__{'lt' if column.startswith('-') else 'gt'}": value})
        found, alike = found | (alike & further), alike & Q(**{name: value})
    return found


def _turned(column: str) -> str:
    return column.removeprefix("-") if column.startswith("-") else f"-{column}"


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
