"""A worker that falls takes no page with it."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from danvan.site.serving import LONGEST_PAUSE, STEADY, Child
from tests.campaigns.program import Program

PATIENCE = 30.0  # seconds


def until(done: Callable[[], object]) -> bool:
    """Return whether something came to be before patience ended."""
    ends = time.monotonic() + PATIENCE
    while not done() and time.monotonic() < ends:
        time.sleep(0.1)
    return bool(done())


@pytest.mark.only("sqlite")
def test_a_worker_that_was_killed_stands_again_while_the_pages_go_on(tmp_path: Path) -> None:
    program = Program(folder=tmp_path, url=f"sqlite:///{tmp_path / 'danvan.sqlite3'}", words=("--workers", "1"))
    try:
        program.stand()
        web, (worker,) = program.members()["web"], program.members()["work"]
        os.kill(worker, signal.SIGKILL)
        assert until(lambda: program.members()["work"] not in ([], [worker]))
        assert program.members()["web"] == web
        assert program.answers()
        assert "Việc nền đã dừng (mã -9), chạy lại sau 1 giây." in program.log.read_text()
    finally:
        program.end()


def test_a_worker_that_falls_each_time_is_started_more_and_more_rarely(capsys: pytest.CaptureFixture[str]) -> None:
    child = Child([sys.executable, "-c", "raise SystemExit(3)"], {})
    pauses = []
    for _ in range(7):
        child.process.wait()
        child.revive()
        pauses.append(child.pause)
        child.start()
    child.process.wait()
    assert pauses == [1, 2, 4, 8, 16, LONGEST_PAUSE, LONGEST_PAUSE]
    child.began -= STEADY + 1
    child.revive()
    assert child.pause == 1
    assert "mã 3" in capsys.readouterr().err


def test_a_worker_is_left_alone_while_its_pause_lasts_or_while_it_stands(capsys: pytest.CaptureFixture[str]) -> None:
    child = Child([sys.executable, "-c", "import time; time.sleep(60)"], {})
    first = child.process
    child.revive()
    assert child.process is first
    first.kill()
    first.wait()
    for _ in range(2):
        child.revive()
    assert child.process is first
    child.fell_at = time.monotonic() - child.pause
    child.revive()
    assert isinstance(child.process, subprocess.Popen)
    assert child.process is not first
    child.process.kill()
    child.process.wait()
