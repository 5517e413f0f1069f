import io
from pathlib import Path

import pytest
from PIL import Image

from danvan.base.files import actions, covers
from danvan.base.files.covers import Area
from danvan.base.files.models import StoredFile

pytestmark = pytest.mark.django_db


@pytest.fixture
def chequered() -> StoredFile:
    """Store a picture of 400 x 200 with a chequered left half and a white right one."""
    picture = Image.new("RGB", (400, 200), "white")
    for x in range(200):
        for y in range(200):
            picture.putpixel((x, y), (0, 0, 0) if (x // 10 + y // 10) % 2 else (255, 0, 0))
    data = io.BytesIO()
    picture.save(data, "PNG")
    return actions.keep(data.getvalue(), pictures_only=True)


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data)).convert("RGB")


def spread(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return by how much the colours of a part differ at most."""
    return max(max(channel) - min(channel) for channel in (part.tobytes() for part in picture.crop(box).split()))


def test_what_is_covered_is_one_colour_and_the_rest_stays(chequered: StoredFile) -> None:
    covered = covers.cover(chequered, areas=[Area(100, 100, 300, 400)])
    before, after = (opened(actions.path(one.public).read_bytes()) for one in (chequered, covered))
    inside, outside = (48, 48, 112, 152), (130, 0, 200, 200)  # thousandths of 400 pixels, less the seams of JPEG
    assert spread(before, inside) > 200
    assert spread(after, inside) < 12
    assert spread(after, outside) > 200
    assert after.size == before.size
    assert covered.pk != chequered.pk
    assert Path(actions.path(chequered.sha256)).exists()


def test_a_preview_has_the_width_that_was_asked_for(chequered: StoredFile) -> None:
    assert opened(covers.preview(chequered, areas=(), corner=(500, 250), width=300)).size == (300, 150)


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("", ()), ("1,2,3,4", (Area(1, 2, 3, 4),)), ("1,2,3,4;5,6,7,8", (Area(1, 2, 3, 4), Area(5, 6, 7, 8))),
        ("1,2,3", ()), ("a,b,c,d", ()), ("-1,2,3,4", ()), ("1,2,3,999999999999", ()), ("1,2,3,99999999", (Area(1, 2, 3, covers.DEEPEST),)),
    ],
)  # fmt: skip
def test_what_a_form_carries_is_read_and_nothing_else(text: str, areas: tuple[Area, ...]) -> None:
    assert covers.read(text) == areas
    assert covers.read(covers.told(areas)) == areas


def test_two_presses_make_a_rectangle_whichever_comes_first() -> None:
    assert covers.between((9, 2), other=(4, 8)) == covers.between((4, 8), other=(9, 2)) == Area(4, 2, 9, 8)


def test_what_is_no_picture_cannot_be_covered() -> None:
    with pytest.raises(actions.BadFile):
        covers.cover(StoredFile(sha256="0" * 64, type="application/pdf"), areas=())
