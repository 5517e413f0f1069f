"""Taking a file off the disk: overwritten first, and gone for good only when its folder says so."""

import os
from pathlib import Path


def shred(path: Path) -> bool:
    """Overwrite a file with zeros, unlink it and sync its folder; return whether it was there.

    A disk that remaps blocks may keep the old ones: the procedure lists it.
    """
    if not path.is_file():
        return False
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
    return True
