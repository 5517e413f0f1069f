from itertools import pairwise
from string import ascii_uppercase, digits

import pytest
from django.conf import LazySettings

from danvan.base.matters import codes

SECRET = codes.secret("a form key")
LETTERS = SECRET.replace("-", "")
LONE = next(place for place, letter in enumerate(LETTERS) if letter not in "0Z")


def test_a_secret_is_four_groups_of_four_letters_and_one_to_check_them() -> None:
    assert [len(group) for group in SECRET.split("-")] == [4, 4, 4, 4, 1]
    assert set(LETTERS) <= set(codes.ALPHABET)


def test_the_alphabet_has_no_letter_that_looks_like_another() -> None:
    assert len(set(codes.ALPHABET)) == 32
    assert set(digits + ascii_uppercase) - set(codes.ALPHABET) == set("OILU")


def test_the_same_form_sent_again_gets_the_same_secret_and_another_form_another() -> None:
    assert codes.secret("a form key") == SECRET
    assert len({codes.secret(f"form {number}") for number in range(500)}) == 500


def test_a_code_that_follows_from_a_matter_is_that_of_no_form() -> None:
    assert codes.secret("7F3KQ9DM", of="other party") not in {codes.secret("7F3KQ9DM"), codes.secret("other party:7F3KQ9DM")}


@pytest.mark.parametrize(
    "typed",
    [
        SECRET.lower(), LETTERS, f"  {SECRET} \n", SECRET.replace("-", " "), SECRET.replace("-", "–"),
        ".".join(LETTERS.lower()),
    ],
    ids=["small letters", "without hyphens", "with blanks around", "with blanks", "with dashes", "with dots"],
)
def test_how_a_secret_is_written_does_not_matter(typed: str) -> None:
    assert codes.bearer(typed) == codes.bearer(SECRET)


def test_letters_that_are_misread_stand_for_those_they_look_like() -> None:
    with_all = next(s for n in range(10_000) if {"0", "1", "V"} <= set(s := codes.secret(f"seed {n}")))
    for read, wrote in (("O", "0"), ("o", "0"), ("I", "1"), ("l", "1"), ("L", "1"), ("i", "1"), ("U", "V"), ("u", "V")):
        assert codes.bearer(with_all.replace(wrote, read)) == codes.bearer(with_all)


@pytest.mark.parametrize(
    "typed",
    [
        "", "-", SECRET[:-1], SECRET[1:], SECRET + "0", SECRET * 2, "phản ánh của tôi", "K7QF-2M9X", "0" * 400,
        SECRET.replace(SECRET[0], "*", 1), SECRET.replace(SECRET[0], "Đ", 1), SECRET.replace(SECRET[0], "²", 1),
    ],
    ids=[
        "nothing", "a hyphen", "the last letter missing", "the first letter missing", "a letter too many", "twice",
        "words", "half", "noughts", "a star", "a Vietnamese letter", "a small two",
    ],
)  # fmt: skip
def test_what_is_no_secret_is_refused(typed: str) -> None:
    with pytest.raises(codes.BadCode):
        codes.bearer(typed)


def test_every_single_wrong_letter_is_noticed_but_0_for_z() -> None:
    for place, letter in enumerate(LETTERS):
        for other in set(codes.ALPHABET) - {letter}:
            if {letter, other} != {"0", "Z"}:
                with pytest.raises(codes.BadCode):
                    codes.bearer(LETTERS[:place] + other + LETTERS[place + 1 :])


def test_every_two_neighbours_that_are_swapped_are_noticed() -> None:
    for place, (left, right) in enumerate(pairwise(LETTERS[:-1])):
        if left != right and {left, right} != {"0", "Z"}:
            with pytest.raises(codes.BadCode):
                codes.bearer(LETTERS[:place] + right + left + LETTERS[place + 2 :])


def test_what_is_stored_tells_nothing_without_the_key_of_the_installation(settings: LazySettings) -> None:
    stored = codes.bearer(SECRET)
    assert LETTERS not in stored.upper()
    settings.BEARER_KEY = "another key" * 6
    assert codes.bearer(SECRET) != stored
    assert codes.secret("a form key") != SECRET


def test_a_public_code_is_none_of_the_secret_ones() -> None:
    new = [codes.new() for _ in range(200)]
    assert len(set(new)) == 200
    assert all(len(code) == 8 and set(code) <= set(codes.ALPHABET) for code in new)
    assert len({codes.unknown() for _ in range(200)}) == 200
