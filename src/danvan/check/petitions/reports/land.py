"""Papers about a land dispute in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localtime

from danvan.base.agencies.models import Agency
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.states import land as states
from danvan.engines.papers.document import Column, Document, Head, Paragraph, Signature, Table
from danvan.engines.papers.words import say

NEXT = (
    "Không đồng ý với kết quả này, các bên có quyền khởi kiện tại Tòa án; nếu không có giấy chứng nhận hoặc giấy tờ về quyền sử dụng đất"
    " thì được chọn đề nghị Ủy ban nhân dân cấp có thẩm quyền giải quyết, theo Luật Đất đai 2024, điều 236."
)
BLANK = "…" * 30
_Blocks = tuple[Paragraph | Table, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the dispute, the day and agency of the step that it tells of, and that step's words."""

    dispute: LandDispute
    on: date
    agency: Agency
    note: str
    number: str = ""  # of the paper by which the step was made


def acceptance(told: Told) -> Document:
    """Return the notice to both parties that the commune mediates, with who does."""
    said: _Blocks = (_about(told, "thụ lý đơn đề nghị hòa giải tranh chấp đất đai"), _table(told), Paragraph(text="Hội đồng hòa giải gồm:"), *_lines(told.dispute.council))
    return _paper(told, kind="Thông báo", about="Thụ lý đơn đề nghị hòa giải tranh chấp đất đai", blocks=said)


def refusal(told: Told) -> Document:
    """Return the notice that the commune does not mediate, and why."""
    said: _Blocks = (_about(told, "không thụ lý đơn đề nghị hòa giải tranh chấp đất đai"), Paragraph(text=f"Lý do: {told.note}"))
    return _paper(told, kind="Thông báo", about="Không thụ lý đơn đề nghị hòa giải tranh chấp đất đai", blocks=said)


def invitation(told: Told) -> Document:
    """Return the letter that calls both parties to a meeting."""
    one = told.dispute
    when = f"{localtime(one.meets_at):%H:%M}, {say(localtime(one.meets_at).date(), kind='day')}" if one.meets_at else BLANK
    said = (
        Paragraph(text=f"{told.agency.name} kính mời {one.asker} và {one.other_party} dự buổi hòa giải tranh chấp đất đai về {one.plot}."),
        Paragraph(text=f"Thời gian: {when}."), Paragraph(text=f"Địa điểm: {one.meets_where}."),
        Paragraph(text="Nếu vắng mặt vì lý do chính đáng, xin báo trước. Một bên vắng mặt đến lần thứ hai thì việc hòa giải coi là không thành."),
    )  # fmt: skip
    return _paper(told, kind="Giấy mời", about="Hòa giải tranh chấp đất đai", blocks=said)


def minutes(told: Told) -> Document:
    """Return the minutes of the mediation, for all to sign."""
    one = told.dispute
    result = (Paragraph(text=f"Kết quả: {states.OUTCOMES[one.outcome]}." if one.outcome else "Kết quả:"), Paragraph(text=told.note))
    ends = (Paragraph(text=NEXT),) if one.outcome != states.AGREED else ()
    said: _Blocks = (_about(told, "đã tổ chức hòa giải tranh chấp đất đai"), _table(told), Paragraph(text="Hội đồng hòa giải gồm:"), *_lines(one.council), *result, *ends, _signs(one))
    return _paper(told, kind="Biên bản", about="Hòa giải tranh chấp đất đai", blocks=said, post="Chủ tịch Hội đồng hòa giải")


MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "mediation_taken_up": acceptance, "turned_down": refusal, "meeting_called": invitation, **dict.fromkeys(("mediated", "unmediated"), minutes),
}


def _paper(told: Told, *, kind: str, about: str, blocks: _Blocks, post: str = "Thủ trưởng cơ quan") -> Document:
    above = told.agency.above.name if told.agency.above else ""
    head = Head(agency=told.agency.name, above=above, number=told.number, on=told.on, kind=kind, about=about)
    recipients = (told.dispute.asker, told.dispute.other_party, "Lưu: VT")
    return Document(head=head, blocks=blocks, signature=Signature(post=post), recipients=recipients)


def _about(told: Told, what: str) -> Paragraph:
    one = told.dispute
    return Paragraph(text=f"{told.agency.name} {what} (hồ sơ {one.matter.code}, nhận đơn {say(one.received_on, kind='day')}).")


def _table(told: Told) -> Table:
    one = told.dispute
    rows = (
        ("Người đề nghị", one.asker), ("Nơi ở", one.address), ("Bên kia", one.other_party), ("Nơi ở của bên kia", one.other_address),
        ("Thửa đất", one.plot), ("Nội dung", one.about),
    )  # fmt: skip
    return Table(caption="Nội dung tranh chấp", columns=(Column(title="Mục"), Column(title="Nội dung")), rows=tuple(row for row in rows if row[1]))


def _signs(dispute: LandDispute) -> Table:
    rows = tuple((name, "") for name in (dispute.asker, dispute.other_party))
    return Table(caption="Các bên ký tên hoặc điểm chỉ", columns=(Column(title="Họ tên"), Column(title="Ký tên")), rows=rows)


def _lines(words: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=f"- {line.strip()}") for line in words.splitlines() if line.strip())
