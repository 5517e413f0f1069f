"""Lists of petitions in Excel, brought, read and taken in, for tests."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import openpyxl

from danvan.base.files import actions as files
from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.check.petitions.actions import importing
from danvan.check.petitions.actions.importing import Columns
from danvan.check.petitions.actions.importing.bringing import READ
from danvan.check.petitions.actions.importing.taking import TAKE
from danvan.check.petitions.models import Import
from danvan.check.petitions.queries.lists import columns
from danvan.engines import sheets
from tests.village import Village, at

HEADS = ["STT", "Số hồ sơ cũ", "Ngày nhận", "Loại", "Nội dung phản ánh", "Thôn", "Vị trí cụ thể", "Đã trả lời", "Điện thoại", "Lĩnh vực"]
GOOD = [1, "PA-1", date(2026, 8, 20), "Hiện trường", "Đèn đường hỏng hai tuần", "Thôn Đông", "Đầu ngõ 12", "", "", "Chiếu sáng công cộng"]
NOW = at("2026-08-28 09:00")


def book(*rows: Sequence[Any], heads: Sequence[Sequence[Any]] = (HEADS,), title: str = "SỔ PHẢN ÁNH NĂM 2026") -> bytes:
    """Return a register in Excel: its title, its heads, its rows."""
    made = openpyxl.Workbook()
    sheet: Any = made.active
    for row in ([title], *heads, *rows):
        sheet.append(list(row))
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def row(number: int, **changes: Any) -> list[Any]:
    """Return a good row that is like no other, with some of its cells changed by the names of `states.imports.FIELDS`."""
    places = {"old_number": 1, "received_on": 2, "kind": 3, "text": 4, "place": 5, "where": 6, "answered": 7, "phone": 8, "subject": 9}
    cells = [number, f"PA-{number}", *GOOD[2:4], f"Đèn đường số {number} hỏng hai tuần", *GOOD[5:]]
    for name, value in changes.items():
        cells[places[name]] = value
    return cells


def brought(village: Village, data: bytes, *, now: datetime = NOW) -> Import:
    """Return a list that was brought, with its columns as they are guessed."""
    one = importing.bring(files.keep(data, suffix=".xlsx"), agency=village.commune, by=village.tu, at=now)
    guess = columns.guess(sheets.top(data, most=25).rows)
    importing.choose(one, columns=Columns(places=guess.columns, first=guess.first, kind="feedback", came="post"), by=village.tu, at=now)
    return one


def work(*, now: datetime = NOW) -> None:
    """Let the worker do what waits for a list, and nothing else."""
    while job := Job.objects.filter(task__in=(READ, TAKE), done_at=None).order_by("pk").first():
        assert jobs.lease(job, at=now)
        jobs.run(job, at=now)
        job.refresh_from_db()
        assert not job.error, job.error


def read(village: Village, *rows: Sequence[Any], now: datetime = NOW) -> Import:
    """Return a list that was read to its end."""
    one = brought(village, book(*rows), now=now)
    work(now=now)
    one.refresh_from_db()
    return one


def taken(village: Village, *rows: Sequence[Any], now: datetime = NOW, **how: bool) -> Import:
    """Return a list of which all was taken in that can be."""
    one = read(village, *rows, now=now)
    importing.begin(one, by=village.tu, at=now, **how)
    work(now=now)
    one.refresh_from_db()
    return one
