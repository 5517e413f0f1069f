"""Papers about a request for information in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.base.duties.models import Duty
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.queries.issuing import Issuer
from danvan.check.petitions.queries.receipts import Receipt
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import information as states
from danvan.engines.papers.document import Column, Document, Paragraph, Signature, Table
from danvan.engines.papers.words import say

COMPLAIN = (
    "Nếu không đồng ý, người yêu cầu có quyền khiếu nại theo Luật Khiếu nại, hoặc khởi kiện vụ án hành chính tại Tòa án theo"
    " Luật Tố tụng hành chính."
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the request, the step that it tells of, how it came, whose decision it tells of, the clocks."""

    request: InformationRequest
    step: Step
    receipt: Receipt
    issuer: Issuer  # who decided, also where somebody else handed over
    duties: dict[str, Duty]  # by rule, the latest of each
    receiver: str = ""  # to whom it was passed on


def receipt(told: Told) -> Document:
    """Return the paper that says a request was received, as it then was."""
    one = told.request
    rows = (
        ("Số hồ sơ", one.matter.code), ("Người yêu cầu", one.requester),
        ("Nơi ở", one.address), ("Thông tin cần", str(told.receipt.said.get("asked", one.asked))),
        ("Cách nhận", states.WAYS[one.way]), ("Ngày nhận yêu cầu", say(one.received_on or told.receipt.on, kind="day")),
        ("Hạn xem xét", say(told.receipt.due_on, kind="day")),
    )  # fmt: skip
    table = Table(caption="Thông tin hồ sơ", columns=(Column(title="Mục"), Column(title="Nội dung")), rows=tuple(row for row in rows if row[1]))
    said = (Paragraph(text=f"{told.issuer.agency.name} đã nhận yêu cầu cung cấp thông tin sau đây:"), table)
    return _paper(told, kind="Phiếu tiếp nhận", about="Yêu cầu cung cấp thông tin", blocks=said, post="Người tiếp nhận", numbered=False)


def guidance(told: Told) -> Document:
    """Return the slip that says who holds the information."""
    said = (
        _says(told, "đã xem xét việc cung cấp thông tin"),
        Paragraph(text="Cơ quan không tạo ra, không nắm giữ thông tin này. Đề nghị gửi yêu cầu đến nơi có thông tin:"), Paragraph(text=told.step.note),
    )
    return _paper(told, kind="Phiếu hướng dẫn", about="Về việc gửi yêu cầu cung cấp thông tin đến nơi có thông tin", blocks=said, to=(told.request.requester,))


def supplement(told: Told) -> Document:
    """Return the notice that asks for what a request lacks."""
    said = (
        _says(told, "đã nhận yêu cầu cung cấp thông tin"), Paragraph(label="Nội dung cần bổ sung:", text=told.step.note),
        Paragraph(text="Thời hạn xem xét yêu cầu tạm dừng từ ngày hỏi đến khi nhận được bổ sung."),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Về việc bổ sung yêu cầu cung cấp thông tin", blocks=said, to=(told.request.requester,))


def transfer(told: Told) -> Document:
    """Return the slip that goes with a request to the agency that holds the information, with a copy to whoever asks."""
    said = (_says(told, f"chuyển đến {told.receiver} yêu cầu cung cấp thông tin"), Paragraph(text=f"Lý do chuyển: {told.step.note}"))
    return _paper(told, kind="Phiếu chuyển", about="Yêu cầu cung cấp thông tin", blocks=said, to=(told.receiver,), also=(told.receiver,))


def extension(told: Told) -> Document:
    """Return the notice of a later day."""
    duty = told.duties.get("information.provide")
    former = say(date.fromisoformat(duty.reasoning[0]["due_on"]), kind="day") if duty else ""
    said = (
        _says(told, "gia hạn cung cấp thông tin"), Paragraph(text=f"Lý do: {told.step.note}"),
        Paragraph(text=f"Hạn trước: {former}. Hạn mới: {_last_day(told, rule='information.provide')}."),
    )
    return _paper(told, kind="Thông báo", about="Về việc gia hạn cung cấp thông tin", blocks=said)


def refusal(told: Told) -> Document:
    """Return the notice that nothing is given, with the ground of the law and the right to complain."""
    said = (_says(told, "từ chối cung cấp thông tin"), *_withheld(told), Paragraph(text=COMPLAIN))
    return _paper(told, kind="Thông báo", about="Về việc từ chối cung cấp thông tin", blocks=said)


def delivery(told: Told) -> Document:
    """Return the notice that goes with the information, or a part of it."""
    one = told.request
    how, cost = states.HANDED[one.handed], f"{one.cost:,}".replace(",", ".")
    said = (
        _says(told, "cung cấp thông tin"), *([Paragraph(text=one.answer)] if one.answer else []),
        *([Paragraph(text="Thông tin nằm trong tệp kèm theo.")] if one.file else []), *(_withheld(told) if one.outcome == states.PART else ()),
        Paragraph(text=f"Cách giao: {how}. Chi phí: {cost} đồng."), *([Paragraph(text=COMPLAIN)] if one.outcome == states.PART else []),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Về việc cung cấp thông tin theo yêu cầu", blocks=said)


MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "requested": receipt, "incomplete": supplement, "directed": guidance, "passed_on": transfer,
    "later_day_given": extension, "denied": refusal, **dict.fromkeys(states.GIVEN, delivery),
}


def _paper(
    told: Told, *, kind: str, about: str, blocks: tuple[Paragraph | Table, ...],
    post: str = "", to: tuple[str, ...] = (), also: tuple[str, ...] = (), numbered: bool = True,
) -> Document:
    head = official.head(told.issuer.agency, kind=kind, about=about, on=told.step.on, number=told.step.number, numbered=numbered)
    signed = Signature(post=post) if post else official.signature(told.issuer)
    return Document(head=head, blocks=blocks, signature=signed, addressees=to, recipients=(told.request.requester, *also, "Lưu: VT"))


def _says(told: Told, what: str) -> Paragraph:
    one = told.request
    return Paragraph(text=f"{told.issuer.agency.name} {what} theo yêu cầu của {one.requester} (hồ sơ {one.matter.code}): {one.asked}")


def _withheld(told: Told) -> tuple[Paragraph, ...]:
    ground = queries.ground(told.request)
    words = f"{ground.more['title']} ({ground.citation})" if ground else ""
    return (Paragraph(text=f"Không cung cấp: {told.request.withheld}"), Paragraph(text=f"Căn cứ: {words}."))


def _last_day(told: Told, *, rule: str) -> str:
    duty = told.duties.get(rule)
    return say(duty.due_on, kind="day") if duty else ""
