"""Papers about a complaint in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from danvan.base.agencies import kinds
from danvan.base.duties.models import Duty
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, grounds
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.states import complaint as states
from danvan.engines.papers.document import Column, Document, Head, Paragraph, Signature, Table
from danvan.engines.papers.words import say


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the complaint, the step that it tells of, and its clocks."""

    complaint: Complaint
    step: Step
    duties: dict[str, Duty]  # by rule, the latest of each


def receipt(told: Told) -> Document:
    """Return the paper that says a complaint was received."""
    one = told.complaint
    rows = (
        ("Số hồ sơ", one.matter.code), ("Người khiếu nại", one.complainant), ("Địa chỉ", one.address),
        ("Loại quyết định", one.discipline_says), ("Khiếu nại về", one.against), ("Ngày nhận đơn", say(one.received_on, kind="day")),
        ("Đơn đến", states.CAME[one.came]), ("Ngày nhận thể hiện ở", states.SHOWN_BY[one.shown_by]),
        ("Hạn thụ lý", _last_day(told, rule="accept")),
    )  # fmt: skip
    return _paper(told, kind="Giấy biên nhận", about="Đơn khiếu nại", blocks=(_says(told, "đã nhận đơn khiếu nại sau đây:"), _table(rows)), post="Người nhận đơn")


def guidance(told: Told) -> Document:
    """Return the slip that says where a complaint belongs."""
    said = (_says(told, f"đã xem đơn của {_who(told)} {_about(told)}. Vụ việc không thuộc thẩm quyền giải quyết của cơ quan."), _note(told))
    return _paper(told, kind="Phiếu hướng dẫn", about="Gửi đơn khiếu nại đến nơi có thẩm quyền", blocks=said)


def supplement(told: Told) -> Document:
    """Return the slip that asks for what a paper lacks."""
    said = (
        _says(told, f"đã nhận đơn của {_who(told)} {_about(told)}. Đề nghị bổ sung:"), _note(told),
        Paragraph(text="Thời hạn thụ lý tạm dừng cho đến khi nhận được bổ sung."),
    )  # fmt: skip
    return _paper(told, kind="Phiếu yêu cầu", about="Bổ sung đơn khiếu nại", blocks=said)


def transfer(told: Told) -> Document:
    """Return the slip that goes with a complaint to the competent agency, with a copy to the complainant."""
    said = (_says(told, f"chuyển đơn của {_who(told)} {_about(told)} để giải quyết theo thẩm quyền."), _note(told))
    return _paper(told, kind="Phiếu chuyển đơn", about="Đơn khiếu nại", blocks=said, also=("Nơi tiếp nhận đơn",))


def acceptance(told: Told) -> Document:
    """Return the notice that a complaint is taken up, for the complainant and the inspectorate of the same level."""
    said = (
        _says(told, f"thụ lý giải quyết khiếu nại {_which(told)} của {_who(told)} {_about(told)}."),
        Paragraph(text=f"Nội dung yêu cầu: {told.complaint.request}"),
        Paragraph(text=f"Thời hạn giải quyết: đến hết ngày {_first_day(told, rule='resolve')}, tính từ ngày thụ lý {say(told.complaint.accepted_on, kind='day')}."),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Việc thụ lý giải quyết khiếu nại", blocks=said, also=INSPECTORS)


def refusal(told: Told) -> Document:
    """Return the notice that a complaint is not taken up, with the ground of the law."""
    ground = grounds.ground(told.complaint)
    words = f"{ground.more['title']} (khoản {ground.value}, {ground.citation})" if ground else ""
    said = (
        _says(told, f"không thụ lý giải quyết khiếu nại của {_who(told)} {_about(told)}."),
        Paragraph(text=f"Căn cứ: {words}."), Paragraph(text=f"Lý do: {told.step.note}"),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Việc không thụ lý giải quyết khiếu nại", blocks=said, also=INSPECTORS)


def extension(told: Told) -> Document:
    """Return the notice that the time to settle a complaint is longer, because it is complex."""
    said = (
        _says(told, f"kéo dài thời hạn giải quyết khiếu nại của {_who(told)} {_about(told)} vì vụ việc phức tạp."),
        Paragraph(text=f"Lý do: {told.step.note}"),
        Paragraph(text=f"Hạn trước: {_first_day(told, rule='resolve')}. Hạn mới: {_last_day(told, rule='resolve')}."),
    )  # fmt: skip
    return _paper(told, kind="Thông báo", about="Việc kéo dài thời hạn giải quyết khiếu nại", blocks=said, also=INSPECTORS)


def decision(told: Told) -> Document:
    """Return the decision that settles a complaint, with its number and day, and where to go from there."""
    one = told.complaint
    said = (
        Paragraph(text=f"Giải quyết khiếu nại {_which(told)} của {_who(told)}, địa chỉ: {one.address}, {_about(told)}."),
        Paragraph(text=f"Kết luận: {states.OUTCOMES[one.outcome]}."), Paragraph(text=one.decision), Paragraph(text=_from_there(one)),
    )  # fmt: skip
    return _paper(told, kind="Quyết định", about=f"Việc giải quyết khiếu nại {_which(told)}", blocks=said, number=one.number, on=one.decided_on, also=INSPECTORS)


INSPECTORS = ("Cơ quan thanh tra cùng cấp",)
MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "lodged": receipt, "guided": guidance, "lacking": supplement, "transferred": transfer, "taken_up": acceptance, "refused": refusal,
    "more_time_given": extension, "decided": decision,
}  # fmt: skip


def _paper(
    told: Told, *, kind: str, about: str, blocks: Iterable[Paragraph | Table], number: str = "", on: date | None = None,
    also: tuple[str, ...] = (), post: str = "",
) -> Document:
    agency, number = told.step.agency, number or told.step.number
    head = Head(
        agency=agency.name, above=agency.above.name if agency.above else "", number=number, on=on or told.step.on, dated=bool(number),
        kind=kind, about=about,
    )  # fmt: skip
    signed = Signature(post=post or ("Chủ tịch" if agency.kind in kinds.SEATS else "Thủ trưởng cơ quan"))
    return Document(head=head, blocks=tuple(blocks), signature=signed, recipients=(told.complaint.complainant, *also, "Lưu: VT"))


def _says(told: Told, what: str) -> Paragraph:
    return Paragraph(text=f"{told.step.agency.name} {what}")


def _note(told: Told) -> Paragraph:
    return Paragraph(text=told.step.note)


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    filled = tuple((name, words) for name, words in rows if words)
    return Table(caption="Thông tin hồ sơ", columns=(Column(title="Mục"), Column(title="Nội dung")), rows=filled)


def _who(told: Told) -> str:
    return str(told.complaint.complainant)


def _about(told: Told) -> str:
    return f"về: {told.complaint.against} (hồ sơ {told.complaint.matter.code})"


def _which(told: Told) -> str:
    return "lần hai" if told.complaint.instance == states.SECOND else "lần đầu"


def _first_day(told: Told, *, rule: str) -> str:
    duty = told.duties.get(told.complaint.rules[rule])
    return say(date.fromisoformat(duty.reasoning[0]["due_on"]), kind="day") if duty else ""


def _last_day(told: Told, *, rule: str) -> str:
    duty = told.duties.get(told.complaint.rules[rule])
    return say(duty.due_on, kind="day") if duty else ""


def _from_there(complaint: Complaint) -> str:
    if complaint.instance == states.SECOND:
        return "Nếu không đồng ý, người khiếu nại có quyền khởi kiện vụ án hành chính tại Tòa án theo Luật Tố tụng hành chính."
    on = complaint.decided_on
    days = complaint_days.lodging(complaint, since=on).days if on else 0
    return (
        f"Nếu không đồng ý, trong {days} ngày kể từ ngày nhận được quyết định này, người khiếu nại có quyền khiếu nại lần hai đến người có"
        " thẩm quyền, hoặc khởi kiện vụ án hành chính tại Tòa án theo Luật Tố tụng hành chính."
    )
