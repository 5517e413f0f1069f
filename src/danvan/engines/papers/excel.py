"""Tables as Excel (.xlsx): text stays text, figures are figures, days are days, hours are Hanoi's."""

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import xlsxwriter

from danvan.engines.papers.document import Table, Value
from danvan.engines.papers.words import local, plain, say

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = {"text": "@", "number": "#,##0.######", "whole": "#,##0", "percent": "0.0%", "day": "dd/mm/yyyy", "moment": "hh:mm dd/mm/yyyy"}
FONT = {"font_name": "Times New Roman", "font_size": 11}
LONGEST = 32_767  # letters of a cell
CUT = " […]"
EXACT = 10**15  # from there on Excel rounds a whole number: it is written as text
NARROW, WIDE, LOOKED_AT = 8, 60, 200  # letters of a column; rows by which it is measured


def excel(tables: Sequence[Table], *, title: str, agency: str, at: datetime) -> bytes:
    """Return the .xlsx: a sheet for each table, under it what it adds up to; the same tables give the same bytes.

    :raises ValueError: if there is no table, a figure is not finite, or a moment has no zone
    """
    if not tables:
        raise ValueError("no table")
    written = io.BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(written, options)
    book.set_properties({"title": plain(title)[:255], "author": plain(agency)[:255], "created": local(at)})
    looks = _looks(book)
    names = _names([table.caption for table in tables])
    for name, table in zip(names, tables, strict=True):
        heads = (agency, title, table.caption, f"Lập lúc {say(at, kind='moment')} (giờ Hà Nội)")
        _sheet(book.add_worksheet(name), table, heads=heads, looks=looks)
    book.close()
    return written.getvalue()


def _looks(book: Any) -> dict[str, Any]:
    looks = {"head": book.add_format(FONT | {"bold": True})}
    looks["title"] = book.add_format(FONT | {"bold": True, "border": 1, "text_wrap": True, "align": "center", "valign": "vcenter"})
    for kind, shown in FORMATS.items():
        base = FONT | {"num_format": shown, "border": 1, "valign": "top", "text_wrap": kind == "text"}
        looks[kind], looks[f"{kind} sum"] = book.add_format(base), book.add_format(base | {"bold": True})
    return looks


def _names(captions: Sequence[str]) -> list[str]:
    """Return names that Excel takes: at most 31 letters, none of []:*?/\\, no two alike."""
    names: list[str] = []
    for place, caption in enumerate(captions, start=1):
        name = re.sub(r"[\[\]:*?/\\\n\t]", " ", plain(caption))[:26].strip(" '") or "Bảng"
        alike = name.lower() in {other.lower() for other in names} | {"history"}
        names.append(f"{name} ({place})" if alike else name)
    return names


def _sheet(sheet: Any, table: Table, *, heads: Sequence[str], looks: dict[str, Any]) -> None:
    for place, column in enumerate(table.columns):
        said = [column.title, *(say(row[place], kind=column.kind) for row in table.rows[:LOOKED_AT])]
        sheet.set_column(place, place, max(NARROW, min(WIDE, max(map(len, said)) + 2)))
    for line, words in enumerate(heads):  # constant_memory writes line by line, never back
        sheet.write_string(line, 0, plain(words)[:LONGEST], looks["head"])
    top = len(heads)
    for place, column in enumerate(table.columns):
        sheet.write_string(top, place, plain(column.title), looks["title"])
    below = [*((row, "") for row in table.rows), *([(table.totals, " sum")] if table.totals else [])]
    for line, (row, sums) in enumerate(below, start=top + 1):
        for place, (value, column) in enumerate(zip(row, table.columns, strict=True)):
            _cell(sheet, line, place, value, kind=column.kind, looks=looks, sums=sums)
    sheet.freeze_panes(top + 1, 0)
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)


def _cell(
    sheet: Any, line: int, place: int, value: Value, *, kind: str, looks: dict[str, Any], sums: str
) -> None:
    """Write one value as what it is. Never `write`: it makes a formula of what a resident began with "="."""
    look = looks[("whole" if kind == "number" and isinstance(value, int) else kind) + sums]
    if value is None or value == "":
        sheet.write_blank(line, place, None, look)
    elif isinstance(value, datetime):
        sheet.write_datetime(line, place, local(value), look)
    elif isinstance(value, date):
        sheet.write_datetime(line, place, datetime.combine(value, time()), look)
    elif isinstance(value, str) or (isinstance(value, int) and abs(value) >= EXACT):
        sheet.write_string(line, place, _text(str(value)), looks["text" + sums])
    else:
        sheet.write_number(line, place, _finite(value), look)


def _text(words: str) -> str:
    words = plain(words)
    return words if len(words) <= LONGEST else words[: LONGEST - len(CUT)] + CUT


def _finite(value: int | float | Decimal) -> float | Decimal:
    if not math.isfinite(value):
        raise ValueError(f"{value} is no figure")
    return value
