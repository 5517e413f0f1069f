"""Word files: what stands in them, in the order and with the numbers that a person sees."""

import io
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls

from danvan.engines import texts
from danvan.engines.texts import word

LISTS = """<w:numbering {ns}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl>
<w:lvl w:ilvl="3"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>
</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>"""


def saved(document: Any) -> bytes:
    """Return the bytes of a document."""
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def point(document: Any, words: str, level: int) -> None:
    """Add a point of the list."""
    properties = document.add_paragraph(words)._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="3"/></w:numPr>')
    )


def test_lists_are_numbered_as_word_shows_them() -> None:
    document = docx.Document()
    numbers = document.part.numbering_part
    for child in list(numbers._element):
        numbers._element.remove(child)
    for child in parse_xml(LISTS.format(ns=nsdecls("w"))):
        numbers._element.append(child)
    for words, level in [("Nhiệm vụ", 0), ("Phòng Kinh tế", 1), ("Khảo sát", 2), ("Lập dự toán", 2), ("đường", 3), ("Công an", 1), ("Tuần tra", 2), ("Tổ chức", 0)]:  # fmt: skip
        point(document, words, level)
    assert word.opened(saved(document)).text.split("\n\n") == [
        "I. Nhiệm vụ", "1. Phòng Kinh tế", "a) Khảo sát", "b) Lập dự toán", "- đường", "2. Công an", "a) Tuần tra", "II. Tổ chức",
    ]  # fmt: skip


def test_a_table_goes_row_by_row_and_a_head_column_by_column() -> None:
    document = docx.Document()
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "UBND XÃ AN BÌNH\nSố: 12/KH-UBND"
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Bình, ngày 05 tháng 01 năm 2026"
    table = document.add_table(2, 3)
    for cell, words in zip(table._cells, ["TT", "Nội dung", "Thời hạn", "1", "Sửa đường\nvà cống", "Quý I"], strict=True):
        cell.text = words
    assert word.opened(saved(document)).text == (
        "UBND XÃ AN BÌNH\nSố: 12/KH-UBND\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nAn Bình, ngày 05 tháng 01 năm 2026\n\n"
        "| TT | Nội dung | Thời hạn |\n\n| 1 | Sửa đường và cống | Quý I |"
    )


def test_a_cell_over_several_columns_leaves_those_after_it_in_theirs() -> None:
    document = docx.Document()
    table = document.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Việc"
    table.cell(0, 2).text = "Hạn"
    for column, words in enumerate(("a", "b", "c")):
        table.cell(1, column).text = words
    assert word.opened(saved(document)).text == "|  | Việc | Hạn |\n\n| a | b | c |"


def test_what_was_struck_out_is_not_read_and_breaks_and_hyphens_are() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Kế hoạch số 12/KH")
    for name in ("noBreakHyphen", "br"):
        run = paragraph.add_run()
        run._r.append(OxmlElement(f"w:{name}"))
        run.add_text("UBND" if name != "br" else "của xã")
    gone = OxmlElement("w:del")
    run = paragraph.add_run("bí mật cũ")._r
    paragraph._p.append(gone)
    gone.append(run)
    assert word.opened(saved(document)).text == "Kế hoạch số 12/KH-UBND\ncủa xã"


def test_heads_feet_and_names_of_a_file_stand_beside_its_text() -> None:
    document = docx.Document()
    document.add_paragraph("Nội dung")
    document.sections[0].header.paragraphs[0].text = "ĐẦU TRANG"
    document.core_properties.title = "Tên tệp"
    opened = texts.opened(saved(document))
    assert opened.text == "Nội dung"
    assert {"ĐẦU TRANG", "Tên tệp"} <= set(opened.beside.split("\n"))


@pytest.mark.parametrize("style", ["List Number", "List Bullet"])
def test_a_style_numbers_its_paragraphs_too(style: str) -> None:
    document = docx.Document()
    document.add_paragraph("Khảo sát", style=style)
    words = word.opened(saved(document)).text
    assert words in ("1. Khảo sát", "- Khảo sát")
