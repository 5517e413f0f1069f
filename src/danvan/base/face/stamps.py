"""The gate of secrecy: the stamps that the law knows, always, and the marks that an office adds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache

from danvan.engines import vietnamese

Finder = Callable[[str], str | None]
OWN: list[Callable[[], Finder]] = []  # each reads an office's marks; filled by the gate; they add, nothing takes away


def stamp_in(text: str) -> str | None:
    """Return the stamp of secrecy or the office's mark that a text bears; None if it bears none."""
    found = (find(text) for find in (vietnamese.secrecy_stamp, *_FINDERS.get()()))
    return next(filter(None, found), None)


@contextmanager
def read_once() -> Iterator[None]:
    """Read the office's marks no more than once for all that is typed into one form."""
    before = _FINDERS.set(cache(_read))
    try:
        yield
    finally:
        _FINDERS.reset(before)


def _read() -> tuple[Finder, ...]:
    return tuple(read() for read in OWN)


_FINDERS: ContextVar[Callable[[], tuple[Finder, ...]]] = ContextVar("finders", default=_read)
