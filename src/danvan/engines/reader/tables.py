"""Tables flattened to text whose header names who leads or until when: each row is a task.

Cells stand between "|" or tabs, or each on a line of its own under a header that begins with "STT".
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, takewhile

from danvan.engines.reader import agencies
from danvan.engines.reader.source import Source

Place = tuple[int, int]

COLUMNS = (
    ("number", re.compile(r"(?:STT|TT|Số\s+TT|#)$", re.IGNORECASE)),
    ("work", re.compile(r"(?:tên\s+|các\s+)?(?:nội\s+dung|nhiệm\s+vụ|công\s+việc|đầu\s+việc|việc)(?!\w)", re.IGNORECASE)),
    ("time", re.compile(r"(?:thời\s+(?:hạn|gian|điểm)|tiến\s+độ|hạn|ngày\s+hoàn\s+thành|hoàn\s+thành)(?!\w)", re.IGNORECASE)),
    ("support", re.compile(r"(?:(?:đơn\s+vị|cơ\s+quan|bộ\s+phận)\s+)?phối\s+hợp(?!\w)", re.IGNORECASE)),
    (
        "lead",
        re.compile(
            r"(?:(?:đơn\s+vị|cơ\s+quan|bộ\s+phận|người|phòng|ban)(?!\w)[^|\n]{0,20})?(?:chủ\s+trì|thực\s+hiện|đầu\s+mối|"
            r"phụ\s+trách|chịu\s+trách\s+nhiệm|tham\s+mưu|phân\s+công)(?!\w)|(?:đơn\s+vị|cơ\s+quan)$",
            re.IGNORECASE,
        ),
    ),
)  # fmt: skip
COUNTERS = ("TT", "tt", "Tt", "tT", "#")  # one of them is in every:
COUNTER = re.compile(r"^[ *#]*(?:[Ss]?[Tt][Tt]|[Ss]ố [Tt][Tt]|#)[ *#]*$", re.MULTILINE)  # a line of its own, as in COLUMNS
LINE = re.compile(r"[^\n]+")
RULED = re.compile(r"[\s|:=+_.\-]*$")
COUNTED = re.compile(r"\d{1,3}[.)]?$")
LONGEST_NAME_OF_A_COLUMN, LONGEST_COUNTER = 60, 12  # characters
FEWEST, MOST = 2, 12  # columns


class Lines:
    """The lines of a text that are more than rules, eight bytes for each."""

    def __init__(self, source: Source) -> None:
        self._starts, self._ends = array("I"), array("I")
        for line in LINE.finditer(source.text):
            if line[0][0].isalnum() or not RULED.match(line[0]):
                self._starts.append(line.start())
                self._ends.append(line.end())

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, index: int) -> Place:
        return self._starts[index], self._ends[index]

    def between(self, first: int, *, last: int) -> list[Place]:
        """Return the lines from `first` to before `last`, or to the end."""
        return list(zip(self._starts[first:last], self._ends[first:last], strict=True))


@dataclass(slots=True)
class Row:
    """The cells of one row that say something, by the names of their columns."""

    cells: dict[str, Place]


@dataclass(slots=True)
class Table:
    """Where a table stands, the names of its columns, its lines below the header; without a mark each cell is a line."""

    start: int
    end: int
    columns: list[str]
    mark: str
    lines: Lines
    first: int
    last: int

    @property
    def ruled(self) -> bool:
        """Return whether its cells stand side by side."""
        return bool(self.mark)

    def rows(self, source: Source) -> Iterator[Row]:
        """Return the rows that name work, each read when it is asked for; one without a lead has that of the row above."""
        above: Row | None = None
        step = 1 if self.mark else len(self.columns)
        for index in range(self.first, self.last, step):
            line = self.lines[index]
            cells = _cells(source, line, self.mark) if self.mark else self.lines.between(index, last=index + step)
            row = _row(source, self.columns, cells)
            if row and above and "lead" not in row.cells and "lead" in above.cells:
                row.cells["lead"] = above.cells["lead"]
            if row:
                yield row
                above = row


class Covered:
    """Which parts of a text its tables cover; answers in the same time however many there are."""

    def __init__(self, laid: list[Table]) -> None:
        spans = sorted((table.start, table.end) for table in laid)
        self.starts = [start for start, _ in spans]
        self.ends = list(accumulate((end for _, end in spans), max))  # the furthest end so far

    def touches(self, start: int, *, end: int) -> bool:
        """Return whether a table has something of text[start:end]."""
        before = bisect_left(self.starts, end)
        return before > 0 and self.ends[before - 1] > start


def tables(source: Source) -> list[Table]:
    """Return the tables of a text that set tasks."""
    counted = any(sign in source.text for sign in COUNTERS) and COUNTER.search(source.text)
    if "|" not in source.text and "\t" not in source.text and not counted:
        return []
    lines = Lines(source)
    return [*_ruled(source, lines), *_line_by_line(source, lines)]


def _ruled(source: Source, lines: Lines) -> Iterator[Table]:
    """Return the tables whose cells stand side by side, between "|" or tabs."""
    table = None
    for index in range(len(lines)):
        line = lines[index]
        mark = _mark(source.text, line)
        if table and mark == table.mark:
            table.end, table.last = line[1], index + 1
            continue
        if table:
            yield table
        columns = _columns(source, _cells(source, line, mark)) if mark else []
        table = Table(*line, columns, mark, lines, index + 1, index + 1) if columns else None
    if table:
        yield table


def _mark(text: str, line: Place) -> str:
    return next((mark for mark in "|\t" if text.find(mark, *line) >= 0), "")


def _line_by_line(source: Source, lines: Lines) -> Iterator[Table]:
    """Return the tables with each cell on a line of its own; rows begin with their number."""
    for at in range(len(lines)):
        line = lines[at]
        if line[1] - line[0] > LONGEST_COUNTER or _column(source, line) != "number":
            continue
        header = list(takewhile(lambda cell: _column(source, cell), lines.between(at, last=at + MOST)))
        columns = _columns(source, header) if len(header) < min(MOST, len(lines) - at) else []
        first = last = at + len(header)
        while columns and last < len(lines) and COUNTED.match(source.tidy(lines[last])):
            last += len(columns)
        table = Table(line[0], lines[min(last, len(lines)) - 1][1], columns, "", lines, first, min(last, len(lines)))
        if next(table.rows(source) if columns else iter(()), None):
            yield table


def _cells(source: Source, line: Place, mark: str) -> list[Place]:
    """Return the cells of a line; a mark at its edge is its frame."""
    stops = [i for i in range(*line) if source.text[i] == mark]
    cells = list(zip([line[0], *(i + 1 for i in stops)], [*stops, line[1]], strict=True))
    framed = mark == "|" and not source.text[slice(*cells[0])].strip()
    return cells[1:] if framed else cells


def _columns(source: Source, cells: list[Place]) -> list[str]:
    """Return the names of a header's columns; none if the line is no header of tasks."""
    names = [_column(source, cell) for cell in cells]
    known = [name for name in names if name]
    header = "work" in known and {"lead", "time"} & set(known) and len(known) == len(set(known))
    return names if header and FEWEST <= len(names) <= MOST else []


def _column(source: Source, cell: Place) -> str:
    words = source.tidy(cell) if cell[1] - cell[0] <= LONGEST_NAME_OF_A_COLUMN else ""
    return next((name for name, rule in COLUMNS if rule.match(words)), "")


def _is_a_section(source: Source, row: Row) -> bool:
    """Return whether a row only names the part of the table below it: "I | CÔNG TÁC CÁN BỘ"."""
    words = source.text[slice(*row.cells["work"])]
    return not {"lead", "time", "support"} & row.cells.keys() and words == words.upper()


def _row(source: Source, columns: list[str], cells: list[Place]) -> Row | None:
    """Return a row, if it names work."""
    places = [agencies.trimmed(source.flat, start=start, end=end) for start, end in cells]
    row = Row({name: place for name, place in zip(columns, places, strict=False) if name and place[0] < place[1]})
    return None if "work" not in row.cells or len(row.cells) < FEWEST or _is_a_section(source, row) else row
