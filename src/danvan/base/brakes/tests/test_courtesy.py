"""What is suspected lets others go first, a moment at most, and never holds many threads."""

import threading

import pytest

from danvan.base.brakes import courtesy
from danvan.base.brakes.courtesy import Courtesy
from danvan.base.brakes.windows import Window

LONG = 60.0  # seconds: whoever waits for it has failed


@pytest.fixture
def others() -> Courtesy:
    return Courtesy()


def suspect(others: Courtesy, done: list[str]) -> threading.Thread:
    """Let a suspect come, and return who answers it."""

    def come() -> None:
        with others.answering():
            others.give_way()
            done.append("suspect")

    thread = threading.Thread(target=come, daemon=True)  # one that waits for ever is left behind
    thread.start()
    return thread


def test_who_gives_way_goes_on_when_the_other_is_answered(others: Courtesy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "MOMENT", LONG)
    done: list[str] = []
    with others.answering():
        thread = suspect(others, done)
        while thread.is_alive() and not others.waiting:
            thread.join(0.001)
        done.append("other")
    thread.join(LONG)
    assert done == ["other", "suspect"]
    assert (others.answered, others.waiting) == (0, 0)


def test_alone_nobody_waits(others: Courtesy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "MOMENT", None)  # for ever
    done: list[str] = []
    suspect(others, done).join(LONG)
    assert done == ["suspect"]


def test_beside_others_it_goes_on_after_a_moment(others: Courtesy) -> None:
    done: list[str] = []
    with others.answering():
        suspect(others, done).join(LONG)
    assert done == ["suspect"]


def test_no_more_than_a_few_wait(others: Courtesy, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(courtesy, "MOMENT", None)
    others.waiting, done = courtesy.MOST, list[str]()
    with others.answering():
        suspect(others, done).join(LONG)
    assert done == ["suspect"]


def test_what_is_only_asked_about_is_not_counted() -> None:
    window = Window(seconds=60)
    assert (window.counted("a", at=0), window.count("a", at=0), window.counted("a", at=1), window.count("a", at=2)) == (0, 1, 1, 2)
    assert window.counted("a", at=60) == 0
