"""A document as PDF/UA-1, set by typst in a child that exits."""

import json

from danvan.engines import child
from danvan.engines.papers.document import Document
from danvan.engines.papers.shape import measures, shape

MEDIA = "application/pdf"
SECONDS = 20
SETTER = "danvan.engines.papers.typesetting"


def pdf(document: Document) -> bytes:
    """Return the PDF; the same document gives the same bytes.

    :raises Failed: if the child that sets it gave no answer
    :raises ValueError: if the document cannot be drawn
    """
    head = document.head
    paper = {"paper": shape(document), "measures": measures(on=head.on), "on": [head.on.year, head.on.month, head.on.day]}
    return child.run(SETTER, given=json.dumps(paper).encode(), seconds=SECONDS)
