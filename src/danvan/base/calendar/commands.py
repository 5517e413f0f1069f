"""`danvan due`: when a period ends, and why on that day. Knows no Django and no database."""

import argparse
import json
import sys
from datetime import date
from difflib import get_close_matches
from typing import NoReturn

from danvan import law
from danvan.base import calendar
from danvan.base.calendar.reasoning import Reasoning, as_object, as_sentences, dmy

YEARS = range(2000, 2100)  # what the tables of the law and the lunar calendar can speak of
MOST = 1000
CASES = {
    "": "thông thường", "complex": "phức tạp", "remote": "vùng sâu, vùng xa",
    "complex remote": "phức tạp ở vùng sâu, vùng xa",
}
USAGE = """danvan due THỜI_HẠN --from YYYY-MM-DD [--complex] [--remote] [--json]
       danvan due --working SỐ_NGÀY --from YYYY-MM-DD [--json]
       danvan due --calendar SỐ_NGÀY --from YYYY-MM-DD [--json]"""


class Misasked(Exception):
    """The question cannot be answered; the words say why, to whoever asked."""


def due(argv: list[str]) -> int:
    """Write when a period ends and return 0, or say what is wrong on stderr and return 2."""
    try:
        asked = _parser().parse_args(argv)
        told = _told(asked)
    except Misasked as problem:
        sys.stderr.write(f"{problem}\n")
        return 2
    shown = [json.dumps(as_object(told), ensure_ascii=False)] if asked.json else as_sentences(told)
    sys.stdout.write("\n".join(shown) + "\n")
    return 0


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise Misasked(f"Không hiểu câu lệnh ({message}).\nCách dùng: {USAGE}")


def _parser() -> _Parser:
    parser = _Parser(prog="danvan due", usage=USAGE, allow_abbrev=False, description="Tính ngày hết hạn và lý do.")
    parser.add_argument("rule", nargs="?", help="tên thời hạn, ví dụ complaints.resolve_first")
    parser.add_argument("--from", dest="start", help="ngày bắt đầu; ngày này không tính")
    parser.add_argument("--complex", action="store_true", help="vụ việc phức tạp")
    parser.add_argument("--remote", action="store_true", help="vùng sâu, vùng xa")
    parser.add_argument("--working", help="đếm chừng ấy ngày làm việc, không theo thời hạn nào")
    parser.add_argument("--calendar", help="đếm chừng ấy ngày, không theo thời hạn nào")
    parser.add_argument("--json", action="store_true", help="in một đối tượng JSON")
    return parser


def _told(asked: argparse.Namespace) -> Reasoning:
    if sum(one is not None for one in (asked.rule, asked.working, asked.calendar)) != 1:
        raise Misasked(f"Cần đúng một trong ba: tên thời hạn, --working hoặc --calendar.\nCách dùng: {USAGE}")
    start = _day(asked.start)
    when = " ".join(word for word in ("complex", "remote") if getattr(asked, word))
    if when and asked.rule is None:
        raise Misasked("--complex và --remote chỉ dùng cùng tên một thời hạn.")
    rule = _rule(asked.rule, on=start, when=when) if asked.rule is not None else None
    days, unit = (rule.value, rule.unit) if rule else _bare(asked)
    if unit == calendar.HOURS:
        raise Misasked(f"{rule.key if rule else unit} tính bằng giờ làm việc của từng cơ quan; phút hết hạn ghi ở trang của hồ sơ.")
    ends = calendar.due(start, days=days, unit=unit, closed=calendar.vietnam(around=start))
    return Reasoning(start=start, days=days, unit=unit, rule=rule, due=ends)


def _bare(asked: argparse.Namespace) -> tuple[int, str]:
    if asked.working is not None:
        return _number(asked.working), calendar.WORKING
    return _number(asked.calendar), calendar.CALENDAR


def _day(text: str | None) -> date:
    if text is None:
        raise Misasked("Thiếu ngày bắt đầu: --from YYYY-MM-DD.")
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise Misasked(f"Không đọc được ngày “{text}”; viết năm-tháng-ngày, ví dụ 2026-01-28.") from None
    if day.year not in YEARS:
        raise Misasked(f"Ngày {dmy(day)} ở ngoài những năm tính được ({YEARS[0]} đến {YEARS[-1]}).")
    return day


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and int(text) <= MOST):
        raise Misasked(f"Số ngày phải là số nguyên từ 0 đến {MOST}, không phải “{text}”.")
    return int(text)


def _rule(key: str, *, on: date, when: str) -> law.Row:
    try:
        return law.one("periods", key=key, on=on, when=when)
    except law.UnknownKey:
        raise Misasked(f"Không có thời hạn “{key}”. {_near(key)}") from None
    except law.UnknownCase:
        raise Misasked(f"Thời hạn “{key}” không có trường hợp {CASES[when]}.") from None
    except law.NotInForce:
        raise Misasked(f"Thời hạn “{key}” không có hiệu lực vào ngày {dmy(on)}; {_spans(key, when)}.") from None


def _near(key: str) -> str:
    known = list(dict.fromkeys(row.key for row in law.rows("periods")))
    house = [other for other in known if other.split(".")[0] == key.split(".")[0]]
    near = get_close_matches(key, known, n=3, cutoff=0.75) or house
    return f"Gần giống: {', '.join(near)}." if near else f"Các thời hạn có: {', '.join(known)}."


def _spans(key: str, when: str) -> str:
    spans = [row for row in law.rows("periods") if (row.key, row.when) == (key, when)]
    return "; ".join(f"có hiệu lực từ {dmy(row.valid_from)}{_until(row.valid_to)}" for row in spans)


def _until(end: date) -> str:
    return "" if end == date.max else f" đến trước {dmy(end)}"
