"""Sorting names by a stored key."""

import random
import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from danvan.engines import vietnamese

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
VOWELS = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
WORDS = st.text(alphabet=[*VOWELS, *"bcdđghklmnpqrstvx "], max_size=12)

def test_names_sort_by_the_vietnamese_alphabet() -> None:
    ordered = [
        "An",
        "Anh",
        "Ăn",
        "Ân",
        "Bắc",
        "Cà Mau",
        "Dung",
        "Đà Nẵng",
        "Đồng Nai",
        "Em",
        "Ê a",
        "Huế",
        "Ong",
        "Ô",
        "Ơ",
        "Ư",
    ]
    assert _shuffled_and_sorted(ordered) == ordered


def test_tones_sort_level_falling_asking_tumbling_rising_heavy() -> None:
    assert sorted(["mạ", "má", "mã", "mả", "mà", "ma"], key=vietnamese.sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]


@given(st.text())
def test_the_sort_key_does_not_see_how_letters_are_composed(text: str) -> None:
    assert vietnamese.sort_key(unicodedata.normalize("NFD", text)) == vietnamese.sort_key(
        unicodedata.normalize("NFC", text)
    )


def test_numbers_sort_by_their_value() -> None:
    ordered = ["Thôn 1", "Thôn 2", "Thôn 2 Đông", "Thôn 09", "Thôn 10", "Thôn An", "Thôn Đoài"]
    assert _shuffled_and_sorted(ordered) == ordered


def test_a_space_sorts_before_every_letter_and_case_last_of_all() -> None:
    ordered = ["an", "An", "AN", "an Bình", "An Bình", "anh", "ân"]
    assert _shuffled_and_sorted(ordered) == ordered


def test_a_tone_counts_only_where_all_letters_are_alike() -> None:
    ordered = ["Hoa", "Hòa", "Hóa", "Hoan", "Hoàn", "Hoang"]
    assert _shuffled_and_sorted(ordered) == ordered


def test_letters_of_other_languages_stand_beside_ours() -> None:
    assert sorted(["Čư Pui", "Cù", "Čă", "Da"], key=vietnamese.sort_key) == ["Čă", "Cù", "Čư Pui", "Da"]


@given(st.text())
def test_the_key_sorts_alike_in_every_collation(text: str) -> None:
    assert re.fullmatch(r"[0-9a-f]+", vietnamese.sort_key(text))


@given(WORDS, WORDS)
def test_letters_decide_first_whatever_tones_and_capitals_are(one: str, other: str) -> None:
    def ranks(text: str) -> list[int]:
        toneless = re.sub("[\u0300\u0301\u0303\u0309\u0323]", "", unicodedata.normalize("NFD", " ".join(text.split())))
        return [(" " + LETTERS).index(letter) for letter in unicodedata.normalize("NFC", toneless)]

    if ranks(one) != ranks(other):
        by_key = vietnamese.sort_key(one.upper()) < vietnamese.sort_key(other)
        assert by_key == (ranks(one) < ranks(other))


@given(WORDS, WORDS)
def test_what_is_shorter_sorts_before_what_goes_on(start: str, rest: str) -> None:
    assert vietnamese.sort_key(start.strip()) <= vietnamese.sort_key(f"{start.strip()} {rest}")


@given(WORDS, WORDS)
def test_different_words_have_different_keys(one: str, other: str) -> None:
    alike = " ".join(one.split()) == " ".join(other.split())
    assert (vietnamese.sort_key(one) == vietnamese.sort_key(other)) == alike


def _shuffled_and_sorted(names: list[str]) -> list[str]:
    return sorted(random.Random(7).sample(names, len(names)), key=vietnamese.sort_key)
