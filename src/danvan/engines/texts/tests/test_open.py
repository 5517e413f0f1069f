"""Files as they come: read, or refused with a reason that helps, never anything else."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf.annotations import FreeText

from danvan.engines import reader, texts
from danvan.engines.papers import gallery
from danvan.engines.papers.document import Paragraph
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.engines.texts import portable
from danvan.engines.texts import word as words

TASK = "Công an xã chủ trì, phối hợp với Phòng Kinh tế theo dõi trật tự ở thôn %s, báo cáo trước ngày 31/3/2026."
LONG = replace(gallery.LETTER, blocks=tuple(Paragraph(text=f"{n}. {TASK % n}") for n in range(1, 41)))
PDF, DOCX = pdf(LONG), word(LONG)
SHORT_PDF, SHORT_DOCX = pdf(gallery.LETTER), word(gallery.LETTER)


def edited(change: Callable[[pypdf.PdfWriter], object]) -> bytes:
    """Return the long PDF with a change."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    change(writer)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def pictured() -> bytes:
    """Return a PDF that is a picture."""
    made = io.BytesIO()
    Image.new("L", (200, 300), 255).save(made, "PDF")
    return made.getvalue()


def zipped(**parts: bytes) -> bytes:
    """Return a ZIP with these parts, "__" for a slash and "_" for a dot."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return made.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(texts.Refused) as caught:
        texts.opened(data)
    assert "Hãy" in caught.value.sentence
    return str(caught.value)


@pytest.mark.parametrize("data", [PDF, DOCX], ids=["PDF", "Word"])
def test_every_task_of_a_paper_of_several_pages_is_read_whole(data: bytes) -> None:
    found = reader.read(texts.opened(data).text)
    assert [task.text.value for task in found.tasks] == [f"theo dõi trật tự ở thôn {n}, báo cáo" for n in range(1, 41)]
    assert {body.value for task in found.tasks for body in task.support} == {"Phòng Kinh tế"}
    assert found.main
    assert found.main.normal == "07/KT-ĐT"


def test_a_paper_with_a_password_for_changing_it_alone_is_read() -> None:
    assert texts.opened(edited(lambda writer: writer.encrypt("", "owner"))).text == texts.opened(PDF).text


def test_pages_that_are_pictures_are_named() -> None:
    picture = pypdf.PdfReader(io.BytesIO(pictured())).pages[0]
    opened = texts.opened(edited(lambda writer: writer.insert_page(picture, 1)))
    assert opened.pictures == (2,)
    assert TASK % 40 in opened.text


def test_a_stamp_stuck_onto_a_page_stands_beside_the_text() -> None:
    stamp = FreeText(text="TỐI MẬT", rect=(50, 550, 200, 650))
    opened = texts.opened(edited(lambda writer: writer.add_annotation(1, stamp)))
    assert "TỐI MẬT" in opened.beside
    assert "TỐI MẬT" not in opened.text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (pictured(), "scan"),
        (edited(lambda writer: writer.encrypt("secret")), "locked"),
        (PDF[: len(PDF) // 2], "broken"),
        (b"%PDF-1.7 and nothing else", "broken"),
        (DOCX[: len(DOCX) // 2], "broken"),
        (b"PK\3\4", "broken"),
        (zipped(a_txt=b"a"), "no document"),
        (zipped(word__document_xml=b"<a"), "broken"),
        (zipped(word__document_xml=b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "broken"),
        (zipped(word__document_xml=bytes(101 * 2**20)), "bomb"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "word 97"),
        (b"{\\rtf1 a}", "rtf"),
        (b"\x89PNG\r\n\x1a\n\0", "no text"),
        ("Kế hoạch".encode("cp1258", "replace") + b"\xff", "encoding"),
        (("KÕ ho¹ch cña ñy ban nh©n d©n x· vÒ viÖc ®æi míi c«ng t¸c " * 9).encode(), "old font"),
    ],
)
def test_what_cannot_be_read_is_refused_by_its_reason(data: bytes, reason: str) -> None:
    assert refused(data) == reason


def test_a_file_of_hundreds_of_megabytes_is_not_even_tried() -> None:
    assert refused(b"%PDF-" + bytes(51 * 2**20)) == "heavy"


def test_a_file_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(texts.Refused, match="heavy"):
        texts.opened(PDF, seconds=0)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(SHORT_PDF) - 1), st.binary(min_size=1, max_size=30))
def test_a_pdf_with_a_fault_anywhere_is_read_or_refused(at: int, fault: bytes) -> None:
    with suppress(texts.Refused):
        assert portable.opened(SHORT_PDF[:at] + fault + SHORT_PDF[at + len(fault) :]).text


@settings(max_examples=40, deadline=None)
@given(st.integers(0, len(SHORT_DOCX) - 1), st.binary(min_size=1, max_size=30))
def test_a_word_file_with_a_fault_anywhere_is_read_or_refused(at: int, fault: bytes) -> None:
    with suppress(texts.Refused):
        assert words.opened(SHORT_DOCX[:at] + fault + SHORT_DOCX[at + len(fault) :]) is not None


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_random_bytes_after_the_mark_of_a_kind_are_refused(data: bytes) -> None:
    with pytest.raises(texts.Refused):
        portable.opened(b"%PDF-1.7\n" + data)
    with pytest.raises(texts.Refused):
        words.opened(b"PK\3\4" + data)
