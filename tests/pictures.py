"""Pictures and what calls itself one, made on the spot."""

import io
import struct
import zlib

from PIL import Image

GPS = {1: "N", 2: (20.0, 56.0, 12.0), 3: "E", 4: (106.0, 3.0, 20.0)}
ORIENTATION, MAKER, GPS_TAG, TURNED = 0x0112, 0x010F, 0x8825, 6
HTML = b"<!DOCTYPE html><html><script>alert(document.cookie)</script></html>"
GIF_AND_SCRIPT = b"GIF89a/*\x00\x01\x00\x01\x00\x00\x00*/=1;alert(1)//;"
PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


def picture(kind: str = "JPEG", *, size: tuple[int, int] = (40, 20), colour: str = "green", turned: bool = False) -> bytes:
    """Return a picture; a turned one bears its orientation, its camera and where it was taken."""
    drawn, exif = io.BytesIO(), Image.Exif()
    if turned:
        exif[ORIENTATION], exif[MAKER], exif[GPS_TAG] = TURNED, "Máy ảnh", GPS
    Image.new("RGB", size, colour).save(drawn, kind, exif=exif)
    return drawn.getvalue()


def bomb(width: int, height: int) -> bytes:
    """Return a small PNG that unfolds to many pixels."""
    rows = zlib.compress(b"\0" * ((width // 8 + 1) * height), 9)
    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def talking() -> bytes:
    """Return a PNG whose hidden text unfolds to more than any reader wants."""
    plain = picture("PNG")
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(b"a" * 4_000_000, 9))
    return plain[:33] + text + plain[33:]


def chunk(name: bytes, data: bytes) -> bytes:
    """Return one part of a PNG."""
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
