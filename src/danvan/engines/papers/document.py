"""What a paper says, apart from the form in which it is written: one description for Word, PDF and Excel alike."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

Value = str | int | float | Decimal | date | datetime | None
KINDS = ("text", "number", "percent", "day", "moment")
LOOKS = ("", "centred", "basis")  # of a paragraph: bold in the middle; in italics, as what a decision stands on


class DoesNotAddUp(ValueError):
    """A total that was stated is not the sum of its rows; the paper must not leave the house."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """The upper part of a state document (Nghị định 30/2020/NĐ-CP, phụ lục I)."""

    agency: str  # who issues it; may be of two lines
    above: str = ""  # the agency above the issuer, where it is named
    number: str = ""  # "12/BC-UBND", or "12" before its sign; empty: to be written by hand
    sign: str = ""  # of its kind and issuer: "BC-UBND"
    numbered: bool = True  # False: a slip that is in no book of the records office
    place: str = ""  # where it is signed: "An Bình"
    on: date
    dated: bool = True  # False: the records office writes the day in by hand
    kind: str = ""  # "Báo cáo"; empty for a công văn
    about: str  # trích yếu


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """Some lines of text.

    :raises ValueError: if it looks like nothing that we know
    """

    text: str
    heading: bool = False
    label: str = ""  # stands bold before the text: "Điều 1."
    look: str = ""  # one of LOOKS; empty: as the text of a paper is

    def __post_init__(self) -> None:
        """Refuse a look that no form has."""
        if self.look not in LOOKS:
            raise ValueError(f"no paragraph looks {self.look!r}")


@dataclass(frozen=True, kw_only=True)
class Column:
    title: str
    kind: str = "text"  # one of KINDS; percent is a share between 0 and 1
    sums: bool = False  # whether its total stands below
    total: int | Decimal | None = None  # the total as counted elsewhere, to be compared


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows under columns.

    :raises DoesNotAddUp: if a stated total is not the sum of its column
    :raises ValueError: if a row has too many or too few cells, or a column is of no known kind
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    def __post_init__(self) -> None:
        """Refuse what is not a table or does not add up."""
        if wrong := [column.kind for column in self.columns if column.kind not in KINDS]:
            raise ValueError(f"{self.caption}: no column is of the kind {wrong[0]!r}")
        if any(len(row) != len(self.columns) for row in self.rows):
            raise ValueError(f"{self.caption}: every row needs {len(self.columns)} cells")
        for place, column in enumerate(self.columns):
            if column.total is not None and self.total(place) != column.total:
                raise DoesNotAddUp(f"{self.caption}, {column.title}: {self.total(place)}, stated {column.total}")

    def total(self, place: int) -> int | Decimal:
        """Return the sum of a column of whole or decimal numbers; what is empty counts as nothing.

        :raises ValueError: if the column holds something that is no such number
        """
        cells = [row[place] for row in self.rows if row[place] is not None]
        numbers = [cell for cell in cells if isinstance(cell, int | Decimal) and not isinstance(cell, bool)]
        if len(numbers) < len(cells):
            raise ValueError(f"{self.columns[place].title}: only whole and decimal numbers are added up")
        return sum(numbers)

    @property
    def totals(self) -> tuple[Value, ...]:
        """Return the row that stands below, empty if nothing is added up."""
        if not any(column.sums for column in self.columns):
            return ()
        sums: list[Value] = [self.total(place) if column.sums else None for place, column in enumerate(self.columns)]
        return ("Cộng" if sums[0] is None else sums[0], *sums[1:])


@dataclass(frozen=True, kw_only=True)
class Figure:
    """Bars drawn from a table, which stands below it: who cannot see the drawing reads the same figures."""

    caption: str
    table: Table
    names: int = 0  # the column that names the bars
    lengths: int = 1  # the column that says how long they are, none below nought


Block = Paragraph | Table | Figure


@dataclass(frozen=True, kw_only=True)
class Signature:
    """Who signs: "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", the name."""

    post: str
    name: str = ""
    authority: str = ""  # TM., KT., TL. ...


@dataclass(frozen=True, kw_only=True)
class Document:
    head: Head
    blocks: tuple[Block, ...]
    signature: Signature
    addressees: tuple[str, ...] = ()  # Kính gửi
    recipients: tuple[str, ...] = ()  # Nơi nhận
    language: str = "vi"
