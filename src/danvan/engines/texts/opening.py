"""Which kind a file is, by its content, and its text."""

from danvan.engines import child
from danvan.engines.texts import fonts, plain
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused

LARGEST = 50 * 2**20  # bytes of a Word or PDF file
SECONDS = 60  # until a child has answered
BEGINNING = 1024  # bytes: in which the first words of a PDF may stand, as readers of PDF have it
KINDS = ((b"\xd0\xcf\x11\xe0", "word 97"), (b"{\\rtf", "rtf"), (b"PK", "broken"))


def opened(data: bytes, *, seconds: int = SECONDS) -> Opened:
    """Return the text of a file and what stands beside it; a Word or PDF file takes at most so many seconds.

    :raises Refused: with the reason, a key of REFUSALS
    """
    found = _opened(data, seconds=seconds)
    if fonts.is_old(found.text):
        raise Refused("old font")
    return found


def _opened(data: bytes, *, seconds: int) -> Opened:
    if data.startswith(b"PK\3\4"):
        return _unfolded(data, by="word", seconds=seconds)
    if b"%PDF-" in data[:BEGINNING]:
        return _unfolded(data, by="portable", seconds=seconds)
    for mark, reason in KINDS:
        if data.startswith(mark):
            raise Refused(reason)
    return Opened(plain.text(data))


def _unfolded(data: bytes, *, by: str, seconds: int) -> Opened:
    if len(data) > LARGEST:
        raise Refused("heavy")
    told = child.ask(f"danvan.engines.texts.{by}", given=data, seconds=seconds, refused=Refused)
    return Opened(told["text"], told["beside"], tuple(told["pictures"]))
