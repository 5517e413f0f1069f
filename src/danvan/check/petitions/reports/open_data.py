"""Open data of petitions: what each field means, and the rows as CSV and JSON, a few at a time.

No words of anybody and no names are in it: words can be mended and taken back on their page, copies of a file cannot.
"""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.check.petitions.queries.waiting import STEPS

CSV, JSON = "text/csv; charset=utf-8", "application/json; charset=utf-8"
BOM = "\ufeff"  # without it Excel takes UTF-8 for something else


@dataclass(frozen=True, kw_only=True)
class Column:
    """One field of a file: its name, what kind of value it holds, and what that means."""

    name: str
    kind: str | Promise
    means: str | Promise


TEXT, DAY, NUMBER, YES = _("chữ"), _("ngày (ISO 8601)"), _("số"), _("true hoặc false")
COURSES = (
    Column(name="code", kind=TEXT, means=_("Mã hồ sơ; chỉ ghi khi lời của hồ sơ đã được công khai")),
    Column(name="kind", kind=TEXT, means=_("report: phản ánh hiện trường; feedback: kiến nghị, góp ý")),
    Column(name="agency", kind=TEXT, means=_("Mã cơ quan đang giữ hồ sơ")),
    Column(name="agency_name", kind=TEXT, means=_("Tên cơ quan")),
    Column(name="subject", kind=TEXT, means=_("Mã lĩnh vực; trống khi chưa phân loại")),
    Column(name="subject_name", kind=TEXT, means=_("Tên lĩnh vực")),
    Column(name="place", kind=TEXT, means=_("Mã thôn, tổ dân phố; chỉ ghi khi lời của hồ sơ đã được công khai")),
    Column(name="opened_on", kind=DAY, means=_("Ngày gửi")),
    Column(name="settled_on", kind=DAY, means=_("Ngày có câu trả lời còn hiệu lực, hoặc ngày không tiếp nhận; trống khi còn chờ")),
    Column(name="days", kind=_("số ngày theo lịch"), means=_("Từ ngày gửi đến ngày đó; trống khi còn chờ")),
    Column(
        name="outcome", kind=TEXT,
        means=_(
            "answered: đã trả lời; planned: trả lời có hẹn ngày làm xong; refused: trả lời là không làm; declined: không tiếp nhận, hoặc thuộc nơi khác (xem "
            "refusal); withdrawn: người gửi rút lại; trống: còn chờ"
        ),
    ),
    Column(name="refusal", kind=TEXT, means=_("Lý do không giải quyết ở đây, theo danh mục dưới đây")),
    Column(name="late", kind=YES, means=_("Đã có lần trễ hạn trả lời")),
    Column(name="excused", kind=YES, means=_("Trễ hạn trả lời chỉ vì chờ ý kiến của cơ quan khác")),
    Column(name="late_start", kind=YES, means=_("Đã có lần trễ hạn tiếp nhận, phân loại")),
    Column(name="reopened", kind=NUMBER, means=_("Số lần bị báo chưa xong")),
    Column(name="page", kind=TEXT, means=_("Địa chỉ trang công khai; trống khi lời chưa công khai")),
)
COUNTS = (
    "n", "answered", "planned", "refused", "declined", "withdrawn", "waiting",
    "late", "excused", "late_start", "reopened", "opted_out", "published", "median", "ninety", "longest", "under",
)
FIGURES = (
    Column(name="agency", kind=TEXT, means=_("Mã cơ quan; trống: mọi cơ quan")),
    Column(name="subject", kind=TEXT, means=_("Mã lĩnh vực; trống: mọi lĩnh vực")),
    Column(name="n", kind=NUMBER, means=_("Số hồ sơ nhận trong 365 ngày")),
    Column(name="answered", kind=NUMBER, means=_("Đã trả lời")),
    Column(name="planned", kind=NUMBER, means=_("Đã trả lời, còn hẹn ngày làm xong")),
    Column(name="refused", kind=NUMBER, means=_("Trả lời là không làm")),
    Column(name="declined", kind=NUMBER, means=_("Không tiếp nhận")),
    Column(name="withdrawn", kind=NUMBER, means=_("Người gửi rút lại")),
    Column(name="waiting", kind=NUMBER, means=_("Còn chờ trả lời")),
    Column(name="late", kind=NUMBER, means=_("Trễ hạn trả lời")),
    Column(name="excused", kind=NUMBER, means=_("Trong số đó trễ chỉ vì chờ ý kiến của cơ quan khác")),
    Column(name="late_start", kind=NUMBER, means=_("Trễ hạn tiếp nhận, phân loại")),
    Column(name="reopened", kind=NUMBER, means=_("Bị báo chưa xong, phải làm lại")),
    Column(name="opted_out", kind=NUMBER, means=_("Người gửi không đồng ý công khai lời mình")),
    Column(name="published", kind=NUMBER, means=_("Lời đã công khai")),
    Column(name="median", kind=_("số ngày theo lịch"), means=_("Một nửa được trả lời trong số ngày này; trống: chưa đến mức này")),
    Column(name="ninety", kind=_("số ngày theo lịch"), means=_("Chín phần mười được trả lời trong số ngày này; trống: chưa đến mức này")),
    Column(name="longest", kind=_("số ngày theo lịch"), means=_("Người còn chờ lâu nhất đã chờ")),
    Column(name="under", kind=NUMBER, means=_("Có số này thì ít hồ sơ hơn số này: không tính thời gian chờ")),
    *(Column(name=f"answered_within_{day}", kind=_("từ 0 đến 1"), means=_("Phần được trả lời trong số ngày ghi ở tên cột")) for day in STEPS),
)
Row = Mapping[str, Any]


class _Line:
    """What the writer of CSV writes to: it hands each line on."""

    def write(self, line: str) -> str:
        """Return a line."""
        return line


def as_csv(rows: Iterable[Row], *, columns: Iterable[Column]) -> Iterator[str]:
    """Yield a file of values separated by commas (RFC 4180), a line at a time; the first line names the columns."""
    names = [column.name for column in columns]
    writer = csv.writer(_Line())
    yield BOM + writer.writerow(names)
    for row in rows:
        yield writer.writerow([_plain(row[name]) for name in names])


def as_json(rows: Iterable[Row], *, columns: Iterable[Column]) -> Iterator[str]:
    """Yield a list of objects, one at a time."""
    names = [column.name for column in columns]
    yield "["
    for at, row in enumerate(rows):
        yield (",\n" if at else "\n") + json.dumps({name: row[name] for name in names}, ensure_ascii=False)
    yield "\n]\n"


def course(one: Row, *, page: str) -> Row:
    """Return one row of a month: its code, where it was and its page only if its words are public."""
    days = {name: one[name].isoformat() if one[name] else None for name in ("opened_on", "settled_on")}
    named = {f"{of}{more}": words for of in ("agency", "subject") for more, words in zip(("", "_name"), one[of], strict=True)}
    public = {"code": one["code"], "place": one["place"][0], "page": page} if one["is_public"] else {"code": "", "place": "", "page": ""}
    return {**one, **days, **named, **public}


def figures(agency: str, *, subject: str, facts: Row) -> Row:
    """Return one row of the figures."""
    shares = {f"answered_within_{day}": None for day in STEPS} | {f"answered_within_{day}": round(1 - waits, 4) for day, waits in facts.get("after", ())}
    return {"agency": agency, "subject": subject} | {name: facts.get(name) for name in COUNTS} | shares


def _plain(value: Any) -> Any:
    """Return a value as a cell: truth in small letters, and nothing that a spreadsheet takes for a formula."""
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@", "\t") else value
