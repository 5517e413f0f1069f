"""The letter that reminds an agency of what is late: a công văn whose number and day the records office writes in."""

from collections.abc import Iterable
from datetime import date

from danvan.base.agencies import official
from danvan.base.agencies.models import Agency
from danvan.do.directives.queries.rows import TaskRow
from danvan.engines.papers.document import Column, Document, Paragraph, Table, Value

COLUMNS = (
    Column(title="Nhiệm vụ"), Column(title="Theo văn bản"), Column(title="Mã nhiệm vụ"), Column(title="Hạn", kind="day"),
    Column(title="Quá hạn (ngày)", kind="number"),
)  # fmt: skip
ABOUT = "đôn đốc thực hiện nhiệm vụ quá hạn"


def reminder(agency: Agency, *, of: Agency, rows: Iterable[TaskRow], on: date) -> Document:
    """Return the letter of one agency to another about the tasks of the latter that are late."""
    listed: list[tuple[Value, ...]] = [
        (row.text, row.document, row.code, row.due_on, (on - row.due_on).days) for row in rows if row.due_on
    ]
    day = on.strftime("%d/%m/%Y")
    said = (
        f"Qua theo dõi đến ngày {day}, {of.name} còn {len(listed)} nhiệm vụ quá hạn chưa báo hoàn thành.",
        f"{agency.name} yêu cầu {of.name} tập trung thực hiện, báo cáo kết quả hoặc nêu rõ lý do, thời gian hoàn thành"
        " trên hệ thống; nhiệm vụ cần lùi thời hạn thì gửi đề nghị kèm lý do.",
    )
    table = Table(caption=f"Nhiệm vụ quá hạn tính đến {day}", columns=COLUMNS, rows=tuple(listed))
    return Document(
        head=official.head(agency, on=on, kind="", about=ABOUT, dated=False, room=True), addressees=(of.name,),
        blocks=(Paragraph(text=said[0]), table, Paragraph(text=said[1])), signature=official.signature(agency),
        recipients=("Như trên", "Lưu: VT"),
    )  # fmt: skip
