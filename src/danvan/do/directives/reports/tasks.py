"""How far one task is, as a paper to whoever set it; its number and day are left to the records office."""

from datetime import date

from danvan.base.agencies import official
from danvan.base.agencies.models import Agency
from danvan.do.directives import states
from danvan.do.directives.models import Task
from danvan.do.directives.queries import tasks
from danvan.engines.papers.document import Document, Paragraph

ABOUT = "Kết quả thực hiện nhiệm vụ"
DAY = "%d/%m/%Y"


def report(task: Task, *, to: tuple[str, ...], words: str, on: date) -> Document:
    """Return the report of a task; `words` is what was last said of it."""
    agency = reporting(task)
    said = (
        f"Thực hiện {task.directive} ngày {task.directive.issued_on:{DAY}} của {task.directive.issuer}, {agency.name} báo cáo kết quả"
        f" nhiệm vụ: “{task.text}”.",
        f"Cơ quan chủ trì: {task.matter.agency.name}. {_due(task)}",
        f"Tình trạng đến ngày {on:{DAY}}: {states.LABELS[task.matter.state].lower()}, {task.percent}%.", words, _proof(task),
    )
    return Document(
        head=official.head(agency, on=on, kind="Báo cáo", about=ABOUT, dated=False), addressees=to,
        blocks=tuple(Paragraph(text=each) for each in said if each), signature=official.signature(agency),
        recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip


def reporting(task: Task) -> Agency:
    """Return who reports: on what came in, the office that keeps it; on what was set here, who leads the task."""
    return task.directive.matter.agency if task.directive.direction == "incoming" else task.matter.agency


def _due(task: Task) -> str:
    """Return the day that the document states, and beside it the one that counts where it is another."""
    (line,) = tasks.lines([task])
    stated = f"Thời hạn theo văn bản: {task.due_on:{DAY}}." if task.due_on else "Văn bản không đặt thời hạn."
    return f"{stated} Nơi giao đã cho đến {line.due_on:{DAY}}." if line.due_on and line.due_on != task.due_on else stated


def _proof(task: Task) -> str:
    if task.proof_id:
        return "Minh chứng gửi kèm."
    return f"Không có minh chứng: {task.no_proof}." if task.no_proof else ""
