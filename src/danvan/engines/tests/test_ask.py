from pathlib import Path

import pytest

from danvan.engines import child

SAYS = """
import json, sys
said = sys.stdin.buffer.read().decode()
if said == "falls":
    sys.exit(3)
print(json.dumps({"refused": "locked" if said == "locked" else "", "said": said}))
"""


class Refused(Exception):
    """As each engine has its own."""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return the name of a program that says what it was handed."""
    (tmp_path / "echo.py").write_text(SAYS, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return "echo"


def test_what_the_child_says_is_returned(module: str) -> None:
    assert child.ask(module, given=b"words", seconds=10, refused=Refused)["said"] == "words"


@pytest.mark.parametrize(("given", "word"), [(b"locked", "locked"), (b"falls", "heavy")])
def test_what_it_refuses_and_that_it_falls_are_told_by_a_word(module: str, given: bytes, word: str) -> None:
    with pytest.raises(Refused, match=word):
        child.ask(module, given=given, seconds=10, refused=Refused)


def test_a_turn_that_does_not_come_is_told_by_a_word(module: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "PATIENCE", 0.01)
    with child.AT_ONCE, child.AT_ONCE, pytest.raises(Refused, match="busy"):
        child.ask(module, given=b"words", seconds=10, refused=Refused)
