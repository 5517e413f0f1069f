"""Signs, labels and looks of a paper, read back from Word and from the PDF."""

import io
from dataclasses import replace
from typing import Any

import docx
import pypdf
import pytest

from danvan.engines.papers.document import Document, Head, Paragraph
from danvan.engines.papers.gallery import REPORT
from danvan.engines.papers.pdf import pdf
from danvan.engines.papers.word import word
from danvan.engines.papers.words import number_line

DECISION = Document(
    head=replace(REPORT.head, agency="Ủy ban nhân dân\nxã An Bình", number="", sign="QĐ-UBND", kind="Quyết định", about="Về việc khen thưởng"),
    signature=REPORT.signature,
    blocks=(
        Paragraph(text="CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH", look="centred"), Paragraph(text="Căn cứ một luật;", look="basis"),
        Paragraph(label="Điều 1.", text="Khen bà Lan.\nBằng giấy khen."), Paragraph(label="Điều 2.", text="Ông Minh thi hành."),
    ),
)  # fmt: skip


def head(**more: Any) -> Head:
    return replace(REPORT.head, **more)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"number": "", "sign": "TB-UBND"}, "Số: ……/TB-UBND"), ({"number": "12", "sign": "TB-UBND"}, "Số: 12/TB-UBND"), ({"number": "5", "sign": "QĐ-UBND"}, "Số: 05/QĐ-UBND"),
        ({"number": "12/TB-UBND", "sign": "TB-UBND"}, "Số: 12/TB-UBND"), ({"number": "", "sign": ""}, "Số: …………"), ({"number": "12", "sign": ""}, "Số: 12"),
        ({"number": "", "sign": "GBN-UBND", "numbered": False}, ""),
    ],
)  # fmt: skip
def test_the_sign_stands_after_the_number_or_after_the_room_for_it(given: dict[str, Any], says: str) -> None:
    assert number_line(head(**given)) == says


def test_a_decision_has_its_issuer_in_the_middle_its_bases_in_italics_and_its_articles_labelled() -> None:
    paper: Any = docx.Document(io.BytesIO(word(DECISION)))
    lines = {line.text: line for line in paper.paragraphs}
    assert all(run.bold for run in lines["CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH"].runs if run.text)
    assert [run.text for run in lines["Căn cứ một luật;"].runs if run.italic and run.text] == ["Căn cứ một luật;"]
    article = [(run.text, bool(run.bold)) for run in lines["Điều 1. Khen bà Lan."].runs if run.text]
    assert article == [("Điều 1. ", True), ("Khen bà Lan.", False)]
    assert "Bằng giấy khen." in lines
    assert "Điều 2. Ông Minh thi hành./." in lines
    assert paper.core_properties.author == "Ủy ban nhân dân xã An Bình"


def test_the_pdf_of_a_decision_says_the_same() -> None:
    words = " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf(DECISION))).pages).split())
    assert "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH Căn cứ một luật; Điều 1. Khen bà Lan. Bằng giấy khen. Điều 2. Ông Minh thi hành./." in words
    assert "Số: ……/QĐ-UBND" in words
    assert "ỦY BAN NHÂN DÂN XÃ AN BÌNH Số" in words


def test_a_look_that_no_form_has_is_refused() -> None:
    with pytest.raises(ValueError, match="looks 'bold'"):
        Paragraph(text="a", look="bold")
