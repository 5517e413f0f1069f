"""Bars drawn from a table's own figures."""

import io
from decimal import Decimal
from pathlib import Path

import fontpkg_be_vietnam_pro
from PIL import Image, ImageDraw, ImageFont

from danvan.engines.papers.document import Figure, Value
from danvan.engines.papers.words import say

FONTS = Path(fontpkg_be_vietnam_pro.ROOT) / "files"
WIDTH, STEP, BAR, LETTERS = 1200, 56, 32, 24  # pixels
NAMES, SAID = 420, 140  # pixels kept for the names on the left and the figures on the right
MOST = 30  # bars: more are no drawing any more
DARK = "#1a4b8c"


def bars(figure: Figure) -> bytes:
    """Return a PNG with a bar for each row.

    :raises ValueError: if there are no rows, more than 30, or a length below nought
    """
    rows = figure.table.rows
    lengths = [_length(row[figure.lengths]) for row in rows]
    if not 0 < len(rows) <= MOST or min(lengths) < 0:
        raise ValueError(f"{figure.caption}: bars are drawn of 1 to {MOST} figures, none below nought")
    picture = Image.new("RGB", (WIDTH, STEP * len(rows)), "white")
    pen, most = ImageDraw.Draw(picture), max(*lengths, Decimal(0)) or Decimal(1)
    letters = ImageFont.truetype(FONTS / "BeVietnamPro-Regular.ttf", LETTERS)
    for place, (row, length) in enumerate(zip(rows, lengths, strict=True)):
        middle, end = place * STEP + STEP // 2, NAMES + round((WIDTH - NAMES - SAID) * length / most)
        name = say(row[figure.names], kind=figure.table.columns[figure.names].kind)
        pen.text((NAMES - 12, middle), _cut(name, letters=letters), "black", letters, anchor="rm")
        pen.rectangle((NAMES, middle - BAR // 2, end, middle + BAR // 2), DARK)
        said = say(row[figure.lengths], kind=figure.table.columns[figure.lengths].kind)
        pen.text((end + 10, middle), said, "black", letters, anchor="lm")
    drawn = io.BytesIO()
    picture.save(drawn, "PNG")
    return drawn.getvalue()


def _length(value: Value) -> Decimal:
    if isinstance(value, int | float | Decimal):
        return Decimal(str(value))
    raise ValueError(f"a bar cannot be as long as {value!r}")


def _cut(name: str, *, letters: ImageFont.FreeTypeFont) -> str:
    name = name.replace("\n", " ")
    if letters.getlength(name) <= NAMES - 20:
        return name
    return next(cut for end in range(len(name), -1, -1) if letters.getlength(cut := f"{name[:end]}…") <= NAMES - 20)
