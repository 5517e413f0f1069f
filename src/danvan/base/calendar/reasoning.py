"""A due date with what it follows from, as an object for machines and as sentences for people."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from danvan import law
from danvan.base import calendar
from danvan.base.calendar import days_off

UNITS = {calendar.CALENDAR: "ngày", calendar.WORKING: "ngày làm việc"}
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")


@dataclass(frozen=True, kw_only=True)
class Reasoning:
    start: date
    days: int
    unit: str
    rule: law.Row | None  # none if somebody just counts days
    due: calendar.Due


def as_object(told: Reasoning) -> dict[str, Any]:
    """Return the reasoning in what JSON can hold, days as YYYY-MM-DD."""
    rule = told.rule
    return {
        "due_on": told.due.due_on.isoformat(),
        "rule": rule.key if rule else None,
        "source": rule.source if rule else None,
        "skipped": [{"on": day.isoformat(), "why": why} for day, why in told.due.skipped],
        "from": told.start.isoformat(),
        "days": told.days,
        "unit": told.unit,
        "when": rule.when if rule else "",
        "unverified": bool(rule and not rule.verified),
    }


def as_sentences(told: Reasoning) -> list[str]:
    """Return the reasoning in Vietnamese, one sentence for each step."""
    ends = told.due
    lines = [f"Hạn cuối: {WEEKDAYS[ends.due_on.weekday()]}, {dmy(ends.due_on)}.", _how(told)]
    if ends.skipped:
        lines.append(f"Không tính: {', '.join(f'{dmy(day)} ({_why(day, why)})' for day, why in ends.skipped)}.")
    return lines + (_grounds(told.rule) if told.rule else [])


def dmy(day: date) -> str:
    """Return a day as people write it."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def _how(told: Reasoning) -> str:
    if told.unit == calendar.STATED:
        return "Cách tính: theo ngày ghi trong văn bản."
    return f"Cách tính: {told.days} {UNITS[told.unit]} kể từ sau ngày {dmy(told.start)}."


def _why(day: date, why: str) -> str:
    return f"{why}, dự kiến" if days_off.is_expected(day, why=why) else why


def _grounds(rule: law.Row) -> list[str]:
    lines = [f"Thời hạn: {rule.more['title']} ({rule.key}).", f"Căn cứ: {rule.citation}."]
    if not rule.verified:
        lines.append("Lưu ý: con số này chưa đối chiếu được với văn bản gốc.")
    if note := rule.more.get("note"):
        lines.append(f"Ghi chú: {note}.")
    return lines
