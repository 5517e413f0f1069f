"""A table's rows, read by a child that exits."""

from danvan.engines import child
from danvan.engines.sheets.refusals import Refused
from danvan.engines.sheets.sheet import Sheet

LARGEST = 10 * 2**20  # bytes of a file
SECONDS = 20  # until the child has answered


def opened(data: bytes, *, seconds: int = SECONDS) -> Sheet:
    """Return the rows of the first sheet of a file.

    :raises Refused: with the reason, a key of REFUSALS
    """
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Refused("excel 97")
    if not data.startswith(b"PK\3\4"):
        raise Refused("no sheet")
    if len(data) > LARGEST:
        raise Refused("heavy")
    told = child.ask("danvan.engines.sheets.workbook", given=data, seconds=seconds, refused=Refused)
    return Sheet(tuple((number, tuple(cells)) for number, cells in told["rows"]), told["beside"])
