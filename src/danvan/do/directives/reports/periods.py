"""The report for a period as a paper: in Word and PDF with its sentences, in Excel with its rows."""

from collections.abc import Iterable
from datetime import date

from danvan.base.agencies import official
from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.do.directives import states
from danvan.do.directives.queries.rows import TaskRow
from danvan.do.directives.queries.summing import Counts, Figures, Line
from danvan.do.directives.reports import sentences
from danvan.engines.papers.document import Block, Column, Document, Paragraph, Table, Value

MOST = 5_000  # rows of the list


def paper(found: Figures, *, agency: Agency, period: Period, remarks: str, on: date, requests: Counts, address: str) -> Document:
    """Return the report of an agency for a period; its last part says how each figure is counted, and the address where each opens.

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
    blocks += _explained(found.total, part="V" if remarks else "IV", address=address)
    return Document(
        head=official.head(agency, on=on, kind="Báo cáo", about=f"Kết quả thực hiện nhiệm vụ {period.name}", dated=False),
        blocks=tuple(blocks), signature=official.signature(agency), recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip


def tables(found: Figures, *, address: str, rows: Iterable[TaskRow]) -> list[Table]:
    """Return the same as sheets: by agency, by document, how each figure is counted and where it opens, and the rows."""
    listed = list(rows)[:MOST]
    return [
        _table(found.agencies, total=found.total, caption="Theo cơ quan", about="Cơ quan"),
        _table(found.documents, total=found.total, caption="Theo văn bản", about="Văn bản"),
        _meanings(found.total, address=address), _rows(listed, caption="Danh sách nhiệm vụ"),
    ]


def _table(lines: Iterable[Line], *, total: Counts, caption: str, about: str) -> Table:
    figures = [Column(title=words, kind="number", sums=True, total=total[figure]) for figure, words in states.BRIEF.items()]
    rows: tuple[tuple[Value, ...], ...] = tuple((line.name, *(line.counts[figure] for figure in states.BRIEF)) for line in lines)
    return Table(caption=caption, columns=(Column(title=about), *figures), rows=rows)


def _explained(total: Counts, *, part: str, address: str) -> list[Block]:
    """Return how each figure is counted, for whoever has the paper alone."""
    columns = (Column(title="Chỉ số"), Column(title="Số", kind="number"), Column(title="Cách tính"))
    rows: tuple[tuple[Value, ...], ...] = tuple((words, total[figure], states.MEANS[figure]) for figure, words in _named().items())
    return [
        Paragraph(text=f"{part}. Cách tính số liệu", heading=True), Paragraph(text=f"Từng nhiệm vụ đứng sau mỗi số, theo số liệu lúc mở: {address}"),
        Table(caption="Cách tính từng chỉ số", columns=columns, rows=rows),
    ]  # fmt: skip


def _meanings(total: Counts, *, address: str) -> Table:
    """Return what each figure means and the address that opens the rows it stands on."""
    columns = (Column(title="Chỉ số"), Column(title="Số", kind="number"), Column(title="Cách tính"), Column(title="Xem từng nhiệm vụ"))
    rows: tuple[tuple[Value, ...], ...] = tuple(
        (words, total[figure], states.MEANS[figure], f"{address}&figure={figure}") for figure, words in _named().items()
    )
    return Table(caption="Cách tính", columns=columns, rows=rows)


def _named() -> dict[str, str]:
    """Return every figure with its full words."""
    return {"total": states.TOTAL, **states.FIGURES}


def _rows(rows: Iterable[TaskRow], *, caption: str) -> Table:
    columns = (
        Column(title="Mã"), Column(title="Nhiệm vụ"), Column(title="Cơ quan chủ trì"), Column(title="Văn bản"),
        Column(title="Giao lúc", kind="moment"), Column(title="Hạn", kind="day"), Column(title="Tình trạng"), Column(title="Xong lúc", kind="moment"),
    )  # fmt: skip
    said = tuple((one.code, one.text, one.agency, one.document, one.opened_at, one.due_on, one.state, one.closed_at) for one in rows)
    return Table(caption=caption, columns=columns, rows=said)
