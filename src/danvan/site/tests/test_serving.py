"""A worker that falls takes no page with it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from danvan.site import listening
from danvan.site.serving import LONGEST_PAUSE, STEADY, Child
from danvan.site.tests.processes import danvan
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


def test_where_somebody_listens_already_nothing_is_begun_and_it_is_said(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        bind = f"127.0.0.1:{other.getsockname()[1]}"
        told = danvan("run", "--bind", bind, folder=tmp_path)
        assert listening.shut(bind, patience=0.0).startswith(f"Địa chỉ {bind} đang có tiến trình khác dùng")
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr.startswith(f"Địa chỉ {bind} đang có tiến trình khác dùng")
    assert not (tmp_path / "var" / "danvan.sqlite3").exists()
    assert listening.shut(bind) == ""


@pytest.mark.parametrize("bind", ["192.0.2.1:8000", "127.0.0.1:70000"])
def test_an_address_at_which_nobody_can_listen_is_said_to_be_none(bind: str) -> None:
    assert listening.shut(bind).startswith(f"Không mở được địa chỉ {bind}")


@pytest.mark.parametrize("bind", ["unix:/run/danvan.sock", "fd://3", "127.0.0.1"])
def test_what_is_no_port_is_left_to_the_server(bind: str) -> None:
    assert listening.shut(bind) == ""
