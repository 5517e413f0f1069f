"""Papers of this house, in the language of its office: the slip that a counter hands out, and the list of an officer.

Always in Vietnamese, whatever language the page is in: they are papers of the office.
"""

from collections.abc import Iterable

from danvan.base.duties.models import Duty
from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.receipts import Receipt
from danvan.check.petitions.reports import official
from danvan.check.petitions.states import concerning
from danvan.engines.papers.document import Column, Document, Paragraph, Signature, Table, Value
from danvan.engines.papers.words import say

MOST = 5_000  # rows of a list: more are asked for by steps
KEEP = (
    "Ai có mã theo dõi thì xem được hồ sơ: bà con giữ kín phiếu này. Cơ quan không lưu mã nên không cấp lại được. "
    "Xem hồ sơ: mở mục “Theo dõi” trên trang tiếp nhận phản ánh, kiến nghị và nhập mã."
)
COLUMNS = (
    Column(title="Số hồ sơ"), Column(title="Nhận lúc", kind="moment"), Column(title="Nội dung"), Column(title="Nơi"),
    Column(title="Vị trí"), Column(title="Lĩnh vực"), Column(title="Bước"), Column(title="Cơ quan đang giữ"),
    Column(title="Hạn", kind="day"), Column(title="Làm xong ngày", kind="day"),
)  # fmt: skip


def slip(petition: Petition, *, receipt: Receipt, secret: str) -> Document:
    """Return the paper that says a petition was taken in, as it then was; with the follow code where the visitor still bears it."""
    matter, agency, came_at = petition.matter, receipt.agency, petition.came_at
    rows = [
        ("Số hồ sơ", matter.code), ("Nhận lúc", say(came_at, kind="moment" if came_at == matter.opened_at else "day")), ("Nơi xảy ra việc", _place(petition)),
        (concerning.CONCERNS.get(petition.concerns, ""), str(receipt.said.get("cited", petition.cited))),
        ("Vị trí cụ thể", str(receipt.said.get("where", petition.where))), ("Cơ quan tiếp nhận", agency.name),
        ("Điện thoại", agency.phone), ("Hạn của bước đầu", say(receipt.due_on, kind="day")),
        ("Mã theo dõi", secret),
    ]  # fmt: skip
    said = Table(
        caption="Thông tin hồ sơ", columns=(Column(title="Mục"), Column(title="Nội dung")),
        rows=tuple((name, words) for name, words in rows if words),
    )  # fmt: skip
    blocks = (
        Paragraph(text=f"{agency.name} đã tiếp nhận phản ánh, kiến nghị sau đây:"), Paragraph(text=str(receipt.said.get("text", petition.text))), said,
        Paragraph(text=KEEP if secret else "Mọi bước giải quyết đều hiện ở trang hồ sơ."),
    )
    return Document(
        head=official.head(agency, kind="Phiếu tiếp nhận", about="Phản ánh, kiến nghị", on=receipt.on, numbered=False),
        blocks=blocks, signature=Signature(post="Người tiếp nhận"),
    )  # fmt: skip


def register(petitions: Iterable[Petition], *, due: dict[int, Duty], more: bool) -> Table:
    """Return the list of petitions, newest first; `due` holds the open duty of each matter that has one."""
    cut = f" ({MOST} hồ sơ mới nhất; còn nữa: hãy chọn từng bước)" if more else ""
    return Table(
        caption=f"Phản ánh, kiến nghị{cut}", columns=COLUMNS,
        rows=tuple(_line(petition, duty=due.get(petition.pk)) for petition in petitions),
    )  # fmt: skip


def _line(petition: Petition, *, duty: Duty | None) -> tuple[Value, ...]:
    matter = petition.matter
    return (
        matter.code, matter.opened_at, petition.text, _place(petition), petition.where,
        matter.subject.name if matter.subject else None, states.LABELS[matter.state], matter.agency.name,
        duty.due_on if duty and not duty.suspended_on else None, petition.done_on,
    )  # fmt: skip


def _place(petition: Petition) -> str:
    return petition.matter.place.name if petition.matter.place else ""
