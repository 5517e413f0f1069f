"""The gate of secrecy: the stamps that the law knows, always, and the marks that an office adds."""

from collections.abc import Callable

from danvan.engines import vietnamese

OWN: list[Callable[[str], str | None]] = []  # filled by the gate; they add, nothing takes away


def stamp_in(text: str) -> str | None:
    """Return the stamp of secrecy or the office's mark that a text bears; None if it bears none."""
    found = (find(text) for find in (vietnamese.secrecy_stamp, *OWN))
    return next(filter(None, found), None)
