"""Each paper of the gallery is read back by a library that did not write it."""

import io
import unicodedata
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import docx
import icalendar
import openpyxl
import pypdf
import pytest
import zxingcpp
from docx.oxml.ns import qn
from PIL import Image

from danvan.engines.papers import gallery
from danvan.engines.papers.document import Paragraph
from danvan.engines.papers.gallery import LETTER, LINK, MEETING, REPORT, RESULTS
from danvan.engines.papers.pdf import pdf as pdf_of

PAPERS = gallery.papers()


def pdf(name: str) -> pypdf.PdfReader:
    """Return a PDF of the gallery."""
    return pypdf.PdfReader(io.BytesIO(PAPERS[name]))


def words(name: str) -> str:
    """Return what a reader copies out of a paper, its white space made one."""
    if name.endswith(".pdf"):
        return " ".join(" ".join(page.extract_text() for page in pdf(name).pages).split())
    paper = docx.Document(io.BytesIO(PAPERS[name]))
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return " ".join(" ".join([*(line.text for line in paper.paragraphs), *cells]).split())


@pytest.mark.parametrize("name", ["bao-cao.pdf", "bao-cao.docx"])
def test_a_report_says_in_each_form_what_the_decree_asks_for_and_what_it_was_given(name: str) -> None:
    said = words(name)
    for part in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN XÃ AN BÌNH", "Số: 12/BC-UBND",
        "An Bình, ngày 05 tháng 10 năm 2026", "BÁO CÁO", REPORT.head.about, "Kính gửi:", "- Sở Nội vụ", "I. Kết quả",
        "Ủy ban nhân dân xã An Bình./.", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH",
        "Trần Thị Hoa", RESULTS.caption, "Đường, vỉa hè, cống rãnh", "90,6%", "28/09/2026", "1.020", "Cộng", "1.284", "1.251",
    ):  # fmt: skip
        assert part in said, part


@pytest.mark.parametrize("name", ["cong-van.pdf", "cong-van.docx"])
def test_a_letter_has_its_matter_below_the_number_and_the_agency_above_over_its_own(name: str) -> None:
    said = words(name)
    assert f"Số: 07/KT-ĐT V/v {LETTER.head.about}" in said
    assert "ỦY BAN NHÂN DÂN XÃ AN BÌNH PHÒNG KINH TẾ" in said
    assert "Kính gửi: Ban công tác Mặt trận thôn Đông" in said
    assert "ngày 05 tháng 01 năm 2026" in said


@pytest.mark.parametrize("name", ["bao-cao.pdf", "cong-van.pdf"])
def test_a_pdf_is_tagged_titled_vietnamese_and_says_that_it_is_pdf_ua(name: str) -> None:
    catalog: Any = pdf(name).trailer["/Root"]
    assert catalog["/Lang"] == "vi"
    assert catalog["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in catalog
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in catalog["/Metadata"].get_data()


def test_the_title_of_a_pdf_is_its_kind_and_what_it_is_about() -> None:
    read = pdf("bao-cao.pdf").metadata
    assert read is not None
    assert read.title == f"Báo cáo {REPORT.head.about}"


def test_a_pdf_brings_all_its_letters_along() -> None:
    for page in pdf("bao-cao.pdf").pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            below = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(below), font


def test_a_word_paper_has_the_margins_and_letters_of_the_decree_and_speaks_vietnamese() -> None:
    paper = docx.Document(io.BytesIO(PAPERS["bao-cao.docx"]))
    section = paper.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(it.mm) for it in margins if it] == [20, 20, 30, 15]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 210
    normal: Any = paper.styles["Normal"]
    assert (normal.font.name, normal.font.size.pt) == ("Times New Roman", 13)
    assert normal.element.rPr.find(qn("w:lang")).get(qn("w:val")) == "vi-VN"
    assert paper.core_properties.title == f"Báo cáo {REPORT.head.about}"


def test_a_word_paper_has_headings_a_row_of_titles_and_words_for_its_drawing() -> None:
    paper = docx.Document(io.BytesIO(PAPERS["bao-cao.docx"]))
    headings = [line.text for line in paper.paragraphs if (line.style.name if line.style else "").startswith("Heading")]
    assert headings == ["BÁO CÁO", "I. Kết quả", "II. Việc cần làm tiếp"]
    (grid,) = [table for table in paper.tables if len(table.columns) == len(RESULTS.columns)]
    titles: Any = grid.rows[0]._tr.trPr
    assert titles.find(qn("w:tblHeader")) is not None
    (drawn,) = paper.inline_shapes
    assert "Chiếu sáng công cộng: 1.020" in drawn._inline.docPr.get("descr")


def test_a_sheet_holds_figures_days_and_text_as_such_and_no_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(PAPERS["bao-cao.xlsx"]))
    (sheet,) = book.worksheets
    rows = list(sheet.iter_rows(min_row=6, values_only=True))
    assert rows[0] == ("Chiếu sáng công cộng", 1020, 1008, 0.981, datetime(2026, 9, 30))  # noqa: DTZ001 - as Excel has it
    assert rows[3] == ("Cộng", 1284, 1251, None, None)
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert (sheet.freeze_panes, sheet.protection.sheet) == ("A6", False)
    assert (sheet["D6"].number_format, sheet["E6"].number_format) == ("0.0%", "dd/mm/yyyy")
    assert sheet.column_dimensions["A"].width > 25
    assert "08:30 05/10/2026 (giờ Hà Nội)" in str(sheet["A4"].value)


def test_an_event_keeps_its_name_and_hour_and_a_calendar_is_told_when_it_is_off() -> None:
    kept, off = (icalendar.Calendar.from_ical(PAPERS[f"doi-thoai{which}.ics"]) for which in ("", "-huy"))
    event: Any = kept.walk("VEVENT")[0]
    gone: Any = off.walk("VEVENT")[0]
    alarm: Any = kept.walk("VALARM")[0]
    assert event["DTSTART"].dt == MEETING.starts
    assert event["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"
    assert event["DTSTART"].dt.astimezone(UTC).hour == 1
    assert alarm["TRIGGER"].dt == timedelta(days=-1)
    assert str(event["UID"]) == str(gone["UID"]) == MEETING.uid
    assert (int(event["SEQUENCE"]), int(gone["SEQUENCE"])) == (0, 1)
    assert (str(off["METHOD"]), str(gone["STATUS"])) == ("CANCEL", "CANCELLED")


def test_the_code_leads_where_it_should() -> None:
    (read,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(PAPERS["ma-theo-doi.png"])))
    assert read.text == LINK


def test_the_same_papers_are_the_same_bytes() -> None:
    again = gallery.papers()
    assert [name for name in PAPERS if PAPERS[name] != again[name]] == []
    assert REPORT.head.on == date(2026, 10, 5)


def test_every_letter_of_the_language_can_be_copied_out_of_a_pdf() -> None:
    marks = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
    letters = "đĐ" + "".join(unicodedata.normalize("NFC", base + mark) for base in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for mark in marks)
    said = " ".join(f"x{letter}y" for letter in letters)
    made = pdf_of(replace(LETTER, blocks=(Paragraph(text=said, heading=True), Paragraph(text=said), Paragraph(text="Hết"))))
    read = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made)).pages).split())
    assert read.count(said) == 2
