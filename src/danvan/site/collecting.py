"""The static files as they are served: gathered under hashed names, once for each state of what they come from."""

import fcntl
import hashlib
from pathlib import Path

import django
from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

MARK = ".collected"  # in the folder, with the fingerprint of what was gathered


def collect() -> bool:
    """Gather the static files unless they lie there already, and say if it was done.

    Gathering takes seconds, and two at once in one folder delete each other's files: a start waits for the other.
    """
    folder = Path(settings.STATIC_ROOT)
    folder.mkdir(parents=True, exist_ok=True)
    mark = folder / MARK
    with (folder.parent / f"{folder.name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        state = fingerprint()
        if mark.is_file() and mark.read_text() == state:
            return False
        mark.unlink(missing_ok=True)
        call_command("collectstatic", interactive=False, verbosity=0)
        mark.write_text(state)
        return True


def fingerprint() -> str:
    """Return a hash (hex) of the names, sizes and times of all static files and of what gathers them."""
    backend = settings.STORAGES["staticfiles"]["BACKEND"]
    found = hashlib.sha256(f"{django.__version__} {backend}\n".encode())
    for finder in get_finders():
        for path, storage in finder.list([]):
            stat = Path(storage.path(path)).stat()
            found.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    return found.hexdigest()
