import io
import struct
from hashlib import sha256
from pathlib import Path

import puremagic
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps

from danvan.base.files import disk
from danvan.base.files.models import StoredFile

LIMIT = 10 * 2**20  # bytes of one file
PIXELS = 50_000_000  # what one picture may unfold to
SIDE = 1600  # pixels of the public copy's longer side
PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp"}
PDF = "application/pdf"
NO_PICTURE = "Tệp này không phải là ảnh JPEG, PNG hoặc WebP. Hãy chọn tệp ảnh khác."


class BadFile(ValueError):
    """A file that cannot be taken; the text says why and what to do, for whoever sent it."""


def take(sent: "UploadedFile[bytes]", *, pictures_only: bool = False) -> StoredFile:
    """Store a file as it came in a form; what is too large is refused unread.

    :raises BadFile: if it is empty, too large, or not what is taken here
    """
    _check_size(sent.size or 0)
    return keep(sent.read(), pictures_only=pictures_only)


def keep(data: bytes, *, pictures_only: bool = False) -> StoredFile:
    """Store a file on disk before its row; the same bytes are stored once.

    :raises BadFile: if it is empty, too large, or not what is taken here
    """
    _check_size(len(data))
    digest = sha256(data).hexdigest()
    if found := StoredFile.objects.filter(sha256=digest).first():
        if pictures_only and not found.public:
            raise BadFile(NO_PICTURE)
        return found
    kind, copy = _look(data, pictures_only=pictures_only)
    disk.write(path(digest), data=data)
    public = sha256(copy).hexdigest() if copy else ""
    if copy:
        disk.write(path(public), data=copy)
    values = {"type": kind, "size": len(data), "public": public}
    return StoredFile.objects.get_or_create(sha256=digest, defaults=values)[0]


def path(digest: str) -> Path:
    """Return where the bytes with a hash lie."""
    return Path(settings.FILES_FOLDER) / digest[:2] / digest


def _check_size(size: int) -> None:
    if not size:
        raise BadFile("Tệp rỗng. Hãy chọn lại tệp.")
    if size > LIMIT:
        raise BadFile(f"Tệp nặng {size / 2**20:.0f} MB, tối đa {LIMIT >> 20} MB. Hãy chọn tệp nhỏ hơn.")


def _look(data: bytes, *, pictures_only: bool) -> tuple[str, bytes]:
    try:
        with Image.open(io.BytesIO(data), formats=list(PICTURES)) as picture:
            if picture.width * picture.height > PIXELS:
                raise BadFile("Ảnh có quá nhiều điểm ảnh. Hãy chụp lại ở cỡ nhỏ hơn.")
            return PICTURES[picture.format or ""], _copy(picture)
    except BadFile:
        raise
    except (Image.DecompressionBombError, OSError, SyntaxError, ValueError, LookupError, ArithmeticError, struct.error,
            TypeError, AttributeError) as error:  # whatever a broken or hostile file makes Pillow stumble over
        if pictures_only:
            raise BadFile(NO_PICTURE) from error
    if data.startswith(b"%PDF-") and puremagic.from_string(data, mime=True) == PDF:
        return PDF, b""
    raise BadFile("Chỉ nhận tệp ảnh (JPEG, PNG, WebP) hoặc PDF. Hãy chọn tệp khác.")


def _copy(picture: Image.Image) -> bytes:
    """Draw the picture anew: nothing hidden in the file, such as where it was taken, comes along."""
    upright = ImageOps.exif_transpose(picture).convert("RGB")
    upright.thumbnail((SIDE, SIDE))
    plain = Image.new("RGB", upright.size)
    plain.paste(upright)
    drawn = io.BytesIO()
    plain.save(drawn, "JPEG", quality=82)
    return drawn.getvalue()
