"""Which words there are in a file that a stranger sent, and whether these are all of them."""

from dataclasses import dataclass

from danvan.engines import child
from danvan.engines.texts import fonts, plain
from danvan.engines.texts.opening import BEGINNING
from danvan.engines.texts.refusals import Refused

LETTERS = 200_000  # of one file that are looked at: some eighty pages
READER = "danvan.engines.texts.skim"


@dataclass(frozen=True, slots=True)
class Skimmed:
    """The words of a file in whatever order. They are not all where a page is a picture, the file goes on, is locked or is in an old font."""

    words: str = ""
    is_whole: bool = False


def skimmed(data: bytes, *, seconds: int) -> Skimmed:
    """Return the words of a plain text, a Word, PDF or Excel file, within so many seconds; of any other nothing.

    :raises Refused: with the reason, a key of REFUSALS
    """
    if not (data.startswith(b"PK\3\4") or b"%PDF-" in data[:BEGINNING]):
        text = plain.text(data)
        return Skimmed(text[:LETTERS], is_whole=len(text) <= LETTERS and not fonts.is_old(text))
    told = child.ask(READER, given=data, seconds=seconds, refused=Refused)
    text, beside = told["text"], told["beside"]
    is_whole = not told["pictures"] and max(len(text), len(beside)) <= LETTERS and not fonts.is_old(text)
    return Skimmed(f"{text[:LETTERS]}\n{beside[:LETTERS]}", is_whole=is_whole)
