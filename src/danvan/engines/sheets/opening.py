"""A table's rows, read by a child that exits."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from danvan.engines import child
from danvan.engines.sheets.refusals import Refused
from danvan.engines.sheets.sheet import Sheet

LARGEST, LONG = 10 * 2**20, 30 * 2**20  # bytes of a file, and of one that is read row by row
SECONDS = 20  # until the child has answered
FLOW = "danvan.engines.sheets.flow"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # the part of an old container in which a book with a password lies


def opened(data: bytes, *, seconds: int = SECONDS) -> Sheet:
    """Return the rows of the first sheet of a file.

    :raises Refused: with the reason, a key of REFUSALS
    """
    _check(data)
    told = child.ask("danvan.engines.sheets.workbook", given=data, seconds=seconds, refused=Refused)
    return Sheet(tuple((number, tuple(cells)) for number, cells in told["rows"]), told["beside"])


def top(data: bytes, *, most: int) -> Sheet:
    """Return the first rows of a file that may be long, and what is written in it beside its rows.

    :raises Refused: with the reason, a key of REFUSALS
    """
    _check(data, most=LONG)
    said, *rows = [line for asked in (0, most) for line in _asked(data, most=asked)]
    if not rows:
        raise Refused("empty")
    return Sheet(tuple((number, tuple(cells)) for number, cells in rows), said)


def rows(path: Path, *, after: int = 0, most: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a file that may be long, below one, as they are asked for; no more than a few are in memory at once.

    :raises Refused: with the reason, a key of REFUSALS
    """
    try:
        with child.lines(FLOW, str(after), str(most), given=path) as written:
            for line in written:
                number, cells = _told(line)
                yield number, cells
    except child.Busy as busy:
        raise Refused("busy") from busy
    except child.Failed as failed:
        raise Refused("heavy") from failed


def _asked(data: bytes, *, most: int) -> list[Any]:
    try:
        return [_told(line) for line in child.run(FLOW, "0", str(most), given=data, seconds=SECONDS).splitlines()]
    except child.Busy as busy:
        raise Refused("busy") from busy
    except child.Failed as failed:
        raise Refused("heavy") from failed


def _told(line: bytes) -> Any:
    told = json.loads(line)
    if isinstance(told, dict):
        raise Refused(told["refused"])
    return told


def _check(data: bytes, *, most: int = LARGEST) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("locked" if ENCRYPTED in data else "excel 97")
    if not data.startswith(b"PK\3\4"):
        raise Refused("no sheet")
    if len(data) > most:
        raise Refused("heavy")
