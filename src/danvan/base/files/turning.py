"""The child that turns a scan that lies upside down or on its side: a picture, or all pages of a PDF. Knows no Django and no database."""

import io
import sys

from PIL import Image, ImageOps
from pillow_heif import register_heif_opener
from pypdf import PdfReader, PdfWriter

from danvan.engines import child

MEMORY, SECONDS = 2**30, 10  # bytes, seconds of a processor
PIXELS, QUALITY = 50_000_000, 90
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
register_heif_opener()


def turned(data: bytes, *, degrees: int) -> bytes:
    """Return a scan turned clockwise by 90, 180 or 270 degrees: a picture drawn anew as JPEG, a PDF with its pages marked so."""
    made = io.BytesIO()
    if data.startswith(b"%PDF-"):
        writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
        for page in writer.pages:
            page.rotate((page.rotation + degrees) % 360 - page.rotation)
        writer.write(made)
        return made.getvalue()
    with Image.open(io.BytesIO(data), formats=FORMATS) as opened:
        if opened.width * opened.height > PIXELS:
            raise ValueError("too many pixels")
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    upright.rotate(-degrees, expand=True).save(made, "JPEG", quality=QUALITY)
    return made.getvalue()


def main() -> None:
    """Turn what comes on standard input after a line that says by how much."""
    child.bound(memory=MEMORY, seconds=SECONDS)
    line, _end, data = sys.stdin.buffer.read().partition(b"\n")
    sys.stdout.buffer.write(turned(data, degrees=int(line)))


if __name__ == "__main__":
    main()
