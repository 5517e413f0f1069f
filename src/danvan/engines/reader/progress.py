"""How far a long reading is, on one line that is written over."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

WIDTH = 30  # signs of the bar


def shown(paths: Sequence[Path], *, on: TextIO | None) -> Iterator[Path]:
    """Return the paths one by one, and where somebody watches, say after each hundredth how many are done."""
    last = -1
    for done, path in enumerate(paths):
        last = _say(done, len(paths), last, on)
        yield path
    if on:
        _say(len(paths), len(paths), last, on)
        on.write("\n")


def _say(done: int, many: int, last: int, on: TextIO | None) -> int:
    share = 100 * done // many if many else 100
    if on and share != last:
        bar = "#" * (WIDTH * done // max(many, 1))
        on.write(f"\r[{bar:.<{WIDTH}}] {done}/{many} tệp")
        on.flush()
    return share
