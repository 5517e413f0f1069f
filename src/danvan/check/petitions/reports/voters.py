"""The report on what came of voters' recommendations, in the form of Nghị định 30/2020/NĐ-CP; always in Vietnamese."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.timezone import localdate

from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.queries.issuing import Issuer
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.queries.voters import Line
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import voters as states
from danvan.engines.papers.document import Column, Document, Paragraph, Table, Value
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
    head = official.head(agency, kind="Báo cáo", about=TITLE, on=localdate(at), dated=False)
    recipients = (*_councils(session), "Lưu: VT")
    return Document(head=head, blocks=(Paragraph(text=said), *tables(lines)), signature=official.signature(Issuer(agency=agency)), recipients=recipients)


def letter(one: Recommendation, *, step: Step, issuer: Issuer) -> Document:
    """Return the letter of answer to those through whom voters spoke; `issuer` is whoever approved it."""
    session, by = one.session, states.COLLECTED_BY[one.collected_by]
    unit = step.agency if step.agency != issuer.agency else None
    said = [
        Paragraph(
            text=f"{issuer.agency.name} nhận được kiến nghị của cử tri do {by} tập hợp ngày {say(one.collected_on, kind='day')},"
            f" gửi đến {session.name} (hồ sơ {one.matter.code}):"
        ),
        Paragraph(label="Nội dung kiến nghị:", text=one.text), Paragraph(text=f"{issuer.agency.name} trả lời như sau:"),
        Paragraph(label=f"{states.OUTCOMES[one.outcome]}.", text=one.answer),
    ]  # fmt: skip
    if one.finished_on:
        said.append(Paragraph(text=f"Đã làm xong ngày {say(one.finished_on, kind='day')}: {one.result}"))
    elif one.planned_on:
        said.append(Paragraph(text=f"Dự kiến xong ngày {say(one.planned_on, kind='day')}."))
    head = official.head(issuer.agency, unit=unit, kind="", about=f"trả lời kiến nghị cử tri gửi đến {session.name}", on=step.on, number=step.number)
    return Document(head=head, blocks=tuple(said), signature=official.signature(issuer), addressees=_councils(session), recipients=("Như trên", "Lưu: VT"))


def _councils(session: Session) -> tuple[str, ...]:
    """Return who is told what came of a session's recommendations."""
    council = "Đoàn đại biểu Quốc hội" if session.council == "national" else f"Thường trực {states.COUNCILS[session.council]}"
    return (council, "Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp")


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
    on_time = "Không" if line.is_late or line.was_late else "Có" if one.is_answered else "" if line.is_taken_back else "Chưa đến hạn"
    return (number, one.text, place, states.COLLECTED_BY[one.collected_by], one.matter.agency.name, line.says, answer, line.due_on, on_time)
