"""The shelf of this process."""

from collections.abc import Callable, Hashable
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.db import connection

T = TypeVar("T")


@dataclass
class Shelf:
    """What was read under one edition."""

    edition: str
    found: dict[Hashable, Any] = field(default_factory=dict)


class Reading:
    """One reader's look at the edition: asked for when it is first needed."""

    edition: str | None = None


_shelf = Shelf(edition="")
_reading: ContextVar[Reading | None] = ContextVar("edition", default=None)


def kept(key: Hashable, *, read: Callable[[], T]) -> T:
    """Return what `read` returns, from this process where it was read under the edition at hand.

    `read` depends on nobody who asks, and what it returns is never changed; the key is the reader's own, one of a few.
    """
    global _shelf
    edition = _edition()
    if not edition:  # no row of it: as if nothing could be kept
        return read()
    shelf = _shelf
    if shelf.edition != edition:
        shelf = _shelf = Shelf(edition)
    if key not in shelf.found:
        shelf.found[key] = read()
    found: T = shelf.found[key]
    return found


class one_reading:  # noqa: N801 - a function to whoever says `with one_reading():`
    """Let what follows, which changes nothing, ask for the edition once."""

    def __enter__(self) -> None:
        self.token = _reading.set(Reading())

    def __exit__(self, *_: object) -> None:
        _reading.reset(self.token)


def _edition() -> str:
    reading = _reading.get()
    if reading is None:
        return _read()
    if reading.edition is None:
        reading.edition = _read()
    return reading.edition


def _read() -> str:
    """Return the edition as the database has it now; by the shortest way, for every request asks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT word FROM editions_edition")
        row = cursor.fetchone()
    return row[0] if row else ""
