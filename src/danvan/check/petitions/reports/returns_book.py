"""The book of what was received (sổ tiếp nhận đơn), lane by lane; always in Vietnamese."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.check.petitions import states
from danvan.check.petitions.reports import returns
from danvan.check.petitions.states import returns as of_returns
from danvan.engines.papers.document import Column, Document, Paragraph, Table, Value
from danvan.engines.papers.words import say

KIND = "Sổ tiếp nhận"
TITLE, ABOUT = f"{KIND} đơn, phản ánh, kiến nghị", "Đơn, phản ánh, kiến nghị"
COLUMNS = (
    Column(title="Số", kind="number"), Column(title="Vào hệ thống lúc", kind="moment"), Column(title="Ngày nhận", kind="day"), Column(title="Mã hồ sơ"),
    Column(title="Người gửi, địa chỉ"), Column(title="Nội dung"), Column(title="Cơ quan đang giữ"), Column(title="Tình trạng"),
)  # fmt: skip
WHO = ("complainant", "requester", "asker")
WHAT = ("against", "asked", "about", "text")


def tables(found: dict[str, list[Any]]) -> list[Table]:
    """Return a table for each lane in which something came; where nothing came at all, an empty one."""
    kept = {name: rows for name, rows in found.items() if rows} or {"feedback": []}
    return [
        Table(caption=of_returns.CALLED[name], columns=COLUMNS, rows=tuple(_row(number, one) for number, one in enumerate(rows, start=1)))
        for name, rows in kept.items()
    ]  # fmt: skip


def paper(found: dict[str, list[Any]], *, agency: Agency, period: Period, until: datetime, on: date) -> Document:
    """Return the book of an agency for a period."""
    days = f"Kỳ {period.name}: từ {say(period.begins_on, kind='day')} đến hết {say(period.ends_on, kind='day')}; ghi đến {say(until, kind='moment')}."
    head = returns.head(agency, on=on, kind=KIND, about=f"{ABOUT} {period.name}")
    return Document(head=head, blocks=(Paragraph(text=days), *tables(found)), signature=returns.signature(agency))


def _row(number: int, one: Any) -> tuple[Value, ...]:
    matter = one.matter
    who = ", ".join(filter(None, [_first(one, WHO), getattr(one, "address", "")]))
    received_on = getattr(one, "received_on", None) or localdate(matter.opened_at)
    return (number, matter.opened_at, received_on, matter.code, who, _first(one, WHAT), matter.agency.name, states.LABELS[matter.state])


def _first(one: Any, names: Iterable[str]) -> str:
    return next((str(getattr(one, name)) for name in names if getattr(one, name, "")), "")
