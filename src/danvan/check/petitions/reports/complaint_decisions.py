"""The decisions about a complaint, in articles: it is settled, waits, or ends because it was taken back."""

from collections.abc import Iterable
from datetime import date

from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, grounds
from danvan.check.petitions.reports import complaint_parts as parts
from danvan.check.petitions.reports import official
from danvan.check.petitions.reports.complaint_parts import Told
from danvan.check.petitions.states import complaint as states
from danvan.engines.papers.document import Document, Paragraph
from danvan.engines.papers.words import say


def decision(told: Told) -> Document:
    """Return the decision that settles a complaint, with its number and day, and where to go from there."""
    one = told.complaint
    about = f"Giải quyết khiếu nại {parts.which(told)} của {parts.who(told)}, địa chỉ: {one.address}, {parts.about(told)}."
    return _decision(told, about=f"Về việc giải quyết khiếu nại {parts.which(told)}", number=one.number, on=one.decided_on, found=_found(one), articles=(
        about, f"Kết luận: {states.OUTCOMES[one.outcome]}.\n{one.decision}", _from_there(one), _carried_out(told),
    ))  # fmt: skip


def stay(told: Told) -> Document:
    """Return the decision by which a complaint waits, with the ground of the law and the day of the next look."""
    one, ground = told.complaint, grounds.named(told.ground)
    words = f" theo căn cứ: {ground.more['title']} ({ground.citation})" if ground else ""
    again = f" Xem lại việc tạm đình chỉ chậm nhất ngày {parts.first_day(told, rule=states.LOOK[0])}."
    return _decision(told, about="Về việc tạm đình chỉ giải quyết khiếu nại", articles=(
        f"Tạm đình chỉ giải quyết khiếu nại {parts.which(told)} của {parts.who(told)} {parts.about(told)}{words}.",
        f"Lý do: {told.step.note}\nThời hạn giải quyết tạm dừng từ ngày ký quyết định này và tính tiếp khi lý do tạm đình chỉ không còn.{again}",
        f"Người khiếu nại là {one.complainant} và các cơ quan, cá nhân liên quan chịu trách nhiệm thi hành quyết định này.",
    ))  # fmt: skip


def ending(told: Told) -> Document:
    """Return the decision that ends a complaint which its author took back on a signed paper."""
    one = told.complaint
    by_paper = f" theo đơn rút khiếu nại nhận ngày {say(one.withdrawal_on, kind='day')}" if one.withdrawal_on else ""
    return _decision(told, about="Về việc đình chỉ giải quyết khiếu nại", articles=(
        f"Đình chỉ giải quyết khiếu nại {parts.which(told)} của {parts.who(told)} {parts.about(told)}{by_paper}.",
        "Lý do: người khiếu nại rút toàn bộ khiếu nại.\nNgười khiếu nại cho rằng mình không rút khiếu nại thì báo cho cơ quan để xem lại.",
        f"Người khiếu nại là {one.complainant} và các cơ quan, cá nhân liên quan chịu trách nhiệm thi hành quyết định này.",
    ))  # fmt: skip


def _decision(told: Told, *, about: str, articles: Iterable[str], number: str = "", on: date | None = None, found: Iterable[str] = ()) -> Document:
    """Return a decision of whoever settles a complaint: who decides, on what it stands, then its articles."""
    agency, one = told.step.issuer.agency, told.complaint
    stands = [f"Căn cứ {words};" for words in official.bases("complaint", on=on or told.step.on)]
    blocks = (
        Paragraph(text=f"{official.leads(agency)} {official.full(agency)}".upper(), look="centred"),
        *(Paragraph(text=words, look="basis") for words in stands),
        Paragraph(text=f"Xét đơn khiếu nại của {one.complainant}, nhận ngày {say(one.received_on, kind='day')}.", look="basis"),
        *(Paragraph(text=words, look="basis") for words in found),
        Paragraph(text="QUYẾT ĐỊNH:", look="centred"),
        *(Paragraph(label=f"Điều {number}.", text=words) for number, words in enumerate(articles, start=1)),
    )
    above = (agency.above.name,) if agency.above else ()
    return parts.paper(told, kind="Quyết định", about=about, blocks=blocks, number=number, on=on, also=(*above, *parts.inspectors(told)))


def _found(complaint: Complaint) -> Iterable[str]:
    """Return what was found and what was said in the dialogue, as far as these were entered: a decision names both."""
    if complaint.findings:
        on = f" ngày {say(complaint.found_on, kind='day')}" if complaint.found_on else ""
        yield f"Căn cứ kết quả xác minh nội dung khiếu nại{on}: {complaint.findings}"
    if complaint.dialogue and complaint.dialogue_on:
        yield f"Căn cứ kết quả đối thoại ngày {say(complaint.dialogue_on, kind='day')}: {complaint.dialogue}"


def _carried_out(told: Told) -> str:
    by = f", {told.complaint.decided_by}" if told.complaint.decided_by else ""
    return (
        f"Người khiếu nại là {told.complaint.complainant}{by} và các cơ quan, cá nhân liên quan chịu trách nhiệm thi hành quyết định này."
        " Quyết định có hiệu lực theo quy định của Luật Khiếu nại."
    )


def _from_there(complaint: Complaint) -> str:
    on, suit = complaint.decided_on, ""
    if complaint_days.may_sue(complaint):
        within = f" trong thời hạn {complaint_days.years_to_sue(complaint, on=on):02} năm kể từ ngày nhận được quyết định này" if on else ""
        suit = f"khởi kiện vụ án hành chính tại Tòa án theo Luật Tố tụng hành chính{within}"
    if complaint.instance == states.SECOND or on is None:
        return f"Nếu không đồng ý, người khiếu nại có quyền {suit}." if suit else "Không có khiếu nại lần ba."
    days = complaint_days.lodging(complaint, since=on).days
    return (
        f"Nếu không đồng ý, trong {days} ngày kể từ ngày nhận được quyết định này, người khiếu nại có quyền khiếu nại lần hai đến người có"
        f" thẩm quyền{f', hoặc {suit}' if suit else ''}."
    )
