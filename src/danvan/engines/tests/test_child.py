import sys
from pathlib import Path

import pytest

from danvan.engines import child

GREEDY = "from danvan.engines import child; child.bound(memory=2**28, seconds=2); bytearray(2**29)"
BUSY = "from danvan.engines import child; child.bound(memory=2**30, seconds=1)\nwhile True: pass"
WRITER = "from danvan.engines import child; child.bound(memory=2**30, seconds=2); open('written', 'wb', buffering=0).write(b'x' * 9)"
SLEEPER = "import time; time.sleep(60)"
ECHO = "import sys; sys.stdout.buffer.write(sys.stdin.buffer.read()[::-1])"


def made(folder: Path, program: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a module that does what a program says."""
    (folder / "a_child_of_the_test.py").write_text(program)
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.chdir(folder)
    return "a_child_of_the_test"


def test_a_child_answers_with_what_it_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert child.run(made(tmp_path, ECHO, monkeypatch), given=b"abc", seconds=10) == b"cba"


@pytest.mark.parametrize("program", [GREEDY, BUSY, WRITER], ids=["memory", "processor", "files"])
def test_a_child_that_wants_more_than_it_may_ends_and_we_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    with pytest.raises(child.Failed, match="ended with"):
        child.run(made(tmp_path, program, monkeypatch), given=b"", seconds=10)
    assert not (tmp_path / "written").exists() or not (tmp_path / "written").stat().st_size


def test_a_child_that_sleeps_is_woken_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(child.Failed, match="longer than 1 s"):
        child.run(made(tmp_path, SLEEPER, monkeypatch), given=b"", seconds=1)


def test_a_child_is_told_no_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DANVAN_SECRET_KEY", "x" * 60)
    told = child.run(made(tmp_path, "import os; print(sorted(os.environ))", monkeypatch), given=b"", seconds=10)
    assert b"DANVAN" not in told


def test_whoever_finds_all_places_taken_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    with child.AT_ONCE, child.AT_ONCE, pytest.raises(child.Busy):
        child.run("a_child_of_the_test", given=b"", seconds=1)
    assert "typst" not in sys.modules
