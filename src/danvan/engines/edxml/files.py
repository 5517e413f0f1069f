"""Files in a package: base64 of a ZIP that holds one, as systems send them, or of the file itself."""

import base64
import binascii
import io
import re
import unicodedata
import zipfile

from danvan.engines import openxml
from danvan.engines.edxml.refusals import Refused

UNFOLDED = 128 * 2**20  # bytes of all files of a package
LONGEST = 200  # letters of a name
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first moment that a ZIP can name: the same file gives the same bytes
NAMELESS = "tep-dinh-kem"
HIDDEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def packed(name: str, *, content: bytes) -> str:
    """Return a file as it travels."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr(zipfile.ZipInfo(bare(name), LONG_AGO), content, zipfile.ZIP_DEFLATED)
    return base64.b64encode(made.getvalue()).decode("ascii")


def unpacked(words: str, *, name: str, room: int = UNFOLDED) -> bytes:
    """Return the file that travelled; `room` is how many bytes it may have.

    :raises Refused: "broken", or "heavy" if it has more
    """
    try:
        content = base64.b64decode("".join(words.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Refused("broken") from error
    inner = _wrapped(content, name=name, room=room) if content.startswith(b"PK\3\4") else content
    if len(inner) > room:
        raise Refused("heavy")
    return inner


def _wrapped(content: bytes, *, name: str, room: int) -> bytes:
    """Return the only file of a ZIP that wraps one; a ZIP, or an office file, sent for itself stays as it is."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) != 1 or (name.lower().endswith(".zip") and not parts[0].filename.lower().endswith(".zip")):
                return content
            if openxml.fault(parts, size=len(content), unfolded=room):
                raise Refused("heavy")
            return openxml.content(archive, part=parts[0])
    except Refused:
        raise
    except openxml.BROKEN as error:
        raise Refused("broken") from error


def bare(name: str) -> str:
    """Return a file's name without folders and what cannot be seen."""
    last = re.split(r"[/\\]", HIDDEN.sub("", unicodedata.normalize("NFC", name)))[-1].strip(" .")
    return last[-LONGEST:] or NAMELESS
