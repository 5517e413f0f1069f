import io
import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from PIL import Image

from danvan.engines.papers import qr

TEXT = "https://phananh.example/theo-doi?m=AB12-CD34 đường"
MOVES = re.compile(r"([Mmh])(-?[\d.]+)(?: ?(-?[\d.]+))?")


def read(picture: Image.Image) -> str:
    """Return what another library reads in a picture."""
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def raster(svg: str, *, scale: int = 4) -> Image.Image:
    """Return the picture that a browser draws of our SVG: strokes one module high, to the right."""
    *_, path = ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}path")
    side = int(ElementTree.fromstring(svg).attrib["width"])
    picture, x, y = Image.new("L", (side, side), 255), 0.0, 0.0
    for letter, first, second in MOVES.findall(path.attrib["d"]):
        if letter == "h":
            box = [round(it * scale) for it in (x, y - 0.5, x + float(first), y + 0.5)]
            picture.paste(0, (box[0], box[1], box[2], box[3]))
            x += float(first)
        else:
            x, y = (float(first), float(second)) if letter == "M" else (x + float(first), y + float(second))
    return picture


def test_the_png_is_read_by_another_library() -> None:
    assert read(Image.open(io.BytesIO(qr.png(TEXT)))) == TEXT


def test_the_svg_is_read_by_another_library() -> None:
    assert read(raster(qr.svg(TEXT))) == TEXT


def test_the_svg_stands_under_a_strict_policy_and_says_what_it_is() -> None:
    drawn = qr.svg(TEXT, label='Mã "của" <bà> & ông')
    tree = ElementTree.fromstring(drawn)
    assert not re.search(r"\bstyle\b|<script|\bon\w+=|href", drawn)
    assert (tree.attrib["role"], tree.attrib["class"]) == ("img", "dv-qr")
    assert tree[0].text == 'Mã "của" <bà> & ông'


def test_the_same_text_is_drawn_as_the_same_bytes() -> None:
    assert qr.png(TEXT) == qr.png(TEXT)
    assert qr.svg(TEXT) == qr.svg(TEXT)


@pytest.mark.parametrize("text", ["", "a" * 3000])
def test_what_no_code_can_hold_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"nothing|large"):
        qr.svg(text)
