"""The report for a period as a paper: in Word and PDF with its sentences, in Excel with its rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.do.directives import states
from danvan.do.directives.queries.rows import TaskRow
from danvan.do.directives.queries.summing import Counts, Figures, Line
from danvan.do.directives.reports import sentences
from danvan.engines.papers.document import Block, Column, Document, Head, Paragraph, Signature, Table, Value

MOST = 5_000  # rows of the list
SEATS = {"province", "commune"}


def paper(found: Figures, *, agency: Agency, period: Period, remarks: str, on: date, requests: Counts) -> Document:
    """Return the report of an agency for a period.

    :raises DoesNotAddUp: if the whole is not the sum of its parts
    """
    words = [*sentences.told(found, period=period), sentences.asked(requests)]
    blocks: list[Block] = [
        Paragraph(text=f"{agency.name} báo cáo kết quả thực hiện nhiệm vụ {period.name} như sau:"),
        Paragraph(text="I. Kết quả chung", heading=True), *(Paragraph(text=each) for each in words if each),
        Paragraph(text="II. Theo cơ quan chủ trì", heading=True),
        _table(found.agencies, total=found.total, caption="Số nhiệm vụ theo cơ quan chủ trì", about="Cơ quan"),
        Paragraph(text="III. Theo văn bản", heading=True),
        _table(found.documents, total=found.total, caption="Số nhiệm vụ theo văn bản", about="Văn bản"),
    ]
    if remarks:
        blocks += [Paragraph(text="IV. Nhận xét, kiến nghị", heading=True), *(Paragraph(text=one) for one in remarks.splitlines() if one.strip())]
    return Document(
        head=head(agency, on=on, kind="Báo cáo", about=f"Kết quả thực hiện nhiệm vụ {period.name}"),
        blocks=tuple(blocks), signature=signature(agency), recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip


def tables(found: Figures, *, address: str, rows: Iterable[TaskRow]) -> list[Table]:
    """Return the same as sheets: by agency, by document, how each figure is counted and where it opens, and the rows."""
    listed = list(rows)[:MOST]
    return [
        _table(found.agencies, total=found.total, caption="Theo cơ quan", about="Cơ quan"),
        _table(found.documents, total=found.total, caption="Theo văn bản", about="Văn bản"),
        _meanings(found.total, address=address), _rows(listed, caption="Danh sách nhiệm vụ"),
    ]


def head(agency: Agency, *, on: date, kind: str, about: str) -> Head:
    """Return the upper part of a paper of an agency; its number and day are left to the records office."""
    above = agency.above.name if agency.above else ""
    return Head(agency=agency.name, above=above, on=on, dated=False, kind=kind, about=about)


def signature(agency: Agency) -> Signature:
    """Return who signs for an agency."""
    seat = agency.kind in SEATS
    return Signature(authority="TM. Ủy ban nhân dân" if seat else "", post="Chủ tịch" if seat else "Thủ trưởng")


def _table(lines: Iterable[Line], *, total: Counts, caption: str, about: str) -> Table:
    figures = [Column(title=words, kind="number", sums=True, total=total[figure]) for figure, words in states.BRIEF.items()]
    rows: tuple[tuple[Value, ...], ...] = tuple((line.name, *(line.counts[figure] for figure in states.BRIEF)) for line in lines)
    return Table(caption=caption, columns=(Column(title=about), *figures), rows=rows)


def _meanings(total: Counts, *, address: str) -> Table:
    """Return what each figure means and the address that opens the rows it stands on."""
    columns = (Column(title="Chỉ số"), Column(title="Số", kind="number"), Column(title="Cách tính"), Column(title="Xem từng nhiệm vụ"))
    said: dict[str, Any] = {"total": states.TOTAL, **states.FIGURES}
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (words, total[figure], states.MEANS[figure], f"{address}&figure={figure}") for figure, words in said.items()
    )
    return Table(caption="Cách tính", columns=columns, rows=rows)


def _rows(rows: Iterable[TaskRow], *, caption: str) -> Table:
    columns = (
        Column(title="Mã"), Column(title="Nhiệm vụ"), Column(title="Cơ quan chủ trì"), Column(title="Văn bản"),
        Column(title="Giao lúc", kind="moment"), Column(title="Hạn", kind="day"), Column(title="Tình trạng"), Column(title="Xong lúc", kind="moment"),
    )  # fmt: skip
    said = tuple((one.code, one.text, one.agency, one.document, one.opened_at, one.due_on, one.state, one.closed_at) for one in rows)
    return Table(caption=caption, columns=columns, rows=said)
