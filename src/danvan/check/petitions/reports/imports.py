"""The rows of a list that have to be mended, as Excel: what each says, and what is wrong with it beside."""

from collections.abc import Iterable
from datetime import datetime

from django.utils.translation import gettext as _

from danvan.check.petitions.models import Import
from danvan.check.petitions.queries.imports import Bad
from danvan.check.petitions.states import imports as states
from danvan.engines.papers import excel
from danvan.engines.papers.document import Column, Table, Value

MOST = 5_000  # rows of one paper: who has more to mend begins with these


def to_mend(one: Import, *, rows: Iterable[Bad], at: datetime) -> bytes:
    """Return the rows as Excel, in the order of the list."""
    fields = [name for name in states.FIELDS if name in one.columns]
    columns = (Column(title=_("Dòng"), kind="number"), *(Column(title=_(states.FIELDS[name])) for name in fields), Column(title=_("Cần sửa")))
    cells: list[tuple[Value, ...]] = [(row.number, *(row.said.get(name, "") for name in fields), _wrong(row)) for row in rows]
    table = Table(caption=_("Dòng cần sửa"), columns=columns, rows=tuple(cells))
    return excel.excel([table], title=_("Danh sách nhập số %(number)s") % {"number": one.pk}, agency=one.agency.name, at=at)


def _wrong(row: Bad) -> str:
    faults = [f"{_(states.FIELDS[name])}: {_(states.FAULTS[code])}" for name, code in row.faults]
    twin = [_("Giống hệt dòng %(number)s.") % {"number": row.twin}] if row.twin else []
    return "\n".join([*faults, *twin])
