"""The Word template of a state document, made by us each time it is first needed: no binary lies in the repository.

It holds docxtpl's marks; the names in them are those of `shape`. {%p %} goes with its paragraph, {%tr %} with its row,
{%tc %} with its cell.
"""

import io
from functools import cache
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

FONT = "Times New Roman"  # named, not sent along: every office has it
LEFT, CENTRE, BOTH = WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.JUSTIFY
TEXT_WIDTH = 210  # mm of A4, before the margins are taken off


@cache
def template(measures: tuple[tuple[str, int], ...]) -> bytes:
    """Return the template for margins and sizes as `shape.measures` names them."""
    m, made = dict(measures), docx.Document()
    _page(made, m)
    for name in ("Normal", "Heading 1", "Heading 2", "Caption"):
        _style(made.styles[name], m)
    wide = TEXT_WIDTH - m["margin_left"] - m["margin_right"]
    _head(made, m, wide=wide)
    _title(made, m)
    _addressees(made, m)
    _blocks(made, m)
    _foot(made, m, wide=wide)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _page(made: Any, m: dict[str, int]) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(m["margin_top"]), Mm(m["margin_bottom"])
    section.left_margin, section.right_margin = Mm(m["margin_left"]), Mm(m["margin_right"])
    section.header_distance, section.different_first_page_header_footer = Mm(10), True
    line = section.header.paragraphs[0]
    line.alignment = CENTRE
    field = OxmlElement("w:fldSimple")  # the number of the page, from the second on
    field.set(qn("w:instr"), "PAGE")
    line._p.append(field)


def _style(style: Any, m: dict[str, int]) -> None:
    """Make a style black, of our font, and Vietnamese to a spelling checker and to a voice."""
    style.font.size, style.font.color.rgb, style.font.italic = Pt(m["body"]), RGBColor(0, 0, 0), False
    style.font.bold = style.name.startswith("Heading")
    style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        del fonts.attrib[name]
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), "vi-VN")
    style.element.rPr.append(spoken)


def _write(
    line: Any, words: str, *, size: int, bold: bool = False, italic: bool = False, align: Any = CENTRE, before: int = 0
) -> Any:
    run = line.add_run(words)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    line.alignment, line.paragraph_format.space_before = align, Pt(before)
    return line


def _mark(place: Any, mark: str) -> None:
    """Write a mark that goes away with its paragraph."""
    place.add_paragraph().add_run(f"{{%p {mark} %}}")


def _rule(line: Any, *, indent: int) -> None:
    """Draw a line across what is left between two indents (mm)."""
    line.add_run(" ").font.size = Pt(2)
    borders, border = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", "000000")):
        border.set(qn(f"w:{name}"), value)
    borders.append(border)
    line._p.get_or_add_pPr().append(borders)  # before the indents: the schema has an order
    line.paragraph_format.left_indent = line.paragraph_format.right_indent = Mm(indent)


def _sides(made: Any, *, widths: tuple[int, int]) -> tuple[Any, Any]:
    """Return two cells side by side, without a grid."""
    table = made.add_table(rows=1, cols=2)
    table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
    for cell, width in zip(table.rows[0].cells, widths, strict=True):
        cell.width = Mm(width)
    return tuple(table.rows[0].cells)


def _head(made: Any, m: dict[str, int], *, wide: int) -> None:
    left, right = _sides(made, widths=(wide * 2 // 5, wide - wide * 2 // 5))
    _mark(left, "if above")
    _write(left.add_paragraph(), "{{ above }}", size=m["agency"])
    _mark(left, "endif")
    _write(left.add_paragraph(), "{{ agency }}", size=m["agency"], bold=True)
    _rule(left.add_paragraph(), indent=22)
    _write(left.add_paragraph(), "{{ number }}", size=m["number"], before=4)
    _mark(left, "if not kind")
    _write(left.add_paragraph(), "V/v {{ about }}", size=m["about_letter"])
    _mark(left, "endif")
    _write(right.paragraphs[0], "{{ nation }}", size=m["national_name"], bold=True)
    _write(right.add_paragraph(), "{{ motto }}", size=m["motto"], bold=True)
    _rule(right.add_paragraph(), indent=23)
    _write(right.add_paragraph(), "{{ day }}", size=m["day"], italic=True, before=4)
    left._tc.remove(left.paragraphs[0]._p)  # the empty one with which a cell begins


def _title(made: Any, m: dict[str, int]) -> None:
    _mark(made, "if kind")
    _write(made.add_paragraph(style="Heading 1"), "{{ kind }}", size=m["kind"], bold=True, before=18)
    _write(made.add_paragraph(), "{{ about }}", size=m["about"], bold=True)
    _rule(made.add_paragraph(), indent=65)
    _mark(made, "endif")


def _addressees(made: Any, m: dict[str, int]) -> None:
    _mark(made, "if addressees|length == 1")
    _write(made.add_paragraph(), "Kính gửi: {{ addressees[0] }}", size=m["addressees"], before=12)
    _mark(made, "elif addressees")
    for words in ("Kính gửi:", "{%p for name in addressees %}", "- {{ name }}", "{%p endfor %}"):
        line = _write(made.add_paragraph(), words, size=m["addressees"], align=LEFT, before=4)
        line.paragraph_format.left_indent = Mm(25)
    _mark(made, "endif")


def _blocks(made: Any, m: dict[str, int]) -> None:
    _mark(made, "for block in blocks")
    _mark(made, "if block.kind == 'heading'")
    _write(made.add_paragraph(style="Heading 2"), "{{ block.lines|join('\\n') }}", size=m["body"], bold=True, align=LEFT, before=9)
    _mark(made, "elif block.kind == 'paragraph'")
    _text(made, size=m["body"])
    _mark(made, "elif block.kind == 'basis'")
    _text(made, size=m["body"], italic=True)
    _mark(made, "elif block.kind == 'centred'")
    _write(made.add_paragraph(), "{{ block.lines|join('\\n') }}", size=m["body"], bold=True, before=9)
    _mark(made, "else")
    _mark(made, "if block.kind == 'figure'")
    _write(made.add_paragraph(style="Caption"), "{{ block.caption }}", size=m["body"], before=9)
    _write(made.add_paragraph(), "{{ block.image }}", size=m["body"])
    _mark(made, "endif")
    _write(made.add_paragraph(style="Caption"), "{{ block.table.caption }}", size=m["body"], before=9)
    _table(made, size=m["body"] - 2)
    _mark(made, "endif")
    _mark(made, "endfor")


def _text(made: Any, *, size: int, italic: bool = False) -> None:
    """Write the lines of a block, what labels it bold before the first."""
    _mark(made, "for line in block.lines")
    line = _write(made.add_paragraph(), "{{ block.label if loop.first else '' }}", size=size, bold=True, align=BOTH, before=6)
    _write(line, "{{ line }}", size=size, italic=italic, align=BOTH, before=6)
    line.paragraph_format.first_line_indent, line.paragraph_format.line_spacing = Mm(10), 1.15
    _mark(made, "endfor")


def _table(made: Any, *, size: int) -> None:
    """Write a table whose rows and columns are repeated: titles on every page, then the rows, then what they add up to."""
    rows = (
        ("column in block.table.columns", "{{ column.title }}", ""),
        ("", "{%tr for row in block.table.rows %}", ""),
        ("cell in row", "{{ cell.text }}", "{{ cell.align }}"),
        ("", "{%tr endfor %}", ""),
        ("", "{%tr if block.table.totals %}", ""),
        ("cell in block.table.totals", "{{ cell.text }}", "{{ cell.align }}"),
        ("", "{%tr endif %}", ""),
    )
    table = made.add_table(rows=len(rows), cols=3, style="Table Grid")
    for place, (row, (each, words, align)) in enumerate(zip(table.rows, rows, strict=True)):
        first, middle, last = (cell.paragraphs[0] for cell in row.cells)
        if not each:
            first.add_run(words)
            continue
        first.add_run(f"{{%tc for {each} %}}")
        _write(middle, words, size=size, bold=place in (0, 5))
        last.add_run("{%tc endfor %}")
        if align:
            middle._p.pPr.find(qn("w:jc")).set(qn("w:val"), align)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _foot(made: Any, m: dict[str, int], *, wide: int) -> None:
    made.add_paragraph()
    left, right = _sides(made, widths=(wide // 2, wide - wide // 2))
    _mark(left, "if recipients")
    _write(left.add_paragraph(), "Nơi nhận:", size=m["recipients_head"], bold=True, italic=True, align=LEFT)
    _mark(left, "for name in recipients")
    _write(left.add_paragraph(), "- {{ name }}{{ '.' if loop.last else ';' }}", size=m["recipients"], align=LEFT)
    _mark(left, "endfor")
    _mark(left, "endif")
    _mark(right, "if signature.authority")
    _write(right.add_paragraph(), "{{ signature.authority }}", size=m["signature"], bold=True)
    _mark(right, "endif")
    _write(right.add_paragraph(), "{{ signature.post }}", size=m["signature"], bold=True)
    _write(right.add_paragraph(), "{{ signature.name }}", size=m["signature"], bold=True, before=72)
    right._tc.remove(right.paragraphs[0]._p)
