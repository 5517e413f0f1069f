"""Who issued a document: from its head, however it is laid, and from the sentence that names it."""

from itertools import zip_longest

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import names_of_issuers as names

HEADS = [(names.STATE, *row) for row in names.HEADS] + [(names.PARTY, *row) for row in names.PARTY_HEADS]


def issuer(text: str) -> str:
    """Return who issued the first document of a text, in small letters."""
    found = reader.read(text).references[0].issuer
    return found.value.replace("uỷ", "ủy").lower() if found else ""


@pytest.mark.parametrize("laid", range(len(names.LAID)))
@pytest.mark.parametrize("row", HEADS, ids=lambda row: row[1].replace("\n", " ")[:40])
def test_the_head_says_who_issues(row: tuple[str, str, str, str], laid: int) -> None:
    state, left, number, expected = row
    head = names.LAID[laid].format(left=left, right=state, number=number, placed=names.PLACED)
    assert issuer(f"{head}\n\nKẾ HOẠCH\n\nSửa đường làng năm 2026\n") == expected.lower()


@pytest.mark.parametrize("row", HEADS, ids=lambda row: row[1].replace("\n", " ")[:40])
def test_a_head_whose_columns_stand_on_one_line_says_it_too(row: tuple[str, str, str, str]) -> None:
    state, left, number, expected = row
    lines = zip_longest([*left.split("\n"), f"Số: {number}"], [*state.split("\n"), names.PLACED], fillvalue="")
    head = "\n".join(f"{one} {other}".strip() for one, other in lines)
    assert issuer(f"{head}\n\nKẾ HOẠCH\n\nSửa đường làng năm 2026\n") == expected.lower()


@pytest.mark.parametrize("row", names.NAMED, ids=lambda row: row[0][:50])
def test_a_sentence_says_who_issued(row: tuple[str, str]) -> None:
    assert issuer(row[0]) == row[1].lower()
