"""What is shown of a text is its own words, with what was asked for marked."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from danvan.base.search import snippets, words
from danvan.engines import vietnamese

TEXT = "Đoạn đường thôn Đông tối; đèn đường tắt. " + "Bà con mong sớm sửa. " * 20 + "Hoà giải xong rồi."


def marked(text: str, question: str) -> list[str]:
    """Return what is marked of a text."""
    return [piece.text for piece in snippets.around(text, needles=words.needles(question)) if piece.is_hit]


@pytest.mark.parametrize(
    ("question", "hits"),
    [
        ("duong", ["đường", "đường"]), ("den*", ["đèn"]), ("d*", ["Đoạn", "đường", "Đông", "đèn", "đường"]),
        ('"den duong"', ["đèn", "đường"]), ('"duong den"', []), ("hòa giải", ["Hoà", "giải"]), ("khong co", []), ("", []),
    ],
)  # fmt: skip
def test_the_words_that_were_asked_for_are_marked(question: str, hits: list[str]) -> None:
    assert marked(TEXT, question) == hits


def test_a_piece_is_cut_between_words_around_the_first_hit() -> None:
    pieces = snippets.around(TEXT, needles=words.needles("hoa giai"))
    said = "".join(piece.text for piece in pieces)
    assert said == "… sửa. Bà con mong sớm sửa. Hoà giải xong rồi."


@given(some.text(max_size=300), some.text(max_size=20))
def test_pieces_put_together_are_the_text_whatever_is_asked(text: str, question: str) -> None:
    pieces = snippets.whole(text, needles=words.needles(question))
    assert "".join(piece.text for piece in pieces) == vietnamese.nfc(text)
    snippets.around(text, needles=words.needles(question))
