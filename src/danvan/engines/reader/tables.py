"""Tables flattened to text whose header names who leads or until when: each row is a task.

Cells stand between "|" or tabs, or each on a line of its own under a header that begins with "STT".
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate

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


@dataclass(slots=True)
class Row:
    """The cells of one row that say something, by the names of their columns."""

    cells: dict[str, Place] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """Where a table stands and its rows; a row without a lead has that of the row above."""

    start: int
    end: int
    rows: list[Row] = field(default_factory=list)


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
    lines = [line.span() for line in LINE.finditer(source.text) if line[0][0].isalnum() or not RULED.match(line[0])]
    return [*_ruled(source, lines), *_line_by_line(source, lines)]


def _ruled(source: Source, lines: list[Place]) -> Iterator[Table]:
    """Return the tables whose cells stand side by side, between "|" or tabs."""
    table, columns, sign = None, [], ""
    for line in lines:
        words = source.text[slice(*line)]
        mark = "|" if "|" in words else "\t" if "\t" in words else ""
        if table and mark == sign:
            _add(source, table, columns, _cells(source, line, mark))
            continue
        if table:
            yield table
        columns = _columns(source, _cells(source, line, mark)) if mark else []
        table, sign = (Table(*line), mark) if columns else (None, "")
    if table:
        yield table


def _line_by_line(source: Source, lines: list[Place]) -> Iterator[Table]:
    """Return the tables with each cell on a line of its own; rows begin with their number."""
    for at in [i for i, line in enumerate(lines) if line[1] - line[0] <= LONGEST_COUNTER and _column(source, line) == "number"]:
        stop = next((i for i in range(at, min(len(lines), at + MOST)) if not _column(source, lines[i])), at)
        columns = _columns(source, lines[at:stop])
        table = Table(*lines[at])
        while columns and stop < len(lines) and COUNTED.match(source.tidy(lines[stop])):
            _add(source, table, columns, lines[stop : stop + len(columns)])
            stop += len(columns)
        if table.rows:
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


def _add(source: Source, table: Table, columns: list[str], cells: list[Place]) -> None:
    """Add a row, if it names work."""
    places = [agencies.trimmed(source.flat, start=start, end=end) for start, end in cells]
    row = Row({name: place for name, place in zip(columns, places, strict=False) if name and place[0] < place[1]})
    table.end = cells[-1][1]
    if "work" not in row.cells or len(row.cells) < FEWEST or _is_a_section(source, row):
        return
    if table.rows and "lead" not in row.cells and "lead" in table.rows[-1].cells:
        row.cells["lead"] = table.rows[-1].cells["lead"]
    table.rows.append(row)
