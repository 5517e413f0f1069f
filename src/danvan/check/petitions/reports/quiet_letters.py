"""Papers about an opinion on conduct, or about trouble that somebody was given: what the head asks and answers, for the author and the head alone.

Always in Vietnamese, in the form of Nghị định 30/2020/NĐ-CP; they name nobody who wrote.
"""

from collections.abc import Callable

from danvan.check.petitions.queries import asking_back
from danvan.check.petitions.reports import official
from danvan.check.petitions.reports.letters import Told
from danvan.check.petitions.states import conduct
from danvan.engines.papers.document import Document, Paragraph
from danvan.engines.papers.words import say

AUTHOR = "Người gửi"
CALLED = {conduct.KIND: "góp ý về thái độ phục vụ", conduct.TROUBLE: "tin báo bị gây khó"}


def supplement(told: Told) -> Document:
    """Return the notice by which the head asks the author for more, and until when the clock stands still for it."""
    waits = say(asking_back.waits_until(since=told.step.on, agency=told.step.agency), kind="day")
    return _paper(told, about="Về việc bổ sung", does="đã nhận", then=(
        Paragraph(label="Nội dung cần bổ sung:", text=told.step.note),
        Paragraph(
            text=f"Thời hạn trả lời tạm dừng từ ngày hỏi đến khi nhận được bổ sung, nhưng không quá ngày {waits}; sau ngày đó thời hạn tính tiếp, dù chưa có "
            f"bổ sung."
        ),
    ))  # fmt: skip


def result(told: Told) -> Document:
    """Return the answer that the head gave, as the journal has it."""
    return _paper(told, about="Về việc trả lời", does="trả lời", then=(Paragraph(label="Trả lời:", text=told.step.note),))


MAKES: dict[str, Callable[[Told], Document]] = {"bo-sung": supplement, "ket-qua": result}  # by the name of its file


def _paper(told: Told, *, about: str, does: str, then: tuple[Paragraph, ...]) -> Document:
    one, step = told.petition, told.step
    called = CALLED[one.matter.kind]
    says = f"{step.issuer.agency.name} {does} {called} dưới đây. (Hồ sơ {one.matter.code}, nhận ngày {say(one.came_at, kind='day')}.)"
    return Document(
        head=official.head(step.issuer.agency, kind="Thông báo", about=f"{about} {called}", on=step.on, number=step.number),
        blocks=(Paragraph(text=says), Paragraph(label="Nội dung đã gửi:", text=one.text), *then), signature=official.signature(step.issuer),
        addressees=(AUTHOR,), recipients=(AUTHOR, "Lưu: VT"),
    )  # fmt: skip
