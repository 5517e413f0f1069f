"""Taking files off the disk for good: a job of the transaction that lets go of them overwrites and unlinks them."""

import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db.models import Q

from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs

TASK = "office.shred"
ASIDE = ".shredding-"


def later(*, at: datetime, digests: Iterable[str] = (), notices: Iterable[int] = ()) -> None:
    """Ask for files and laid down messages to be shredded once the transaction at hand holds; not at all if it does not."""
    wanted = {"digests": sorted(digests), "notices": sorted(notices)}
    if any(wanted.values()):
        jobs.later(TASK, at=at, args=wanted, apart=True, priority=1)


def files_of(digest: str) -> list[Path]:
    """Return where bytes lie that no file of anybody is known by; none if they were sent anew meanwhile."""
    known = StoredFile.objects.filter(Q(sha256=digest) | Q(public=digest)).exists()
    return [] if known else [files.path(digest)]


def messages_of(number: int) -> list[Path]:
    """Return where a message was laid down."""
    folder = Path(settings.NOTICES_FOLDER)
    return [*folder.glob(f"{number}.*"), *folder.glob(f"*/{number}.*")]


def shred(path: Path) -> None:
    """Overwrite a file with zeros, unlink it and sync its folder, if it is there; done again it does nothing.

    It is moved aside first, so that the same bytes sent anew are left alone. A disk that remaps blocks may keep the
    old ones: the procedure lists it.
    """
    aside = path.with_name(f"{ASIDE}{path.name}")
    _overwrite(aside)  # left by a worker that was killed
    if path.is_file():
        path.rename(aside)
        _overwrite(aside)


def _overwrite(path: Path) -> None:
    if not path.is_file():
        return
    with path.open("r+b") as file:
        file.write(bytes(path.stat().st_size))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
