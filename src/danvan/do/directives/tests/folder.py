"""A folder of the document system, and packages as it lays them down."""

import os
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from danvan.do.directives.tests.plan import TEXT
from danvan.engines import edxml

OURS = edxml.Party("000.00.12.H26", "Văn thư UBND xã An Bình")
CAME = edxml.Package(
    sender=edxml.Party("000.00.00.H26", "UBND tỉnh"), to=(OURS,), number="170", notation="KH-UBND", issued_on=date(2026, 1, 5),
    subject="Chỉnh trang nông thôn", type_name="Kế hoạch", attachments=(edxml.Attachment("ke-hoach.txt", TEXT.encode()),),
)


def lay(folder: Path, data: bytes, *, name: str = "goi-1.edxml", at: datetime, seconds: int = 60) -> Path:
    """Return a file that was last written so many seconds ago."""
    path = folder / name
    path.write_bytes(data)
    written = at.timestamp() - seconds
    os.utime(path, (written, written))
    return path


def plan(number: str, *, at: datetime) -> bytes:
    """Return a package with a plan of a number."""
    return edxml.write(replace(CAME, number=number), at=at)


def left(folder: Path) -> list[str]:
    """Return the files that lie in a folder and the folders in it."""
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())
