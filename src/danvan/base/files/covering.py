"""The child that covers parts of a picture, or shows how that would look. Knows no Django and no database."""

import io
import json
import sys
from typing import Any

from PIL import Image, ImageDraw

from danvan.engines import child

MEMORY, SECONDS = 2**30, 10  # bytes, seconds of a processor
WHOLE, TENTHS = 1000, 10
QUALITY = 82
RULER, CROSS = 8, 12  # pixels
LIGHT, DARK = "#ffdd00", "#0b0c0c"


def draw(data: bytes, *, areas: list[list[int]], corner: list[int] | None, width: int) -> bytes:
    """Return a JPEG of a picture with areas filled by the mean colour of each.

    With a width it is scaled to that, a first corner is marked and its edges bear a ruler of tenths of its width.
    """
    with Image.open(io.BytesIO(data), formats=["JPEG"]) as opened:
        picture = opened.convert("RGB")
    for area in areas:
        _fill(picture, box=_in_pixels(picture, area))
    if width:
        picture = picture.resize((width, max(1, round(picture.height * width / picture.width))))
        _mark(picture, corner=corner)
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG", quality=QUALITY)
    return drawn.getvalue()


def _in_pixels(picture: Image.Image, area: list[int]) -> tuple[int, int, int, int]:
    left, top, right, bottom = (round(part * picture.width / WHOLE) for part in area)
    return max(0, left), max(0, top), min(picture.width, right + 1), min(picture.height, bottom + 1)


def _fill(picture: Image.Image, *, box: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = box
    if right > left and bottom > top:
        mean = picture.crop(box).resize((1, 1), Image.Resampling.BOX)
        picture.paste(mean.resize((right - left, bottom - top)), box)


def _mark(picture: Image.Image, *, corner: list[int] | None) -> None:
    pen, step = ImageDraw.Draw(picture), picture.width / TENTHS
    for tenth in range(1, int(max(picture.size) / step) + 1):
        at, long = round(tenth * step), RULER * (2 if tenth % 5 == 0 else 1)
        for shade, shift in ((DARK, 1), (LIGHT, 0)):
            pen.line((at + shift, 0, at + shift, long), fill=shade)
            pen.line((0, at + shift, long, at + shift), fill=shade)
    if corner:
        x, y = (round(part * picture.width / WHOLE) for part in corner)
        for shade, wide in ((DARK, 5), (LIGHT, 2)):
            pen.line((x - CROSS, y, x + CROSS, y), fill=shade, width=wide)
            pen.line((x, y - CROSS, x, y + CROSS), fill=shade, width=wide)


def main() -> None:
    """Draw what comes on standard input: a line of JSON that says how, then a JPEG."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    line, _end, data = sys.stdin.buffer.read().partition(b"\n")
    asked: dict[str, Any] = json.loads(line)
    sys.stdout.buffer.write(draw(data, areas=asked["areas"], corner=asked["corner"], width=asked["width"]))


if __name__ == "__main__":
    main()
