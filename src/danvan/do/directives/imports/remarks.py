"""The list handed back as Excel, with a column that says what is wrong in each row."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from danvan.do.directives.imports.rows import NAMES, Row
from danvan.engines.papers import excel
from danvan.engines.papers.document import Column, Table, Value


def remarked(rows: Iterable[Row], *, heads: Sequence[str], name: str, agency: str, at: datetime) -> bytes:
    """Return the list as Excel: its own columns, the number of each row, and what is wrong with it."""
    found = list(rows)
    width = max([len(heads), *(len(row.cells) for row in found)])
    titles = [head or _("Cột %(n)s") % {"n": at} for at, head in enumerate([*heads, *[""] * (width - len(heads))], start=1)]
    columns = (Column(title=_("Dòng"), kind="number"), *(Column(title=head) for head in titles), Column(title=_("Cần sửa")))
    cells: list[tuple[Value, ...]] = [(row.number, *row.cells, *[""] * (width - len(row.cells)), _said(row)) for row in found]
    table = Table(caption=_("Danh sách nhiệm vụ"), columns=columns, rows=tuple(cells))
    return excel.excel([table], title=name, agency=agency, at=at)


def _said(row: Row) -> str:
    return "\n".join(f"{_(NAMES[fault.column])}: {fault.words}" for fault in row.faults)
