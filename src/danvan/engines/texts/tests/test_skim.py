"""Which words are in a file, whatever it is; and whether these are all."""

import io
from dataclasses import replace

import openpyxl
import pytest
from openpyxl.comments import Comment
from PIL import Image

from danvan.engines import texts
from danvan.engines.papers import gallery
from danvan.engines.papers.document import Paragraph
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.engines.texts import skimming

SAID = "Cây đa đầu làng đổ ngang đường"
DOCUMENT = replace(gallery.LETTER, blocks=(Paragraph(text=SAID),))


def book() -> bytes:
    made, kept = openpyxl.Workbook(), io.BytesIO()
    made.active.append([SAID, 12, "ô thứ ba"])
    made.create_sheet("Bảng hai").append(["lời ở bảng hai"])
    made.worksheets[1]["A1"].comment = Comment("lời ghi chú", "ai đó")
    made.worksheets[1].sheet_state = "hidden"
    made.save(kept)
    return kept.getvalue()


def picture(kind: str) -> bytes:
    kept = io.BytesIO()
    Image.new("L", (200, 300), 255).save(kept, kind)
    return kept.getvalue()


@pytest.mark.parametrize("data", [word(DOCUMENT), pdf(DOCUMENT), book(), SAID.encode(), SAID.encode("utf-16")], ids=["word", "pdf", "excel", "text", "utf-16"])
def test_all_words_of_a_file_are_there(data: bytes) -> None:
    found = texts.skimmed(data, seconds=30)
    assert SAID in found.words
    assert found.is_whole


def test_an_excel_file_is_read_in_all_its_sheets_notes_too_and_numbers_are_no_words() -> None:
    lines = texts.skimmed(book(), seconds=30).words.split("\n")
    assert {SAID, "ô thứ ba", "lời ở bảng hai", "lời ghi chú"} <= {line.strip() for line in lines}
    assert "12" not in lines


@pytest.mark.parametrize(
    ("data", "why"),
    [(picture("PDF"), "scan"), (b"%PDF-1.4 nothing", "broken"), (b"PK\3\4 nothing", "broken"), (picture("JPEG"), "no text"), (b"\0\1\2", "no text")],
    ids=["scan", "pdf", "zip", "picture", "bytes"],
)  # fmt: skip
def test_what_has_no_words_to_read_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(texts.Refused, match=why):
        texts.skimmed(data, seconds=30)


def test_a_file_that_goes_on_is_not_read_whole() -> None:
    assert not texts.skimmed(b"a " * skimming.LETTERS, seconds=30).is_whole
    long = replace(gallery.LETTER, blocks=tuple(Paragraph(text=f"{SAID} " * 400) for _ in range(20)))
    found = texts.skimmed(word(long), seconds=30)
    assert not found.is_whole
    assert len(found.words) <= 2 * skimming.LETTERS + 1
