"""Papers about a request for information in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.states import information as states
from danvan.engines.papers.document import Column, Document, Head, Paragraph, Signature, Table
from danvan.engines.papers.words import say

COMPLAIN = (
    "Nếu không đồng ý, người yêu cầu có quyền khiếu nại theo Luật Khiếu nại, hoặc khởi kiện vụ án hành chính tại Tòa án theo"
    " Luật Tố tụng hành chính."
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the request, the day and agency of the step that it tells of, that step's words, the clocks."""

    request: InformationRequest
    on: date
    agency: Agency
    note: str
    duties: dict[str, Duty]  # by rule, the latest of each
    number: str = ""  # of the paper by which the step was made


def receipt(told: Told) -> Document:
    """Return the paper that says a request was received."""
    one = told.request
    rows = (
        ("Số hồ sơ", one.matter.code), ("Người yêu cầu", one.requester), ("Nơi ở", one.address), ("Thông tin cần", one.asked), ("Bổ sung, do bộ phận tiếp nhận ghi", one.taken_down),
        ("Cách nhận", states.WAYS[one.way]), ("Ngày nhận yêu cầu", say(told.on, kind="day")), ("Hạn xem xét", _last_day(told, rule="information.receive")),
    )  # fmt: skip
    table = Table(caption="Thông tin hồ sơ", columns=(Column(title="Mục"), Column(title="Nội dung")), rows=tuple(row for row in rows if row[1]))
    said = (Paragraph(text=f"{told.agency.name} đã nhận yêu cầu cung cấp thông tin sau đây:"), table)
    return _paper(told, kind="Phiếu tiếp nhận", about="Yêu cầu cung cấp thông tin", blocks=said, post="Người tiếp nhận")


def extension(told: Told) -> Document:
    """Return the notice of a later day."""
    duty = told.duties.get("information.provide")
    former = say(date.fromisoformat(duty.reasoning[0]["due_on"]), kind="day") if duty else ""
    said = (
        _says(told, "gia hạn cung cấp thông tin"), Paragraph(text=f"Lý do: {told.note}"),
        Paragraph(text=f"Hạn trước: {former}. Hạn mới: {_last_day(told, rule='information.provide')}."),
    )
    return _paper(told, kind="Thông báo", about="Gia hạn cung cấp thông tin", blocks=said)


def refusal(told: Told) -> Document:
    """Return the notice that nothing is given, with the ground of the law and the right to complain."""
    said = (_says(told, "từ chối cung cấp thông tin"), *_withheld(told), Paragraph(text=COMPLAIN))
    return _paper(told, kind="Thông báo", about="Từ chối cung cấp thông tin", blocks=said)


def delivery(told: Told) -> Document:
    """Return the slip that goes with the information, or a part of it."""
    one = told.request
    how, cost = states.HANDED[one.handed], f"{one.cost:,}".replace(",", ".")
    said = (
        _says(told, "cung cấp thông tin"), *([Paragraph(text=one.answer)] if one.answer else []),
        *([Paragraph(text="Thông tin nằm trong tệp kèm theo.")] if one.file else []), *(_withheld(told) if one.outcome == states.PART else ()),
        Paragraph(text=f"Cách giao: {how}. Chi phí: {cost} đồng."), *([Paragraph(text=COMPLAIN)] if one.outcome == states.PART else []),
    )  # fmt: skip
    return _paper(told, kind="Phiếu cung cấp", about="Thông tin theo yêu cầu", blocks=said)


MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "requested": receipt, "later_day_given": extension, "denied": refusal, **dict.fromkeys(states.GIVEN, delivery),
}


def _paper(told: Told, *, kind: str, about: str, blocks: tuple[Paragraph | Table, ...], post: str = "Thủ trưởng cơ quan") -> Document:
    above = told.agency.above.name if told.agency.above else ""
    head = Head(agency=told.agency.name, above=above, number=told.number, on=told.on, kind=kind, about=about)
    return Document(head=head, blocks=blocks, signature=Signature(post=post), recipients=(told.request.requester, "Lưu: VT"))


def _says(told: Told, what: str) -> Paragraph:
    one = told.request
    return Paragraph(text=f"{told.agency.name} {what} theo yêu cầu của {one.requester} (hồ sơ {one.matter.code}): {one.asked}")


def _withheld(told: Told) -> tuple[Paragraph, ...]:
    ground = queries.ground(told.request)
    words = f"{ground.more['title']} ({ground.citation})" if ground else ""
    return (Paragraph(text=f"Không cung cấp: {told.request.withheld}"), Paragraph(text=f"Căn cứ: {words}."))


def _last_day(told: Told, *, rule: str) -> str:
    duty = told.duties.get(rule)
    return say(duty.due_on, kind="day") if duty else ""
