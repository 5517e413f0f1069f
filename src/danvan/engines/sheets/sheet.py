"""What was in a table."""

from dataclasses import dataclass
from datetime import date, timedelta

FIRST, LAST = 20_000, 80_000  # the days by number between 1954 and 2119
ORIGIN = date(1899, 12, 30)  # of the days that Excel counts


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows of a sheet that hold anything, each with its number in Excel, and what else stands in the file."""

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    beside: str = ""


def day_of(number: str) -> date | None:
    """Return the day that Excel keeps as a number; None if it is no number of our time."""
    whole = number.partition(".")[0]
    if not whole.isdecimal() or not FIRST <= int(whole) <= LAST:
        return None
    return ORIGIN + timedelta(days=int(whole))
