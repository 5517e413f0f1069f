"""A document as Word (.docx), which an office goes on writing in."""

import io
import zipfile
from datetime import datetime, time
from typing import Any

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from danvan.engines.papers.document import Document
from danvan.engines.papers.shape import measures, shape
from danvan.engines.papers.template import template
from danvan.engines.papers.words import plain

MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP can name: the same document gives the same bytes
PICTURE = Mm(150)


def word(document: Document) -> bytes:
    """Return the .docx; what people wrote is escaped, and docxtpl's own marks in it stay letters.

    :raises ValueError: if the document cannot be drawn
    """
    says = shape(document)
    sizes = tuple(sorted(measures(on=document.head.on).items()))
    paper = DocxTemplate(io.BytesIO(template(sizes)))
    paper.init_docx()
    alts = [_picture(block, paper=paper) for block in says["blocks"] if block["kind"] == "figure"]
    paper.render(says, autoescape=True)
    for shown, alt in zip(paper.docx.inline_shapes, alts, strict=True):
        shown._inline.docPr.set("descr", alt)
    _name(paper.docx.core_properties, document=document, title=says["title"])
    written = io.BytesIO()
    paper.save(written)
    return _settled(written.getvalue())


def _picture(block: dict[str, Any], *, paper: DocxTemplate) -> str:
    block["image"] = InlineImage(paper, io.BytesIO(bytes(block["picture"])), width=PICTURE)
    return str(block["alt"])


def _name(properties: Any, *, document: Document, title: str) -> None:
    made = datetime.combine(document.head.on, time())
    says = {
        "title": title[:255], "author": plain(document.head.agency).replace("\n", " ")[:255], "language": "vi-VN", "comments": "",
        "last_modified_by": "", "created": made, "modified": made,
    }  # fmt: skip
    for name, value in says.items():
        setattr(properties, name, value)


def _settled(made: bytes) -> bytes:
    """Return the same parts without the moment at which they were packed."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            after.writestr(zipfile.ZipInfo(part.filename, LONG_AGO), before.read(part), zipfile.ZIP_DEFLATED)
    return packed.getvalue()
