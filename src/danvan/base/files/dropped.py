"""A folder into which another program lays files: claimed by a rename, then taken, and gone from it or put aside.

What is being written is left alone until it lies still. A file is claimed before it is read, so that one laid down under the
same name meanwhile is another file; what a killed process had claimed is found again.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from secrets import token_hex

from danvan.base.files import disk

STILL = timedelta(seconds=10)  # since it was last written
CLAIMED, ASIDE = ".dang-nhan", "khong-nhan"  # folders in the folder
NAME = 50  # letters of a name that are kept, of up to four bytes each


def claimed(folder: Path, *, endings: tuple[str, ...], at: datetime, most: int) -> list[Path]:
    """Return the files that lie still, moved to where nobody else writes; first those that were claimed before."""
    mine = folder / CLAIMED
    mine.mkdir(exist_ok=True)
    found = _still(mine, endings=endings, at=at)[:most]
    for path in _still(folder, endings=endings, at=at)[: most - len(found)]:
        with suppress(FileNotFoundError):  # another worker was quicker
            found.append(path.rename(mine / f"{token_hex(8)}-{path.name[-NAME:]}"))
    return found


def content(path: Path, *, most: int) -> bytes | None:
    """Return what a file holds, of a larger one no more than shows that it is; None if it is gone, or changed while it was read."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NOFOLLOW), "rb") as file:
            before = os.fstat(file.fileno())
            data = file.read(most + 1)
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        return None
    return data if (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns) else None


def age(path: Path, *, at: datetime) -> timedelta:
    """Return since when nobody has written to a file; of one from the future, how far: clocks of shared folders go wrong."""
    return abs(timedelta(seconds=at.timestamp() - path.lstat().st_mtime))


def name(path: Path) -> str:
    """Return the name under which a claimed file was laid down."""
    return path.name.partition("-")[2]


def put_aside(path: Path, *, known_as: str, why: str) -> None:
    """Move a claimed file to those that are not taken, with the reason beside it; done again it does the same."""
    aside = path.parent.parent / ASIDE / f"{known_as}{path.suffix.lower()}"
    disk.write(aside.with_suffix(".txt"), data=f"{why}\n".encode())
    with suppress(FileNotFoundError):
        path.rename(aside)


def _still(folder: Path, *, endings: tuple[str, ...], at: datetime) -> list[Path]:
    return sorted(path for path in _files(folder, endings=endings) if age(path, at=at) >= STILL)


def _files(folder: Path, *, endings: tuple[str, ...]) -> Iterator[Path]:
    """Yield files with an ending; neither hidden ones, which are being written, nor links to what lies elsewhere."""
    for path in folder.iterdir():
        if path.suffix.lower() in endings and not path.name.startswith(".") and stat.S_ISREG(path.lstat().st_mode):
            yield path
