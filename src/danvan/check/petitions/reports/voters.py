"""The report on what came of voters' recommendations, in the form of Nghị định 30/2020/NĐ-CP; always in Vietnamese."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.check.petitions.models import Session
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.queries.voters import Line
from danvan.check.petitions.states import voters as states
from danvan.engines.papers.document import Column, Document, Head, Paragraph, Signature, Table, Value
from danvan.engines.papers.words import say

TITLE = "Kết quả giải quyết kiến nghị cử tri"
COLUMNS = (
    Column(title="Số", kind="number"), Column(title="Kiến nghị"), Column(title="Nơi"), Column(title="Ai tập hợp"), Column(title="Cơ quan trả lời"),
    Column(title="Kết quả"), Column(title="Nội dung trả lời"), Column(title="Hạn", kind="day"), Column(title="Đúng hạn"),
)  # fmt: skip


def report(session: Session, *, lines: Sequence[Line], at: datetime) -> Document:
    """Return the report of a session: figures by outcome, then each recommendation with its answer."""
    agency = session.matter.agency
    said = (
        f"{agency.name} báo cáo kết quả giải quyết kiến nghị cử tri của {session.name} ({states.COUNCILS[session.council]}, họp ngày"
        f" {say(session.opens_on, kind='day')}). Tổng số: {len(lines)} kiến nghị. Hạn trả lời: kỳ họp sau, ngày {say(session.next_on, kind='day')}."
    )
    head = Head(agency=agency.name, above=agency.above.name if agency.above else "", on=localdate(at), dated=False, kind="Báo cáo", about=TITLE)
    signed = Signature(post="Chủ tịch" if agency.kind in kinds.SEATS else "Thủ trưởng cơ quan")
    recipients = (f"Thường trực {states.COUNCILS[session.council]}", "Ủy ban Mặt trận Tổ quốc cùng cấp", "Lưu: VT")
    return Document(head=head, blocks=(Paragraph(text=said), *tables(lines)), signature=signed, recipients=recipients)


def tables(lines: Sequence[Line]) -> list[Table]:
    """Return the figures by outcome, and the list."""
    figures = Table(
        caption="Tổng hợp theo kết quả", columns=(Column(title="Kết quả"), Column(title="Số kiến nghị", kind="number")),
        rows=tuple(queries.counts(lines)),
    )  # fmt: skip
    rows = tuple(_row(number, line) for number, line in enumerate(lines, start=1))
    return [figures, Table(caption="Danh mục kiến nghị", columns=COLUMNS, rows=rows)]


def _row(number: int, line: Line) -> tuple[Value, ...]:
    one = line.one
    place = one.matter.place.name if one.matter.place else ""
    answer = "\n".join(filter(None, [one.answer, one.result])) if one.is_answered else ""
    on_time = "Không" if line.is_late or line.was_late else "Có" if one.is_answered else "Chưa đến hạn"
    return (number, one.text, place, states.COLLECTED_BY[one.collected_by], one.matter.agency.name, line.says, answer, line.due_on, on_time)
