import json
from hashlib import sha256
from pathlib import Path, PurePath

import puremagic
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.files import disk, scanning
from danvan.base.files.models import StoredFile
from danvan.engines import child

LIMIT = 10 * 2**20  # bytes of one file
SECONDS = 20  # that looking at one file may take
LOOKER = "danvan.base.files.inspection"
PICTURES = {"JPEG": "image/jpeg", "PNG": "image/png", "WEBP": "image/webp", "HEIC": "image/heic"}
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ENDINGS = {  # how the name of a file of each type ends
    "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp", "image/heic": ".heic", PDF: ".pdf", DOCX: ".docx",
    XLSX: ".xlsx",
}  # fmt: skip
ANY_PICTURE = (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".heic", ".heif")  # telephones take one for another
SENTENCES = {
    "no picture": gettext_noop("Tệp này không phải là ảnh JPEG, PNG, WebP hoặc HEIC. Hãy chọn tệp ảnh khác."),
    "pixels": gettext_noop("Ảnh có quá nhiều điểm ảnh. Hãy chụp lại ở cỡ nhỏ hơn."),
    "no kind": gettext_noop(
        "Chỉ nhận tệp ảnh (JPEG, PNG, WebP, HEIC), PDF, Word (.docx) hoặc Excel (.xlsx). Hãy chọn tệp khác."
    ),
    "no pdf": gettext_noop("Tệp PDF này bị hỏng hoặc lẫn thứ khác. Hãy in lại ra PDF rồi chọn tệp mới."),
    "no document": gettext_noop("Tệp Word hoặc Excel này bị hỏng hoặc lẫn thứ khác. Hãy lưu lại dạng .docx, .xlsx rồi chọn tệp mới."),
    "bomb": gettext_noop("Tệp Word hoặc Excel này mở ra quá lớn. Hãy bớt nội dung, hoặc in ra PDF rồi chọn tệp mới."),
    "acts": gettext_noop(
        "Tệp có macro, chương trình hoặc nội dung tự tải từ nơi khác nên không được nhận. Hãy in ra PDF rồi chọn tệp mới."
    ),
}  # fmt: skip


class BadFile(ValueError):
    """A file that cannot be taken; the text says why and what to do, for whoever sent it."""


def take(sent: "UploadedFile[bytes]", *, pictures_only: bool = False) -> StoredFile:
    """Store a file as it came in a form; what is too large is refused unread.

    :raises BadFile: if it is empty, too large, not what is taken here, or not what its name says
    """
    _check_size(sent.size or 0)
    return keep(sent.read(), pictures_only=pictures_only, suffix=PurePath(sent.name or "").suffix.lower())


def keep(data: bytes, *, pictures_only: bool = False, suffix: str = "", most: int = LIMIT) -> StoredFile:
    """Store a file of `most` bytes on disk before its row; the same bytes are stored once, and newly sent bytes are newly written.

    :raises BadFile: if it is empty, too large, not what is taken here, or not what its suffix says
    """
    _check_size(len(data), most=most)
    digest = sha256(data).hexdigest()
    found = StoredFile.objects.filter(sha256=digest).first()
    if found and (found.public or not pictures_only) and path(digest).exists():
        _check_suffix(suffix, kind=found.type)
        disk.touch(path(digest))  # so that no sweep takes it away before what it belongs to is stored
        return found
    _scan(data)
    kind, copy = _look(data, pictures_only=pictures_only)
    _check_suffix(suffix, kind=kind)
    disk.write(path(digest), data=data)
    public = sha256(copy).hexdigest() if copy else ""
    if copy:
        disk.write(path(public), data=copy)
    values = {"type": kind, "size": len(data), "public": public}
    return StoredFile.objects.get_or_create(sha256=digest, defaults=values)[0]


def path(digest: str) -> Path:
    """Return where the bytes with a hash lie."""
    return Path(settings.FILES_FOLDER) / digest[:2] / digest


def _check_size(size: int, *, most: int = LIMIT) -> None:
    if not size:
        raise BadFile(_("Tệp rỗng. Hãy chọn lại tệp."))
    if size > most:
        sizes = {"size": round(size / 2**20), "most": most >> 20}
        raise BadFile(_("Tệp nặng %(size)s MB, tối đa %(most)s MB. Hãy chọn tệp nhỏ hơn.") % sizes)


def _check_suffix(suffix: str, *, kind: str) -> None:
    if suffix and suffix not in (ANY_PICTURE if kind in PICTURES.values() else (ENDINGS[kind],)):
        told = {"suffix": suffix[:12], "right": ENDINGS[kind]}
        raise BadFile(_("Tên tệp kết thúc bằng “%(suffix)s” nhưng nội dung là %(right)s. Hãy đổi tên tệp hoặc chọn tệp khác.") % told)


def _scan(data: bytes) -> None:
    try:
        if scanning.finds_harm(data):
            raise BadFile(_("Phần mềm diệt vi-rút báo tệp này có mã độc. Hãy chọn tệp khác."))
    except scanning.Unscanned as silent:
        raise BadFile(_("Máy quét vi-rút đang nghỉ nên chưa nhận được tệp. Hãy gửi không kèm tệp, hoặc thử lại sau ít phút.")) from silent


def _look(data: bytes, *, pictures_only: bool) -> tuple[str, bytes]:
    """Have a child look at a file: what falls or runs wild there, falls there."""
    if data.startswith(b"%PDF-") and puremagic.from_string(data, mime=True) != PDF:
        raise BadFile(_(SENTENCES["no pdf"]))
    try:
        told = child.run(LOOKER, given=(b"1" if pictures_only else b"0") + data, seconds=SECONDS)
    except child.Busy as busy:
        raise BadFile(_("Máy đang bận xem các tệp khác. Hãy gửi lại sau ít phút.")) from busy
    except child.Failed as failed:
        raise BadFile(_(SENTENCES["no picture" if pictures_only else "no kind"])) from failed
    line, _end, copy = told.partition(b"\n")
    seen = json.loads(line)
    if seen["refused"]:
        raise BadFile(_(SENTENCES[seen["refused"]]))
    return str(seen["type"]), copy
