"""How values are written on a paper: numbers, days and hours as offices in Vietnam write them, and text without traps."""

from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from danvan.engines.papers.document import Head, Value
from danvan.engines.vietnamese.letters import bare, nfc

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])  # they make text read otherwise than written
SWAPPED = str.maketrans(",.", ".,")


def plain(text: str) -> str:
    """Return text in NFC without what no paper can hold: control letters, lone surrogates, non-characters, turns of direction."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return nfc(bare(lines.translate(TURNS)))


def say(value: Value, *, kind: str) -> str:
    """Return a value as it is read: 1.234,5; 27,5%; 02/09/2026; 08:05 02/09/2026."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return local(value).strftime("%H:%M %d/%m/%Y" if kind == "moment" else "%d/%m/%Y")
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y")
    if kind == "percent" and not isinstance(value, str):
        return f"{_number(round(Decimal(str(value)) * 100, 1))}%"
    return plain(value) if isinstance(value, str) else _number(value)


def local(moment: datetime) -> datetime:
    """Return a moment on the clock of Hanoi, bare of its zone.

    :raises ValueError: if it has no zone, for then nobody knows when it is
    """
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone")
    return moment.astimezone(HANOI).replace(tzinfo=None)


def day_line(head: Head) -> str:
    """Return place and day: a nought stands before days below 10 and before January and February; room where it is not dated."""
    if not head.dated:
        return plain(f"{head.place}, ngày …… tháng …… năm {head.on.year}" if head.place else f"Ngày …… tháng …… năm {head.on.year}")
    month = f"{head.on.month:02}" if head.on.month < 3 else str(head.on.month)
    day = f"ngày {head.on.day:02} tháng {month} năm {head.on.year}"
    return plain(f"{head.place}, {day}" if head.place else day.capitalize())


def number_line(head: Head) -> str:
    """Return the number before its sign, a nought before one below 10, with room to write it in by hand where there is none yet.

    Nothing for what is not numbered.
    """
    if not head.numbered:
        return ""
    if not head.sign or "/" in head.number:
        return plain(f"Số: {head.number or '…………'}")
    return plain(f"Số: {head.number.zfill(2) if head.number.isdigit() else head.number or '……'}/{head.sign}")


def _number(value: int | float | Decimal) -> str:
    return f"{value:,}".translate(SWAPPED)
