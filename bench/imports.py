"""What `bench.lists` lets the program do: a list of so many rows is brought, read to its end and taken in."""

import io
import random
import resource
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter

from danvan.base.files import actions as files
from danvan.check.petitions.actions import importing
from danvan.check.petitions.forms.imports import LARGEST
from danvan.check.petitions.models import Import
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.queries.lists import columns
from danvan.engines import sheets
from danvan.site import databases
from danvan.site.village import settle

HEADS = ("STT", "Số hồ sơ cũ", "Ngày nhận", "Loại", "Nội dung phản ánh", "Thôn", "Vị trí cụ thể", "Họ tên người gửi")
WORDS = ["đèn", "đường", "ngõ", "hỏng", "hai", "tuần", "ban", "đêm", "bà", "con", "đi", "lại", "khó", "mong", "sửa", "sớm", "rác", "ùn", "cống", "tắc", "mùi", "hôi", "nước", "tràn", "mặt", "đường", "trường", "tiểu", "học", "cây", "đổ", "dây", "điện", "sà", "xuống", "ổ", "gà", "chợ", "vỉa", "hè"]
VILLAGES = ("Thôn Đông", "Thôn Đoài", "Thôn Trung", "thôn đông")
NOW = datetime(2026, 8, 28, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def take(rows: str) -> dict[str, Any]:
    """Return how long each part took, in seconds, how much of memory it needed at most, in MB, and what became of the rows."""
    databases.prepare()
    databases.stand("danvan_jobs")
    village = settle()
    data = _book(int(rows))
    one = importing.bring(files.keep(data, suffix=".xlsx", most=LARGEST), agency=village.commune, by=village.tu, at=NOW)
    guess = columns.guess(sheets.top(data, most=25).rows)
    importing.choose(one, columns=importing.Columns(places=guess.columns, first=guess.first, kind="feedback", came="post"), by=village.tu, at=NOW)
    size, data = len(data), b""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    reading = _turns(lambda: importing.read_on(_fresh(one), at=NOW))
    importing.begin(one, by=village.tu, at=NOW)
    began = time.process_time()
    taking = _turns(lambda: importing.take_on(_fresh(one), at=NOW))
    return {
        "bytes": size, "reading": sum(reading), "taking": sum(taking), "cpu": time.process_time() - began, "first": taking[0], "last": taking[-2 if len(taking) > 1 else -1],
        "before": before // 1024, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "child": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024, "came": dict(queries.counts(one)),
    }


def _turns(work: Callable[[], bool]) -> list[float]:
    took, over = [], False
    while not over:
        began = time.perf_counter()
        over = work()
        took.append(time.perf_counter() - began)
    return took


def _fresh(one: Import) -> Import:
    return Import.objects.select_related("by", "agency", "file", "place__agency").get(pk=one.pk)


def _book(many: int) -> bytes:
    chance, kept = random.Random(7), io.BytesIO()
    book = xlsxwriter.Workbook(kept)
    sheet, day = book.add_worksheet("Phản ánh"), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.write_row(0, 0, HEADS)
    for number in range(1, many + 1):
        words = " ".join(chance.choices(WORDS, k=chance.randint(15, 60)))
        sheet.write_row(number, 0, [number, f"PA-{number:06}", None, "Hiện trường" if number % 2 else "Kiến nghị", f"{words} số {number}", VILLAGES[number % 4], f"Ngõ {number % 90}", "Ng. V. A"])
        sheet.write_datetime(number, 2, date(2026, 8, 3) + timedelta(days=number % 20), day)
    book.close()
    return kept.getvalue()
