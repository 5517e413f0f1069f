"""Papers about a report or feedback in the form of Nghị định 30/2020/NĐ-CP; number, day and signature are the records office's.

Always in Vietnamese, whatever language the page is in: they are papers of the office. They name nobody who wrote.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from danvan.check.petitions import states
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import asking_back
from danvan.check.petitions.queries.elsewhere import Gone
from danvan.check.petitions.queries.splits import Part
from danvan.check.petitions.queries.steps import Step
from danvan.check.petitions.reports import official
from danvan.engines.papers.document import Column, Document, Paragraph, Table
from danvan.engines.papers.words import say

AUTHOR = "Người gửi phản ánh, kiến nghị"
OBJECT = "Nếu thấy chưa đúng, bà con đề nghị lãnh đạo xem lại ở trang hồ sơ, hoặc tại bộ phận tiếp nhận."
Blocks = tuple[Paragraph | Table, ...]


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a paper is made of: the petition, the step that it tells of, and what that step says of a refusal, of a receiver, of parts."""

    petition: Petition
    step: Step
    refusal: str
    gone: Gone | None
    parts: list[Part]
    drafted_anew: bool = False  # what lies with the petition is a later answer than the one that was approved


def guidance(told: Told) -> Document:
    """Return the slip that says where a matter belongs."""
    return _paper(told, kind="Phiếu hướng dẫn", about="Về việc gửi phản ánh, kiến nghị đến nơi có thẩm quyền", to=(AUTHOR,), blocks=(
        _says(told, "đã xem phản ánh, kiến nghị dưới đây. Việc này không thuộc thẩm quyền giải quyết của cơ quan."),
        _words(told), Paragraph(label="Nơi có thẩm quyền:", text=told.step.note), Paragraph(text=OBJECT),
    ))  # fmt: skip


def transfer(told: Told) -> Document:
    """Return the slip that goes with a matter to a body outside, with a copy to its author."""
    receiver, contact = (told.gone.receiver, told.gone.contact) if told.gone else ("", "")
    return _paper(told, kind="Phiếu chuyển", about="Phản ánh, kiến nghị", to=(receiver,), also=(receiver,), blocks=(
        _says(told, f"chuyển đến {receiver} phản ánh, kiến nghị dưới đây để giải quyết theo thẩm quyền và trả lời người gửi."), _words(told),
        Paragraph(text=f"Lý do chuyển: {told.step.note}"), Paragraph(text=f"Người gửi hỏi tiếp ở: {contact}"), Paragraph(text=OBJECT),
    ))  # fmt: skip


def refusal(told: Told) -> Document:
    """Return the notice that a report is not taken on, with its reason of the public list."""
    return _paper(told, kind="Thông báo", about="Về việc không tiếp nhận phản ánh, kiến nghị", blocks=(
        _says(told, "không tiếp nhận phản ánh, kiến nghị dưới đây."), _words(told), Paragraph(text=f"Căn cứ: {states.REFUSALS.get(told.refusal, '')}."),
        Paragraph(text=f"Lý do: {told.step.note}"), Paragraph(text=OBJECT),
    ))  # fmt: skip


def supplement(told: Told) -> Document:
    """Return the notice that asks the author for more: the question and what was sent each by its name, and until when a clock stands still."""
    waits = say(asking_back.waits_until(since=told.step.on, agency=told.step.agency), kind="day")
    stands = (
        f"Thời hạn giải quyết tạm dừng từ ngày hỏi đến khi nhận được bổ sung, nhưng không quá ngày {waits};"
        " sau ngày đó thời hạn tính tiếp, dù chưa có bổ sung."
    )
    return _paper(told, kind="Thông báo", about="Về việc bổ sung phản ánh, kiến nghị", to=(AUTHOR,), blocks=(
        _says(told, "đã nhận phản ánh, kiến nghị dưới đây. Đề nghị bổ sung:"), Paragraph(label="Nội dung cần bổ sung:", text=told.step.note),
        Paragraph(text="Thời hạn giải quyết vẫn tính trong lúc chờ bổ sung." if told.step.clock_runs else stands),
        _words(told),
    ))  # fmt: skip


def splitting(told: Told) -> Document:
    """Return the notice that says which words of a letter went into which matter."""
    rows = tuple((one.code, say(one.on, kind="day"), one.words) for one in told.parts)
    columns = (Column(title="Hồ sơ"), Column(title="Ngày tách"), Column(title="Phần nội dung"))
    return _paper(told, kind="Thông báo", about="Về việc tách phản ánh, kiến nghị có nhiều nội dung", blocks=(
        _says(told, "đã tách các phần sau đây thành hồ sơ riêng, mỗi phần được trả lời riêng, thời hạn trả lời tính như của đơn."),
        Table(caption="Các phần đã tách", columns=columns, rows=rows), Paragraph(text="Nội dung đã gửi vẫn giữ nguyên."), _words(told),
    ))  # fmt: skip


def result(told: Told) -> Document:
    """Return the notice of the answer that was approved: of a former one, once there is a later draft, its words as the journal has them."""
    return _paper(told, kind="Thông báo", about="Về kết quả giải quyết phản ánh, kiến nghị", blocks=(
        _says(told, "trả lời phản ánh, kiến nghị dưới đây."), _words(told), *([_note(told)] if told.drafted_anew else _answered(told.petition)),
    ))  # fmt: skip


MAKES: dict[str, Callable[[Told], Document]] = {  # by the name of its file
    "huong-dan": guidance, "chuyen": transfer, "khong-tiep-nhan": refusal, "bo-sung": supplement, "tach": splitting, "ket-qua": result,
}  # fmt: skip


def _paper(told: Told, *, kind: str, about: str, blocks: Blocks, to: tuple[str, ...] = (), also: tuple[str, ...] = ()) -> Document:
    step = told.step
    head = official.head(step.issuer.agency, kind=kind, about=about, on=step.on, number=step.number)
    return Document(
        head=head, blocks=blocks, signature=official.signature(step.issuer),
        addressees=tuple(filter(None, to)), recipients=(AUTHOR, *filter(None, also), "Lưu: VT"),
    )  # fmt: skip


def _answered(one: Petition) -> Blocks:
    done = say(one.plan_on if one.outcome == "planned" else one.done_on, kind="day")
    when = f"Dự kiến xong ngày {done}" if one.outcome == "planned" else f"Ngày {done}"
    proof = "Bằng chứng kèm theo ở trang hồ sơ." if one.proof_id else f"Không có bằng chứng kèm theo: {one.no_proof}"
    return (
        Paragraph(text=f"Kết quả: {states.OUTCOMES.get(one.outcome, states.OUTCOMES['done'])}."),
        Paragraph(text=one.done), Paragraph(text=f"{when}, {one.done_by}."), Paragraph(text=proof),
    )  # fmt: skip


def _says(told: Told, what: str) -> Paragraph:
    return Paragraph(text=f"{told.step.issuer.agency.name} {what} (Hồ sơ {told.petition.matter.code}, nhận ngày {say(_came_on(told.petition), kind='day')}.)")


def _words(told: Told) -> Paragraph:
    parted = f"\n(Có phần được giải quyết ở hồ sơ riêng: {', '.join(one.code for one in told.parts)}.)" if told.parts else ""
    return Paragraph(label="Nội dung phản ánh, kiến nghị:", text=f"{told.petition.text}{parted}")


def _came_on(petition: Petition) -> date:
    return petition.received_on or localdate(petition.matter.opened_at)


def _note(told: Told) -> Paragraph:
    return Paragraph(text=told.step.note)
