"""What is suspected lets others go first, a moment at most, and never holds many threads."""

import threading
import time

from danvan.base.brakes import courtesy
from danvan.base.brakes.courtesy import Courtesy
from danvan.base.brakes.windows import Window


def test_who_gives_way_goes_on_when_the_other_is_answered() -> None:
    others, went = Courtesy(), threading.Event()

    def suspect() -> None:
        with others.answering():
            others.give_way()
            went.set()

    with others.answering():
        thread = threading.Thread(target=suspect)
        thread.start()
        assert not went.wait(courtesy.MOMENT / 5)
    assert went.wait(5)
    thread.join()
    assert (others.answered, others.waiting) == (0, 0)


def test_alone_nobody_waits_and_beside_others_a_moment_at_most() -> None:
    others = Courtesy()
    with others.answering():
        began = time.perf_counter()
        others.give_way()
        assert time.perf_counter() - began < courtesy.MOMENT
        with others.answering():
            began = time.perf_counter()
            others.give_way()
            assert time.perf_counter() - began >= courtesy.MOMENT * 0.9
    assert others.waiting == 0


def test_no_more_than_a_few_wait() -> None:
    others = Courtesy()
    others.waiting = courtesy.MOST
    with others.answering(), others.answering():
        began = time.perf_counter()
        others.give_way()
    assert time.perf_counter() - began < courtesy.MOMENT


def test_what_is_only_asked_about_is_not_counted() -> None:
    window = Window(seconds=60)
    assert (window.counted("a", at=0), window.count("a", at=0), window.counted("a", at=1), window.count("a", at=2)) == (0, 1, 1, 2)
    assert window.counted("a", at=60) == 0
