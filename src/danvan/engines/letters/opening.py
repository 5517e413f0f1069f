"""Having a child open a letter."""

from danvan.engines import child
from danvan.engines.letters.letter import Letter, unpacked

READER, SECONDS = "danvan.engines.letters.reading", 30


class Unreadable(ValueError):
    """A letter on which the child fell: whoever looks after the mailbox has to look at it there."""


def opened(data: bytes, *, is_cut: bool = False) -> Letter:
    """Return what a letter says; `is_cut` if its end was not fetched.

    :raises Unreadable: if nothing could be read
    :raises child.Busy: if others are being looked at; it may be asked again
    """
    try:
        return unpacked(child.run(READER, given=(b"1" if is_cut else b"0") + data, seconds=SECONDS))
    except child.Busy:
        raise
    except child.Failed as fallen:
        raise Unreadable(str(fallen)[:200]) from fallen
