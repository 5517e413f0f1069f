"""Papers about a complaint in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Callable, Iterable

from danvan.check.petitions.queries import grounds
from danvan.check.petitions.reports import complaint_decisions as decisions
from danvan.check.petitions.reports import complaint_parts as parts
from danvan.check.petitions.reports.complaint_parts import Told
from danvan.check.petitions.states import complaint as states
from danvan.engines.papers.document import Column, Document, Paragraph, Table
from danvan.engines.papers.words import say


def receipt(told: Told) -> Document:
    """Return the paper that says a complaint was received."""
    one = told.complaint
    rows = (
        ("Số hồ sơ", one.matter.code), ("Người khiếu nại", one.complainant), ("Địa chỉ", one.address), ("Cùng khiếu nại", parts.together(told)),
        ("Loại quyết định", one.discipline_says), ("Khiếu nại về", one.against), ("Ngày nhận đơn", say(one.received_on, kind="day")),
        ("Đơn đến", states.CAME[one.came]), ("Ngày nhận thể hiện ở", states.SHOWN_BY[one.shown_by]),
        ("Tài liệu kèm theo", parts.enclosed(told)), ("Hạn thụ lý", parts.first_day(told, rule="accept")),
    )  # fmt: skip
    return parts.paper(
        told, kind="Giấy biên nhận", about="Đơn khiếu nại", blocks=(parts.says(told, what="đã nhận đơn khiếu nại sau đây:"), _table(rows)),
        post="Người nhận đơn", numbered=False,
    )


def guidance(told: Told) -> Document:
    """Return the slip that says where a complaint belongs."""
    said = (
        parts.says(told, what=f"đã xem đơn của {parts.who(told)} {parts.about(told)}. Vụ việc không thuộc thẩm quyền giải quyết của cơ quan."),
        parts.note(told),
    )
    return parts.paper(told, kind="Phiếu hướng dẫn", about="Về việc gửi đơn khiếu nại đến nơi có thẩm quyền", blocks=said, to=(parts.who(told),))


def supplement(told: Told) -> Document:
    """Return the slip that asks for what a paper lacks."""
    said = (
        parts.says(told, what=f"đã nhận đơn của {parts.who(told)} {parts.about(told)}. Đề nghị bổ sung:"),
        Paragraph(label="Nội dung cần bổ sung:", text=told.step.note),
        Paragraph(text="Thời hạn thụ lý tạm dừng từ ngày yêu cầu đến khi nhận được bổ sung."),
    )  # fmt: skip
    return parts.paper(told, kind="Thông báo", about="Về việc bổ sung đơn khiếu nại", blocks=said, to=(parts.who(told),))


def transfer(told: Told) -> Document:
    """Return the slip that goes with a complaint to the competent agency, with a copy to the complainant."""
    said = (parts.says(told, what=f"chuyển đơn của {parts.who(told)} {parts.about(told)} để giải quyết theo thẩm quyền."), parts.note(told))
    return parts.paper(told, kind="Phiếu chuyển", about="Đơn khiếu nại", blocks=said, also=("Nơi tiếp nhận đơn",))


def acceptance(told: Told) -> Document:
    """Return the notice that a complaint is taken up, for the complainant, who forwarded it and the inspectorate of the same level."""
    said = (
        parts.says(told, what=f"thụ lý giải quyết khiếu nại {parts.which(told)} của {parts.who(told)} {parts.about(told)}."),
        Paragraph(text=f"Nội dung yêu cầu: {told.complaint.request}"),
        Paragraph(
            text=f"Thời hạn giải quyết: đến hết ngày {parts.first_day(told, rule='resolve')},"
            f" tính từ ngày thụ lý {say(told.complaint.accepted_on, kind='day')}."
        ),
    )  # fmt: skip
    return parts.paper(told, kind="Thông báo", about="Về việc thụ lý giải quyết khiếu nại", blocks=said, also=parts.told_too(told))


def refusal(told: Told) -> Document:
    """Return the notice that a complaint is not taken up, with the ground of the law."""
    ground = grounds.ground(told.complaint)
    words = f"{ground.more['title']} (khoản {ground.value}, {ground.citation})" if ground else ""
    said = (
        parts.says(told, what=f"không thụ lý giải quyết khiếu nại của {parts.who(told)} {parts.about(told)}."),
        Paragraph(text=f"Căn cứ: {words}."), Paragraph(text=f"Lý do: {told.step.note}"),
    )  # fmt: skip
    return parts.paper(told, kind="Thông báo", about="Về việc không thụ lý giải quyết khiếu nại", blocks=said, also=parts.told_too(told))


def extension(told: Told) -> Document:
    """Return the notice that the time to settle a complaint is longer, because it is complex."""
    said = (
        parts.says(told, what=f"kéo dài thời hạn giải quyết khiếu nại của {parts.who(told)} {parts.about(told)} vì vụ việc phức tạp."),
        Paragraph(text=f"Lý do: {told.step.note}"),
        Paragraph(text=f"Hạn trước: {parts.first_day(told, rule='resolve')}. Hạn mới: {parts.last_day(told, rule='resolve')}."),
    )  # fmt: skip
    return parts.paper(told, kind="Thông báo", about="Về việc kéo dài thời hạn giải quyết khiếu nại", blocks=said, also=parts.inspectors(told))


MAKES: dict[str, Callable[[Told], Document]] = {  # by the journal's word
    "lodged": receipt, "guided": guidance, "lacking": supplement, "transferred": transfer, "taken_up": acceptance, "refused": refusal,
    "more_time_given": extension, "stayed": decisions.stay, "given_up": decisions.ending, "decided": decisions.decision,
}  # fmt: skip


def _table(rows: Iterable[tuple[str, str]]) -> Table:
    filled = tuple((name, words) for name, words in rows if words)
    return Table(caption="Thông tin hồ sơ", columns=(Column(title="Mục"), Column(title="Nội dung")), rows=filled)
