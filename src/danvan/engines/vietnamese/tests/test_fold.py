"""Folding and tone marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.engines import vietnamese

MODERN = {
    "hoà": "hòa",
    "thuỷ": "thủy",
    "khoẻ": "khỏe",
    "loé": "lóe",
    "xoè": "xòe",
    "nguỵ": "ngụy",
    "hoạ sĩ": "họa sĩ",
    "uỷ ban": "ủy ban",
    "UỶ BAN": "ỦY BAN",
    "Hoà Bình": "Hòa Bình",
}
UNTOUCHED = ["hòa", "ủy ban", "hoàng", "quý", "quà", "toán", "thuyết", "hoặc", "khuỷu", "quỷ", "loài", "đường phố"]


def test_fold_drops_marks_and_the_bar_of_d() -> None:
    assert vietnamese.fold("Đường Nguyễn Huệ, ỦY BAN ẵm") == "duong nguyen hue, uy ban am"


@given(st.text())
def test_fold_is_the_same_for_composed_and_decomposed_letters(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert vietnamese.fold(composed) == vietnamese.fold(decomposed)


@given(st.text(alphabet=st.characters(max_codepoint=0x1EFF, exclude_categories=["Cs", "Mn"]), max_size=40))
def test_fold_leaves_no_mark_on_a_latin_letter(text: str) -> None:
    latin = "".join(c for c in text if "LATIN" in unicodedata.name(c, ""))
    assert not any(unicodedata.combining(c) for c in unicodedata.normalize("NFD", vietnamese.fold(latin)))


@pytest.mark.parametrize(("old", "new"), MODERN.items())
def test_tone_moves_the_mark_in_open_syllables(old: str, new: str) -> None:
    assert vietnamese.tone(old) == vietnamese.tone(unicodedata.normalize("NFD", old)) == new


@pytest.mark.parametrize("word", UNTOUCHED)
def test_tone_leaves_other_syllables_alone(word: str) -> None:
    assert vietnamese.tone(word) == word


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [("Đèn tắt", 7, "Đèn tắt"), ("Đèn tắt", 6, "Đèn t…"), ("", 5, ""), (unicodedata.normalize("NFD", "Đèn tắt"), 7, "Đèn tắt")],
)
def test_a_long_text_is_shortened_to_its_beginning_and_an_ellipsis(text: str, most: int, short: str) -> None:
    assert vietnamese.shortened(text, most=most) == short
