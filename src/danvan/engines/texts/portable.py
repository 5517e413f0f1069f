"""PDF with letters in it: each page as lines of letters set where they stand, from which the text is made.

Runs as a child of its own. pypdf is imported here and by tests alone.
"""

import io
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import PyPdfError

from danvan.engines.texts import margins, pages, unfolding
from danvan.engines.texts.opened import Opened
from danvan.engines.texts.refusals import Refused

MOST_PAGES = 1_000
FEW = 20  # letters: a page with fewer is a picture, with a number below it perhaps
STRANGE = 0.1  # share of signs that no font explains
UNSAID = "\ufffd\x00"
PRIVATE = ("\ue000", "\uf8ff")  # letters that each font gives a meaning of its own
FALLS = (PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError, OverflowError, ZeroDivisionError, RecursionError, OSError, NotImplementedError, ArithmeticError)


def opened(data: bytes) -> Opened:
    """Return the words of a PDF in reading order, without what is repeated on every page.

    :raises Refused: "locked", "broken", "heavy", "scan" if no page has letters, "garbled" if they mean nothing
    """
    try:
        found = _pages(data)
        drawn = [_lines(page) for page in found]
        beside = [note for page in found for note in _beside(page)]
    except FALLS as fallen:
        raise Refused("broken") from fallen
    pictures = tuple(number for number, lines in enumerate(drawn, 1) if _letters(lines) < FEW)
    if len(pictures) == len(drawn):
        raise Refused("scan")
    if _strange(drawn):
        raise Refused("garbled")
    kept, repeated = margins.stripped(drawn)
    return Opened(pages.text(kept), "\n".join([*repeated, *beside]), pictures)


def _pages(data: bytes) -> list[PageObject]:
    reader = PdfReader(io.BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        raise Refused("locked")
    if len(reader.pages) > MOST_PAGES:
        raise Refused("heavy")
    return list(reader.pages)


def _lines(page: PageObject) -> list[str]:
    """Return the lines of a page as they are set; a page that cannot be set so, in the order of the file."""
    try:
        drawn: str = page.extract_text(extraction_mode="layout")
    except FALLS:
        drawn = page.extract_text()
    return [line.rstrip() for line in drawn.split("\n")]


def _beside(page: PageObject) -> Iterator[str]:
    """Return what is stuck onto a page, and on the first page what stands askew: stamps may be put so."""
    for note in page.get("/Annots") or ():
        yield str(note.get_object().get("/Contents") or "")
    if page.page_number == 0:
        yield page.extract_text()


def _letters(lines: list[str]) -> int:
    return sum(letter.isalpha() for line in lines for letter in line)


def _strange(drawn: list[list[str]]) -> bool:
    """Return whether too many letters are none."""
    said = "".join("".join(lines).replace(" ", "") for lines in drawn)
    odd = sum(sign in UNSAID or PRIVATE[0] <= sign <= PRIVATE[1] for sign in said) + 5 * said.count("(cid:")
    return odd > STRANGE * len(said)


if __name__ == "__main__":
    unfolding.main(opened)
