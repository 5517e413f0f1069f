"""Papers about a land dispute in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.timezone import localtime

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries.issuing import Issuer
from danvan.check.petitions.queries.receipts import Receipt
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import land as states
from danvan.engines.papers.document import Column, Document, Paragraph, Signature, Table
from danvan.engines.papers.words import say

BLANK = "…" * 30
_Blocks = tuple[Paragraph | Table, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the dispute, the step that it tells of, and how the request came."""

    dispute: LandDispute
    step: Step
    receipt: Receipt
    secret: str = ""  # of the other party, on the summons that is theirs alone

    @property
    def agency(self) -> Agency:
        """The commune, which alone mediates, whoever of its offices made the step."""
        return official.seat(self.step.issuer.agency)


def receipt(told: Told) -> Document:
    """Return the paper that says a request for mediation was received, as it then was."""
    one = told.dispute
    rows = (
        ("Số hồ sơ", one.matter.code), *_parties(one), ("Ngày nhận đơn", say(one.received_on, kind="day")),
        ("Hạn thụ lý", say(told.receipt.due_on, kind="day")),
    )
    said = (Paragraph(text=f"{told.agency.name} đã nhận đơn đề nghị hòa giải tranh chấp đất đai sau đây:"), _table(rows, caption="Thông tin hồ sơ"))
    return _paper(
        told, kind="Giấy biên nhận", about="Đơn đề nghị hòa giải tranh chấp đất đai",
        blocks=said, post="Người nhận đơn", numbered=False, recipients=(one.asker,),
    )


def acceptance(told: Told) -> Document:
    """Return the notice to both parties that the commune mediates, with who does."""
    said: _Blocks = (
        _about(told, "thụ lý đơn đề nghị hòa giải tranh chấp đất đai"),
        _table(_parties(told.dispute)), Paragraph(text="Hội đồng hòa giải gồm:"), *_lines(told.dispute.council),
    )
    return _paper(told, kind="Thông báo", about="Về việc thụ lý đơn đề nghị hòa giải tranh chấp đất đai", blocks=said)


def refusal(told: Told) -> Document:
    """Return the notice that the commune does not mediate, and why."""
    said: _Blocks = (_about(told, "không thụ lý đơn đề nghị hòa giải tranh chấp đất đai"), Paragraph(text=f"Lý do: {told.step.note}"))
    return _paper(told, kind="Thông báo", about="Về việc không thụ lý đơn đề nghị hòa giải tranh chấp đất đai", blocks=said)


def invitation(told: Told) -> Document:
    """Return the letter that calls both parties to a meeting, or the other one alone with the code by which they follow it."""
    one = told.dispute
    when = f"{localtime(one.meets_at):%H:%M}, {say(localtime(one.meets_at).date(), kind='day')}" if one.meets_at else BLANK
    follows = Paragraph(
        text=f"Mã theo dõi của {one.other_party}: {told.secret}. Nhập mã này ở mục “Theo dõi việc đã gửi” để xem điều được nêu, lịch họp và kết quả. Ai có "
        f"mã đều xem được; hãy giữ kín."
    )
    said = (
        Paragraph(text=f"{told.agency.name} kính mời {one.asker} và {one.other_party} dự buổi hòa giải tranh chấp đất đai về {one.plot}."),
        Paragraph(text=f"Thời gian: {when}."), Paragraph(text=f"Địa điểm: {one.meets_where}."),
        Paragraph(text=f"Nếu vắng mặt vì lý do chính đáng, xin báo trước. {_of_law(told, 'absent').more['title']}."),
        *((follows,) if told.secret else ()),
    )  # fmt: skip
    to = (one.other_party,) if told.secret else (one.asker, one.other_party)
    return _paper(told, kind="Giấy mời", about="Dự buổi hòa giải tranh chấp đất đai", blocks=said, to=to)


def withdrawal(told: Told) -> Document:
    """Return the notice to both parties that the mediation has ended because the request was taken back."""
    said = (
        _about(told, "chấm dứt việc hòa giải tranh chấp đất đai, vì người đề nghị đã rút đơn"), _table(_parties(told.dispute)),
        Paragraph(text=f"Nội dung rút đơn: {told.step.note}") if told.step.note else Paragraph(text="Người đề nghị rút toàn bộ đơn."),
        Paragraph(
            text="Người đề nghị cho rằng mình không rút đơn thì báo cho Ủy ban nhân dân để hòa giải tiếp. Rút đơn không làm mất quyền đề nghị hòa giải lại."
        ),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Về việc chấm dứt hòa giải tranh chấp đất đai do người đề nghị rút đơn", blocks=said)


def minutes(told: Told) -> Document:
    """Return the minutes of the mediation, for all to sign."""
    one = told.dispute
    result = (Paragraph(text=f"Kết quả: {states.OUTCOMES[one.outcome]}." if one.outcome else "Kết quả:"), Paragraph(text=told.step.note))
    after = _of_law(told, "next")
    ends = Paragraph(text=_objecting(one) if one.outcome == states.AGREED else f"{after.more['title']}, theo {after.citation}.")
    said: _Blocks = (
        _about(told, "đã tổ chức hòa giải tranh chấp đất đai"), _table(_parties(one)), Paragraph(text="Hội đồng hòa giải gồm:"), *_lines(one.council),
        *(Paragraph(label=f"{name}:", text=f"\n{BLANK}\n{BLANK}") for name in BY_HAND), *result, ends, _signs(one),
    )  # fmt: skip
    return _paper(told, kind="Biên bản", about="Hòa giải tranh chấp đất đai", blocks=said, post="Chủ tịch Hội đồng hòa giải")


BY_HAND = ("Nguồn gốc, thời điểm và quá trình sử dụng đất", "Nguyên nhân tranh chấp", "Ý kiến của Hội đồng hòa giải")  # what the council writes in
MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "mediation_asked": receipt, **dict.fromkeys(("retracted", "retraction_accepted"), withdrawal), "mediation_taken_up": acceptance,
    "turned_down": refusal, "meeting_called": invitation, **dict.fromkeys(("mediated", "unmediated"), minutes),
}


def _paper(
    told: Told, *, kind: str, about: str, blocks: _Blocks, post: str = "", to: tuple[str, ...] = (), numbered: bool = True, recipients: tuple[str, ...] = (),
) -> Document:
    one, step = told.dispute, told.step
    head = official.head(told.agency, kind=kind, about=about, on=step.on, number=step.number, numbered=numbered)
    own = Issuer(agency=told.agency, for_head=step.issuer.for_head and step.issuer.agency == told.agency)
    return Document(
        head=head, blocks=blocks, signature=Signature(post=post) if post else official.signature(own), addressees=to,
        recipients=(*(recipients or (one.asker, one.other_party)), "Lưu: VT"),
    )  # fmt: skip


def _about(told: Told, what: str) -> Paragraph:
    one = told.dispute
    return Paragraph(text=f"{told.agency.name} {what} (hồ sơ {one.matter.code}, nhận đơn {say(one.received_on, kind='day')}).")


def _parties(dispute: LandDispute) -> tuple[tuple[str, str], ...]:
    return (
        ("Người đề nghị", dispute.asker), ("Nơi ở", dispute.address), ("Bên kia", dispute.other_party), ("Nơi ở của bên kia", dispute.other_address),
        ("Thửa đất", dispute.plot), ("Nội dung", dispute.about),
    )  # fmt: skip


def _table(rows: tuple[tuple[str, str], ...], *, caption: str = "Nội dung tranh chấp") -> Table:
    return Table(caption=caption, columns=(Column(title="Mục"), Column(title="Nội dung")), rows=tuple(row for row in rows if row[1]))


def _objecting(dispute: LandDispute) -> str:
    """Return until when who agreed may still say otherwise."""
    row = law.soonest("periods", key=states.OBJECT, on=dispute.held_on or dispute.received_on)
    return (
        f"Trong thời hạn {row.value} ngày kể từ ngày lập biên bản hòa giải thành, bên nào có ý kiến bằng văn bản khác với nội dung thống nhất trong biên bản "
        f"này"
        " thì gửi Ủy ban nhân dân để tổ chức lại cuộc họp Hội đồng hòa giải."
    )


def _signs(dispute: LandDispute) -> Table:
    rows = tuple((name, "") for name in (dispute.asker, dispute.other_party))
    return Table(caption="Các bên ký tên hoặc điểm chỉ", columns=(Column(title="Họ tên"), Column(title="Ký tên")), rows=rows)


def _of_law(told: Told, what: str) -> law.Row:
    return law.soonest("papers", key=f"land.{what}", on=told.step.on)


def _lines(words: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(text=f"- {line.strip()}") for line in words.splitlines() if line.strip())
