"""The register of documents as a table. Always in Vietnamese, whatever language the page is in."""

from collections.abc import Iterable

from danvan.do.directives import states
from danvan.do.directives.models import Directive
from danvan.do.directives.queries import Overview
from danvan.engines.papers.document import Column, Table, Value

TITLE = "Sổ văn bản"
MOST = 5_000  # rows of a list: more are asked for by narrowing it
DIRECTIONS = {"issued": "Đi", "incoming": "Đến"}
COLUMNS = (
    Column(title="Đi, đến"), Column(title="Số, ký hiệu"), Column(title="Loại"), Column(title="Cơ quan ban hành"),
    Column(title="Ngày ban hành", kind="day"), Column(title="Trích yếu"), Column(title="Ngày đến", kind="day"),
    Column(title="Số đến"), Column(title="Tình trạng"), Column(title="Số nhiệm vụ", kind="number", sums=True),
    Column(title="Đã hoàn thành", kind="number", sums=True), Column(title="Quá hạn", kind="number", sums=True),
)


def register(overviews: Iterable[Overview], *, more: bool) -> Table:
    """Return the register of documents, newest first, with how far the tasks of each are."""
    cut = f" ({MOST} văn bản mới nhất; còn nữa: hãy lọc bớt)" if more else ""
    return Table(caption=f"Sổ văn bản{cut}", columns=COLUMNS, rows=tuple(_line(one) for one in overviews))


def _line(one: Overview) -> tuple[Value, ...]:
    return (*_identity(one.directive), states.LABELS[one.directive.matter.state], one.total, one.done, one.late)


def _identity(directive: Directive) -> tuple[Value, ...]:
    return (
        DIRECTIONS[directive.direction], directive.number or "(chờ số)", directive.type, directive.issuer, directive.issued_on,
        directive.title, directive.received_on, directive.arrival,
    )
