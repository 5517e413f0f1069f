"""What people write is read as what they wrote, never as an order to the program that sets the paper."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import docx
import openpyxl
import pypdf
import pytest

from danvan.engines.papers.document import Column, Document, Figure, Head, Paragraph, Signature, Table
from danvan.engines.papers.events import Event, ics
from danvan.engines.papers.excel import LONGEST, excel
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.engines.papers.words import plain, say

AT = datetime(2026, 8, 28, 2, 0, tzinfo=UTC)
TRAPS = [
    '#panic("x")', "#{1+1}#sys.inputs", '#read("official.typ")', "*đậm* _nghiêng_ $x^2$ `mã` @nhan // <nhan>",
    "{{ 1+1 }} {% for x in y %} {{ cycler.__init__ }}", "<w:p/></w:t> & <b>đ</b> ]]>", "= mục lục", "\\u{41} \\",
    '=HYPERLINK("http://x")', "+84 900 000 000", "-1+1", "@SUM(A1)", "https://x.example", "0012", "{=1+1}",
]  # fmt: skip


def paper(text: str) -> Document:
    """Return a paper that says a text wherever it can."""
    table = Table(caption=text, columns=(Column(title=text), Column(title="Số", kind="number")), rows=((text, 1),))
    return Document(
        head=Head(agency=text, number=text, place=text, on=date(2026, 8, 28), kind=text, about=text),
        addressees=(text, text), blocks=(Paragraph(text=text, heading=True), Paragraph(text=text), Figure(caption=text, table=table)),
        signature=Signature(authority=text, post=text, name=text), recipients=(text,),
    )  # fmt: skip


def close(text: str) -> str:
    """Return a text without its white space, which a line may break."""
    return "".join(text.split())


@pytest.mark.parametrize("text", TRAPS)
def test_a_pdf_shows_the_words_as_they_were_written(text: str) -> None:
    read = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf(paper(text)))).pages)
    assert close(read).count(close(text)) >= 6


@pytest.mark.parametrize("text", TRAPS)
def test_a_word_paper_shows_the_words_as_they_were_written(text: str) -> None:
    read = docx.Document(io.BytesIO(word(paper(text))))
    assert sum(close(text) in close(line.text) for line in read.paragraphs) >= 6
    assert text in [cell.text for table in read.tables for row in table.rows for cell in row.cells]


def test_a_sheet_shows_the_words_as_they_were_written_and_reckons_nothing() -> None:
    table = Table(caption="x", columns=(Column(title="=1+1"),), rows=tuple((text,) for text in TRAPS))
    made = excel([table], title="=2", agency="=3", at=AT)
    (sheet,) = openpyxl.load_workbook(io.BytesIO(made)).worksheets
    assert [sheet.cell(6 + place, 1).value for place in range(len(TRAPS))] == TRAPS
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert not sheet._hyperlinks


def test_letters_that_no_paper_can_hold_are_left_out() -> None:
    text = "a\x00b\x08\x1bc\ud800d\ufffee\u202ef\u2066g\r\nhệ"
    assert plain(text) == "abcdefg\nhệ"
    assert len(word(paper(text))) > 1000
    assert len(pdf(paper(text))) > 1000
    assert len(excel([paper(text).blocks[2].table], title=text, agency=text, at=AT)) > 1000  # type: ignore[union-attr]


def test_a_text_that_is_too_long_for_a_cell_is_cut_and_says_so() -> None:
    table = Table(caption="x", columns=(Column(title="Nội dung"),), rows=(("đ" * 40_000,),))
    (sheet,) = openpyxl.load_workbook(io.BytesIO(excel([table], title="x", agency="x", at=AT))).worksheets
    assert len(str(sheet["A6"].value)) == LONGEST
    assert str(sheet["A6"].value).endswith("[…]")


def test_a_number_of_sixteen_digits_keeps_its_last_one() -> None:
    table = Table(caption="x", columns=(Column(title="Số định danh", kind="number"),), rows=((1234567890123457,),))
    (sheet,) = openpyxl.load_workbook(io.BytesIO(excel([table], title="x", agency="x", at=AT))).worksheets
    assert sheet["A6"].value == "1234567890123457"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), Decimal("NaN")])
def test_what_is_no_figure_is_refused(value: float) -> None:
    table = Table(caption="x", columns=(Column(title="x", kind="number"),), rows=((value,),))
    with pytest.raises(ValueError, match="no figure"):
        excel([table], title="x", agency="x", at=AT)


def test_sheets_have_names_that_excel_takes_and_that_differ() -> None:
    table = Table(caption="Kết quả: [2026]/* của các thôn và tổ dân phố", columns=(Column(title="x"),), rows=())
    book = openpyxl.load_workbook(io.BytesIO(excel([table, table, replace(table, caption="")], title="x", agency="x", at=AT)))
    assert len({name.lower() for name in book.sheetnames}) == 3
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.sheetnames)


def test_an_event_cannot_be_given_a_line_of_its_own_by_its_title() -> None:
    event = Event(uid="a@b", title="Họp\r\nATTENDEE:mailto:x@y.example", told=AT, starts=AT, ends=AT.replace(hour=3))
    assert b"\r\nATTENDEE" not in ics(event)


def test_days_hours_and_figures_are_written_as_offices_write_them() -> None:
    assert say(AT, kind="moment") == "09:00 28/08/2026"
    assert say(Decimal("1234.5"), kind="number") == "1.234,5"
    assert say(Decimal("0.2749"), kind="percent") == "27,5%"
    assert say(None, kind="number") == ""
    with pytest.raises(ValueError, match="zone"):
        say(AT.replace(tzinfo=None), kind="moment")
