"""A scan that lies the wrong way round, turned in the child's own hands."""

import io

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter

from danvan.base.files import turning


def scan(kind: str = "PNG") -> bytes:
    """Return a page that is red above and blue below."""
    page, drawn = Image.new("RGB", (40, 60), "blue"), io.BytesIO()
    page.paste("red", (0, 0, 40, 30))
    page.save(drawn, kind)
    return drawn.getvalue()


def at(data: bytes, *, x: int, y: int) -> str:
    """Return the colour of a point, by the strongest of its parts."""
    with Image.open(io.BytesIO(data)) as picture:
        red, _green, blue = picture.convert("RGB").getpixel((x, y))  # type: ignore[misc]
    return "red" if red > blue else "blue"


@pytest.mark.parametrize(("degrees", "size", "top"), [(180, (40, 60), "blue"), (90, (60, 40), ""), (270, (60, 40), "")])
def test_a_picture_is_turned_clockwise(degrees: int, size: tuple[int, int], top: str) -> None:
    made = turning.turned(scan(), degrees=degrees)
    with Image.open(io.BytesIO(made)) as picture:
        assert (picture.size, picture.format) == (size, "JPEG")
    if top:
        assert (at(made, x=20, y=5), at(made, x=20, y=55)) == ("blue", "red")
    else:  # what was above lies on the right after a quarter, on the left after three
        assert at(made, x=55 if degrees == 90 else 5, y=20) == "red"


def test_all_pages_of_a_pdf_are_turned_and_it_stays_one() -> None:
    writer, paper = PdfWriter(), io.BytesIO()
    for _ in range(3):
        writer.add_blank_page(200, 300)
    writer.write(paper)
    made = turning.turned(paper.getvalue(), degrees=180)
    assert [page.rotation for page in PdfReader(io.BytesIO(made)).pages] == [180] * 3
    assert [page.rotation for page in PdfReader(io.BytesIO(turning.turned(made, degrees=180))).pages] == [0] * 3


def test_what_unfolds_to_too_many_points_is_not_turned() -> None:
    drawn = io.BytesIO()
    Image.new("1", (9000, 9000)).save(drawn, "PNG")
    with pytest.raises(ValueError, match="pixels"):
        turning.turned(drawn.getvalue(), degrees=90)
