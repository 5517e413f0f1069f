"""What was in a file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's text, what stands beside it, and the pages (from 1) that are pictures only."""

    text: str
    beside: str = ""
    pictures: tuple[int, ...] = ()
