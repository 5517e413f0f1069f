"""The digest of opinions as tables and as a paper; the paper is always in Vietnamese."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.check.petitions.reports import returns
from danvan.check.petitions.states import returns as states
from danvan.engines.papers.document import Block, Column, Document, Paragraph, Table, Value
from danvan.engines.papers.words import say

CALLED = states.CAPTIONS
NAMES = {name: Column(title=states.COLUMNS[name]) for name in ("kind", "topic", "place")}
NUMBERS = {name: Column(title=words, kind="number") for name, words in states.COLUMNS.items()}
BEFORE, MORE, ANSWERED = (replace(NUMBERS[name], sums=True) for name in ("before", "more", "answered"))


def tables(found: dict[str, Any]) -> list[Table]:
    """Return a digest as tables: by kind, topic and place, by topic and place together, and the fields that come first.

    :raises DoesNotAddUp: if the kinds, topics or places are not all that came
    """
    counted = (replace(NUMBERS["now"], sums=True, total=found["total"]), BEFORE, MORE)
    topics = tuple((*_row(name or states.NO_TOPIC, now, then), answered) for name, now, then, answered in found["topics"])
    cells = tuple((topic or states.NO_TOPIC, place or states.NO_PLACE, n, people) for topic, place, n, people in found["cells"])
    made = (
        Table(
            caption=CALLED["kinds"], columns=(NAMES["kind"], *counted), rows=tuple(_row(states.VOICES[kind], now, then) for kind, now, then in found["kinds"])
        ),
        Table(caption=CALLED["topics"], columns=(NAMES["topic"], *counted, ANSWERED), rows=topics),
        Table(
            caption=CALLED["places"], columns=(NAMES["place"], *counted),
            rows=tuple(_row(name or states.NO_PLACE, now, then) for name, now, then in found["places"])
        ),
        Table(caption=CALLED["cells"], columns=(NAMES["topic"], NAMES["place"], NUMBERS["now"], NUMBERS["people"]), rows=cells),
        _first(found),
    )
    return [table for table in made if table.rows]


def sentences(found: dict[str, Any]) -> list[str]:
    """Return what a digest says in words."""
    return [
        f"Trong kỳ có {found['total']} ý kiến (kỳ trước {found['before']}) của ít nhất {found['people']} người; {found['answered']} ý kiến đã được trả lời.",
        f"Số liệu dưới {found['fewest']} người không ghi theo lĩnh vực và nơi cùng lúc, để không ai bị nhận ra.",
    ]


def paper(found: dict[str, Any], *, agency: Agency, period: Period, on: date, opinion: str = "") -> Document:
    """Return the digest of an agency for a period, with what the Front thinks of it if it has said so."""
    until = say(datetime.fromisoformat(found["stop"]), kind="moment")
    days = f"từ {say(period.begins_on, kind='day')} đến hết {say(period.ends_on, kind='day')}; số liệu tính đến {until}"
    blocks: list[Block] = [
        Paragraph(text=f"{agency.name} tổng hợp ý kiến Nhân dân {period.name} ({days})."), *(Paragraph(text=words) for words in sentences(found)),
        *tables(found), Paragraph(text=states.HOW),
    ]  # fmt: skip
    if opinion:
        blocks += [Paragraph(text=states.OPINION, heading=True), Paragraph(text=opinion)]
    recipients = ("Ủy ban Mặt trận Tổ quốc cùng cấp", "Các cơ quan trực thuộc", "Lưu: VT")
    return Document(
        head=returns.head(agency, on=on, about=f"{states.TITLES['tong-hop']} {period.name}"),
        blocks=tuple(blocks), signature=returns.signature(agency), recipients=recipients,
    )


def _row(name: str, now: int, then: int) -> tuple[Value, ...]:
    return name, now, then, now - then


def _first(found: dict[str, Any]) -> Table:
    """Return the line of each field that comes first."""
    counts = tuple(NUMBERS[name] for name in ("received", "answered", "was_late", "waiting"))
    return Table(caption=CALLED["lines"], columns=(NAMES["topic"], *counts), rows=tuple(map(tuple, found["lines"])))
