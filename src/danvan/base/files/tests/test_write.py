"""A file is on disk, whole, before its row: watched in its order, and killed between any two steps."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import connection

from danvan.base.files import actions as files
from danvan.base.files import disk
from tests import pictures

DATA = b"0123456789" * 100_000
PROGRAM = """
import os, signal, sys
from pathlib import Path
from danvan.base.files import disk
steps, last = 0, int(sys.argv[2])
def counted(step):
    def taken(*given, **more):
        global steps
        steps += 1
        if steps == last:
            os.kill(os.getpid(), signal.SIGKILL)
        return step(*given, **more)
    return taken
os.fsync, os.replace, os.open, Path.replace = (counted(step) for step in (os.fsync, os.replace, os.open, Path.replace))
disk.write(Path(sys.argv[1]) / "ab" / "abcd", data=b"0123456789" * 100_000)
print(steps)
"""


def killed_at(folder: Path, step: int) -> int:
    """Return how a process ended that writes a file and is killed at a step."""
    return subprocess.run([sys.executable, "-c", PROGRAM, str(folder), str(step)], capture_output=True, check=False).returncode


@pytest.mark.only("sqlite")  # no database is involved: shown once
def test_a_process_killed_at_any_step_leaves_the_whole_file_or_none(tmp_path: Path) -> None:
    ends = {}
    for step in range(1, 12):
        ends[step] = killed_at(tmp_path / str(step), step)
        there = tmp_path / str(step) / "ab" / "abcd"
        assert not there.exists() or there.read_bytes() == DATA, step
        assert there.exists() or ends[step] == -signal.SIGKILL
    assert set(ends.values()) == {0, -signal.SIGKILL}
    assert list(ends.values()).count(-signal.SIGKILL) >= 5


@pytest.mark.django_db
def test_bytes_and_folder_are_on_disk_before_the_row_is_asked_for(
    settings: LazySettings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.FILES_FOLDER = tmp_path
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(number: int) -> None:
        done.append("folder" if Path(f"/proc/self/fd/{number}").readlink().is_dir() else "bytes")
        sync(number)

    def renamed(self: Path, target: Any) -> Path:
        done.append("name")
        return replace(self, target)

    def asked(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if sql.startswith("INSERT"):
            done.append("row")
        return execute(sql, params, many, context)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    with connection.execute_wrapper(asked):
        files.keep(pictures.PDF)
    assert done == ["folder", "bytes", "name", "folder", "row"]  # the first: the new folder's own name


@pytest.mark.only("sqlite")  # no database is involved: shown once
def test_a_disk_that_is_full_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    (tmp_path / "ab").mkdir()
    with pytest.raises(OSError, match="No space"):
        disk.write(tmp_path / "ab" / "abcd", data=DATA)
    assert not list((tmp_path / "ab").iterdir())
