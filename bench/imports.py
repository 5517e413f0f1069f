"""What `bench.lists` lets the program do, each in a process of its own: a list is brought and read, taken in turn by turn, and looked at."""

import io
import json
import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import xlsxwriter

from danvan.base.files import actions as files
from danvan.base.journal.models import Entry
from danvan.check.petitions.actions import importing
from danvan.check.petitions.forms.imports import LARGEST
from danvan.check.petitions.models import Import, ImportRow, Petition
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.queries.lists import columns
from danvan.engines import sheets
from danvan.site import databases
from danvan.site.village import settle

HEADS = ("STT", "Số hồ sơ cũ", "Ngày nhận", "Loại", "Nội dung phản ánh", "Thôn", "Vị trí cụ thể", "Họ tên người gửi")
WORDS = ["đèn", "đường", "ngõ", "hỏng", "hai", "tuần", "ban", "đêm", "bà", "con", "đi", "lại", "khó", "mong", "sửa", "sớm", "rác", "ùn", "cống", "tắc", "mùi", "hôi", "nước", "tràn", "mặt", "đường", "trường", "tiểu", "học", "cây", "đổ", "dây", "điện", "sà", "xuống", "ổ", "gà", "chợ", "vỉa", "hè"]
VILLAGES = ("Thôn Đông", "Thôn Đoài", "Thôn Trung", "thôn đông")
NOW = datetime(2026, 8, 28, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


def read(rows: str) -> dict[str, Any]:
    """Return how long a list of so many rows took to be made, brought and read to its end, in seconds, and how much of memory, in MB."""
    databases.prepare()
    databases.stand("danvan_jobs")
    village = settle()
    began = time.perf_counter()
    data = _book(int(rows))
    made = time.perf_counter() - began
    one = importing.bring(files.keep(data, suffix=".xlsx", most=LARGEST), agency=village.commune, by=village.tu, at=NOW)
    guess = columns.guess(sheets.top(data, most=25).rows)
    importing.choose(one, columns=importing.Columns(places=guess.columns, first=guess.first, kind="feedback", came="post"), by=village.tu, at=NOW)
    size, data = len(data), b""
    turns: list[float] = []
    while not _timed(lambda: importing.read_on(_fresh(one), at=NOW), into=turns):
        pass
    importing.begin(one, by=village.tu, at=NOW)
    return {"list": one.pk, "bytes": size, "made": made, "reading": turns, "good": queries.counts(one)["good"], **_memory()}


def take(number: str) -> dict[str, Any]:
    """Take in the rest of a list, and tell of each turn by a line when it is over: seconds, and seconds of a processor."""
    databases.stand("danvan_jobs")
    one, turns = Import.objects.get(pk=number), list[float]()
    over = False
    while not over:
        began = time.process_time()
        over = _timed(lambda: importing.take_on(_fresh(one), at=NOW), into=turns)
        sys.stdout.write(f"{json.dumps([turns[-1], time.process_time() - began])}\n")
        sys.stdout.flush()
    return _memory()


def look(number: str) -> dict[str, Any]:
    """Return what became of the rows of a list, whether any is there twice, and how long its page reads them, in ms."""
    databases.stand("danvan_jobs")
    one, took = Import.objects.get(pk=number), list[float]()
    came = _timed(lambda: queries.counts(one), into=took)
    _timed(lambda: list(queries.bad_rows(one)[:51]), into=took)
    petitions = ImportRow.objects.filter(of=one, stage="taken").values("petition").distinct().count()
    return {
        "came": dict(came), "rows": petitions, "petitions": Petition.objects.count(), "texts": Petition.objects.values("text").distinct().count(),
        "entries": Entry.objects.filter(word="petitions.submitted").count(), "page": [1000 * each for each in took],
    }


def _timed(work: Callable[[], Any], *, into: list[float]) -> Any:
    began = time.perf_counter()
    found = work()
    into.append(time.perf_counter() - began)
    return found


def _memory() -> dict[str, int]:
    """Return how much of memory this process and its children needed at most, in MB."""
    own, theirs = (resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {"memory": own, "child": theirs}


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
