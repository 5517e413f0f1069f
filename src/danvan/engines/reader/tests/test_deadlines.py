"""Until when: the phrase that sets a deadline is found wherever offices put it, and the day where it fixes one."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import words_of_deadlines as words
from danvan.engines.reader.tests.sentences_of_orders import DOCUMENT

CASES = [(frame, phrase, day) for phrase, day, frames in words.ALL for frame in frames]
DONE = ("hoàn thành ", "xong ", "thời hạn ", "thời gian ")  # part of the deadline or not: careful people differ


def due(text: str) -> list[tuple[str, str]]:
    """Return the deadline of each task of a document: its words, in small letters, and the day they fix."""
    return [
        (bare(task.deadline_text.value if task.deadline_text else ""), task.deadline.isoformat() if task.deadline else "")
        for task in reader.read(f"{DOCUMENT}{text}\n").tasks
    ]


def bare(phrase: str) -> str:
    """Return a phrase in small letters without the words that only say "done"."""
    small = phrase.lower()
    return next((small.removeprefix(done) for done in DONE if small.startswith(done)), small)


@pytest.mark.parametrize(("frame", "phrase", "day"), CASES, ids=[f"{frame}: {phrase}" for frame, phrase, _ in CASES])
def test_a_deadline_is_read_wherever_it_stands(frame: str, phrase: str, day: str) -> None:
    stands = phrase[0].upper() + phrase[1:] if frame in "ol" else phrase
    assert due(words.FRAMES[frame].format(stands)) == [(bare(phrase), day)]


@pytest.mark.parametrize("label", words.LABELS)
def test_a_labelled_line_says_until_when(label: str) -> None:
    text = f"1. Lập sổ theo dõi giếng khoan.\n\n- Cơ quan chủ trì: Sở Y tế.\n\n- {label}: Quý III/2026."
    assert due(text) == [("quý iii/2026", "")]


@pytest.mark.parametrize("sentence", words.NO_DEADLINES)
def test_a_day_or_a_year_that_tells_something_else_is_no_deadline(sentence: str) -> None:
    assert due(sentence) == [("", "")]
