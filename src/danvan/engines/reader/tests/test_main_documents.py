"""Which document a text is, or reports: by its head, by its first line, by the news it brings; or none."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import main_documents


@pytest.mark.parametrize("row", main_documents.ALL, ids=range(len(main_documents.ALL)))
def test_a_text_is_about_one_document_or_none(row: tuple[str, str | None]) -> None:
    found = reader.read(row[0]).main
    assert (found.number.value if found else None) == row[1]
