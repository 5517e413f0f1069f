"""Writing a file so that it is there, whole, before anybody is told that it is."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

UNFINISHED = "."  # how the name of a file begins while it is being written


def write(path: Path, *, data: bytes) -> None:
    """Write a file whole or not at all: temporary file, fsync, rename, fsync of the folder (and of a new folder's own)."""
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        _sync(path.parent.parent)
    with NamedTemporaryFile(dir=path.parent, prefix=UNFINISHED, delete=False) as temporary:
        try:
            temporary.write(data)
            temporary.flush()
            os.fsync(temporary.fileno())
            Path(temporary.name).replace(path)
        except BaseException:  # a full disk, say: what is half written does not stay
            Path(temporary.name).unlink(missing_ok=True)
            raise
    _sync(path.parent)


def touch(path: Path) -> None:
    """Make a file young again, if it is there."""
    with suppress(FileNotFoundError):
        os.utime(path)


def _sync(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)
