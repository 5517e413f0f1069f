"""What somebody who means harm sends: made on the spot, small, and harmless where it lies."""

import io
import struct
import zipfile
import zlib

from PIL import Image, ImageCms

from tests import pictures

TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{part}" ContentType="{kind}"/></Types>'
)
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>'
RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="External"/>'
    "</Relationships>"
)
XXE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
LAUGHS = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><x>&b;</x>'
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}" + b"$EICAR-STANDARD-ANTIVIRUS" + b"-TEST-FILE!$H+H*"  # in pieces: a scanner here would bite


def document(*, kind: str = WORD, **parts: str | bytes) -> bytes:
    """Return a Word file with more parts; `__` in a name stands for `/`, `_dot_` for `.`."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", TYPES.format(part="word/document.xml", kind=kind))
        packed.writestr("word/document.xml", BODY)
        for name, data in parts.items():
            packed.writestr(name.replace("__", "/").replace("_dot_", "."), data)
    return made.getvalue()


def packed_as(name: str, data: bytes = b"x", *, link: bool = False) -> bytes:
    """Return a Word file with a part of any name; a link is a symbolic one."""
    made = io.BytesIO(document())
    with zipfile.ZipFile(made, "a") as packed:
        part = zipfile.ZipInfo(name)
        part.external_attr = 0o120777 << 16 if link else 0o600 << 16
        packed.writestr(part, data)
    return made.getvalue()


def bomb() -> bytes:
    """Return a Word file of some 200 kB that unfolds to 200 MB."""
    return document(word__media__a_dot_xml=b" " * (200 * 2**20))


def liar() -> bytes:
    """Return a Word file whose list says that its largest part is small."""
    made = document(word__media__a_dot_bin=b"\0" * (3 * 2**20))
    return made.replace(struct.pack("<I", 3 * 2**20), struct.pack("<I", 10))


def many() -> bytes:
    """Return a Word file of three thousand parts."""
    return document(**{f"word__{number}_dot_xml": "<x/>" for number in range(3000)})


def in_each_other(depth: int) -> bytes:
    """Return Word files within each other, as charts hold their sheets."""
    made = document()
    for _ in range(depth):
        made = document(word__embeddings__a_dot_docx=made)
    return made


def pdf(words: bytes) -> bytes:
    """Return a PDF with an object of some words."""
    return pictures.PDF.replace(b"/Catalog", b"/Catalog" + words)


def packed_pdf(words: bytes) -> bytes:
    """Return a PDF that keeps some words packed."""
    part = zlib.compress(words)
    return pictures.PDF.replace(
        b"trailer", b"2 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\n" + part + b"\nendstream endobj\ntrailer"
    )


def wide() -> bytes:
    """Return a picture whose colours are of a wider kind than a screen's: its profile turns red into green."""
    drawn = io.BytesIO()
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    red, green = profile.index(b"rXYZ"), profile.index(b"gXYZ")
    swapped = bytearray(profile)
    swapped[red : red + 4], swapped[green : green + 4] = b"gXYZ", b"rXYZ"
    Image.new("RGB", (40, 20), (255, 0, 0)).save(drawn, "PNG", icc_profile=bytes(swapped))
    return drawn.getvalue()


def clear() -> bytes:
    """Return a picture of which nothing is painted."""
    drawn = io.BytesIO()
    Image.new("RGBA", (40, 20), (0, 0, 0, 0)).save(drawn, "PNG")
    return drawn.getvalue()
