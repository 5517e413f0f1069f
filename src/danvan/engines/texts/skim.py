"""The first words of one Word, PDF or Excel file, for whoever only looks whether there are some that must not be kept.

Runs as a child of its own.
"""

from dataclasses import replace

from danvan.engines.texts import cells, portable, unfolding, word
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused
from danvan.engines.texts.skimming import LETTERS


def opened(data: bytes) -> Opened:
    """Return the words of a file, and one letter more than are looked at if it goes on.

    :raises Refused: as `word`, `cells` and `portable` do
    """
    found = _zipped(data) if data.startswith(b"PK") else portable.opened(data)
    return replace(found, text=found.text[: LETTERS + 1], beside=found.beside[: LETTERS + 1])


def _zipped(data: bytes) -> Opened:
    try:
        return word.opened(data)
    except Refused as refused:
        if str(refused) != "no document":
            raise
    return cells.opened(data)


if __name__ == "__main__":
    unfolding.main(opened)
