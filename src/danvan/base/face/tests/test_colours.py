"""Colours of a place: contrast, refusal, style sheet."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.base.face import colours
from danvan.base.face.colours import BadColour, Colours

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
FACE = Path(colours.__file__).parent / "static" / "face"


def test_black_on_white_is_21_and_a_colour_on_itself_1() -> None:
    assert colours.contrast("#000000", other="#FFFFFF") == pytest.approx(21)
    assert colours.contrast("#0d4a5f", other="#0d4a5f") == 1


def test_the_grey_that_wcag_gives_as_just_enough_on_white_is_just_enough() -> None:
    assert colours.contrast("#767676", other="#ffffff") >= colours.AA > colours.contrast("#777777", other="#ffffff")


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(one: str, other: str) -> None:
    assert 1 <= colours.contrast(one, other=other) == colours.contrast(other, other=one) <= 21


def test_our_own_colours_can_be_read_and_are_those_of_the_file() -> None:
    assert colours.faults(colours.USUAL) == []
    written = dict(re.findall(r"(--dv-(?:brand|action|accent)): (#\w+)", (FACE / "colours.css").read_text()))
    assert written == {f"--dv-{name}": getattr(colours.USUAL, name) for name in ("brand", "action", "accent")}


def test_a_colour_on_which_white_cannot_be_read_is_refused_with_a_sentence() -> None:
    (fault,) = colours.faults(Colours(action="#35b0a0"))[:1]
    assert "chữ trắng trên màu nút bấm" in fault
    assert "4.5" in fault


@given(COLOURS, COLOURS, COLOURS)
def test_the_style_sheet_holds_nothing_but_colours(brand: str, action: str, accent: str) -> None:
    sheet = colours.css(Colours(brand=brand, action=action, accent=accent))
    assert re.fullmatch(r":root \{\n(  --[a-z-]+: #[0-9a-f]{6};\n)+\}\n", sheet, re.IGNORECASE)


@pytest.mark.parametrize("words", ["red", "#fff", "#12345g", "#123456;}", ""])
def test_what_is_no_colour_never_gets_into_a_style_sheet(words: str) -> None:
    with pytest.raises(BadColour):
        colours.css(Colours(brand=words))
    with pytest.raises(BadColour):
        colours.css(Colours(accent=words))
