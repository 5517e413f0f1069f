"""What the law fixes, as dated and sourced tables, and a small reader. No Django."""

import tomllib
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
NEEDED = ("key", "value", "unit", "from", "source")
UNVERIFIED = " (unverified)"


class Malformed(ValueError):
    """A row of a table lacks what every row must have."""


class NotFound(LookupError):
    """The law as we hold it gives no single answer."""


class UnknownTable(NotFound):
    pass


class UnknownKey(NotFound):
    pass


class UnknownCase(NotFound):
    pass


class NotInForce(NotFound):
    pass


@dataclass(frozen=True, kw_only=True)
class Row:
    key: str
    value: Any
    unit: str
    valid_from: date
    valid_to: date  # the first day on which it no longer holds
    source: str
    when: str = ""  # the case it is for, its words in order of the alphabet: "complex remote"
    more: dict[str, Any] = field(default_factory=dict)  # what one table has and others lack

    @property
    def name(self) -> str:
        """The key with its case, by which an office sets a figure of its own: "petitions.handle:urgent"."""
        return f"{self.key}:{self.when}" if self.when else self.key

    @property
    def verified(self) -> bool:
        """Return whether somebody has read the figure on the page that the source names."""
        return not self.source.endswith(UNVERIFIED)

    @property
    def citation(self) -> str:
        """Return the source without the mark that says it is unverified."""
        return self.source.removesuffix(UNVERIFIED)


def read(path: Path) -> tuple[Row, ...]:
    """Return every row of a TOML file, in its order.

    :raises Malformed: if a row lacks its key, value, unit, first day or source, ends before it begins, or holds on
        the same day as another of its key and case
    """
    held = tuple(_row(raw, file=path.name) for raw in tomllib.loads(path.read_text(encoding="utf-8"))["row"])
    for one, other in combinations(held, 2):
        if (one.key, one.when) == (other.key, other.when) and _overlap(one, other):
            both = max(one.valid_from, other.valid_from)
            raise Malformed(f"{path.name} has two rows {one.key!r} in force on {both}")
    return held


@cache
def rows(table: str) -> tuple[Row, ...]:
    """Return every row of a table, past and future ones too.

    :raises UnknownTable: if there is no such table
    """
    path = HERE / f"{table}.toml"
    if not path.is_file():
        known = ", ".join(sorted(other.stem for other in HERE.glob("*.toml")))
        raise UnknownTable(f"the law has no table {table!r}; it has {known}")
    return read(path)


def in_force(table: str, *, on: date) -> tuple[Row, ...]:
    """Return the rows of a table that are in force on a day."""
    return tuple(row for row in rows(table) if row.valid_from <= on < row.valid_to)


def named(table: str, *, name: str, on: date) -> Row:
    """Return the single row that a key with its case has on a day.

    :raises NotFound: as `one` does
    """
    key, _colon, when = name.partition(":")
    return one(table, key=key, on=on, when=when)


def one(table: str, *, key: str, on: date, when: str = "") -> Row:
    """Return the single row that a key has on a day for a case; the usual case has no words.

    :raises UnknownKey: if no row has the key
    :raises UnknownCase: if the key has rows, but none for this case
    :raises NotInForce: if it has such rows, but none on this day
    """
    named = [row for row in rows(table) if row.key == key]
    cased = [row for row in named if row.when == when]
    if not named:
        raise UnknownKey(f"{table} has no row {key!r}")
    if not cased:
        raise UnknownCase(f"{table} has no row {key!r} for the case {when!r}")
    for row in cased:
        if row.valid_from <= on < row.valid_to:
            return row
    raise NotInForce(f"{table} has no row {key!r} in force on {on}")


def soonest(table: str, *, key: str, on: date, when: str = "") -> Row:
    """Return the row that a key has on a day for a case or, before any was in force, the first that it ever had.

    For what is only shown and weighed by people; what binds is counted by `one`.

    :raises NotFound: as `one` does
    """
    return one(table, key=key, on=max(on, began(table, key=key, when=when)), when=when)


def began(table: str, *, key: str, when: str = "") -> date:
    """Return the first day on which a key has a row for a case.

    :raises UnknownCase: if it has none
    """
    days = [row.valid_from for row in rows(table) if (row.key, row.when) == (key, when)]
    if not days:
        raise UnknownCase(f"{table} has no row {key!r} for the case {when!r}")
    return min(days)


def _overlap(one: Row, other: Row) -> bool:
    return one.valid_from < other.valid_to and other.valid_from < one.valid_to


def _row(raw: dict[str, Any], *, file: str) -> Row:
    name = f"{file}, row {raw.get('key', '(no key)')!r}"
    if missing := [column for column in NEEDED if raw.get(column) in (None, "")]:
        raise Malformed(f"{name} lacks {', '.join(missing)}")
    row = Row(
        key=raw.pop("key"), value=raw.pop("value"), unit=raw.pop("unit"), valid_from=raw.pop("from"),
        valid_to=raw.pop("until", date.max), source=raw.pop("source"), when=raw.pop("when", ""), more=raw,
    )
    if row.valid_from >= row.valid_to:
        raise Malformed(f"{name} ends on {row.valid_to}, before it begins on {row.valid_from}")
    return row
