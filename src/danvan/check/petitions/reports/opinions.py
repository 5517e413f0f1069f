"""How many opinions on conduct there were and what became of them, as a paper: counts alone; always in Vietnamese."""

from collections.abc import Mapping, Sequence
from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.check.petitions.queries.opinions import Line
from danvan.check.petitions.reports import returns
from danvan.check.petitions.states import conduct as states
from danvan.engines.papers.document import Block, Column, Document, Paragraph, Table
from danvan.engines.papers.words import say

TITLE = "Số liệu góp ý về thái độ phục vụ"
CALLED = {states.KIND: "Góp ý về thái độ phục vụ", states.TROUBLE: "Báo bị gây khó vì đã góp ý"}
COUNTS = ("Đã nhận", "Đã trả lời", "Quá hạn")
COLUMNS = (
    Column(title="Nơi nhận"), *(Column(title=title, kind="number", sums=True) for title in COUNTS), *(Column(title=words) for words in states.FOUND.values()),
)  # fmt: skip
KEPT_BACK = "không nêu"
HOW = (
    "Chỉ có số lượng, không có tên và lời của ai. Kết luận của người đứng đầu chỉ ghi cho cả năm đã qua, khi một nơi có từ"
    f" {states.FEWEST} kết luận trở lên, để không ai bị nhận ra."
)


def tables(found: Mapping[str, Sequence[Line]]) -> list[Table]:
    """Return a table for opinions and one for who was given trouble: each with a row for each agency."""
    return [Table(caption=CALLED[name], columns=COLUMNS, rows=tuple(_row(line) for line in lines)) for name, lines in found.items()]


def paper(found: Mapping[str, Sequence[Line]], *, agency: Agency, period: Period, on: date) -> Document:
    """Return what an agency that counts them reports of a period."""
    days = f"Kỳ {period.name}: từ {say(period.begins_on, kind='day')} đến hết {say(period.ends_on, kind='day')}."
    blocks: tuple[Block, ...] = (Paragraph(text=f"{agency.name} báo cáo như sau. {days}"), Paragraph(text=HOW), *tables(found))
    head = returns.head(agency, on=on, about=f"{TITLE} {period.name}")
    return Document(head=head, blocks=blocks, signature=returns.signature(agency), recipients=("Như trên", "Lưu: VT"))


def _row(line: Line) -> tuple[str | int, ...]:
    found = [str(line.found[code]) if line.found else KEPT_BACK for code in states.FOUND]
    return line.agency.name, line.received, line.answered, line.late, *found
