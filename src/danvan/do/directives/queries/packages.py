"""What stands in a package that came, once the gate has looked at it: subject, content, names and words of its files."""

from dataclasses import dataclass

from django.utils.translation import gettext, gettext_noop

from danvan.base.face import stamps
from danvan.engines import edxml, texts, vietnamese

LARGEST = 10 * 2**20  # bytes of a package
SECONDS = 20  # in which an attachment is opened
READABLE = (".txt", ".docx", ".pdf")
SENTENCES = edxml.REFUSALS | {
    "too large": gettext_noop("Gói nặng hơn 10 MB. Hãy đề nghị nơi gửi tách gói."),
    "busy": texts.REFUSALS["busy"],
    "stamped": gettext_noop("Gói hoặc tệp đính kèm có dấu độ mật nên không được nhập vào hệ thống này. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước."),
    "unknown": gettext_noop("Thông báo này không ứng với văn bản nào đã gửi từ đây."),
    "stranger": gettext_noop(
        "Gói tự nhận là trả lời cho một văn bản gửi đi từ đây, nhưng nơi gửi ghi trên gói không phải văn thư của cơ quan, cũng không phải"
        " nơi đã nhận văn bản đó. Chưa ghi gì vào sổ. Hãy hỏi lại nơi gửi; nếu đúng là số đã cấp thì ghi tay trên trang của văn bản."
    ),
}  # fmt: skip


class NotTaken(Exception):
    """A package that goes no further; `reason` is a key of SENTENCES, `stamp` the mark of secrecy that was found."""

    def __init__(self, reason: str, *, stamp: str = "") -> None:
        super().__init__(reason)
        self.reason, self.stamp = reason, stamp

    @property
    def sentence(self) -> str:
        """Return what to say to whoever sent it or waits for it."""
        return gettext(SENTENCES[self.reason])


@dataclass(frozen=True, kw_only=True)
class Opened:
    """A package that the gate has let in: a document with its longest text that can be read, or word of one that was sent."""

    said: edxml.Package | edxml.Status
    text: str = ""


def opened(data: bytes) -> Opened:
    """Return what stands in a package.

    :raises NotTaken: if it is none, too large, or bears a mark of secrecy
    """
    if len(data) > LARGEST:
        raise NotTaken("too large")
    try:
        package = edxml.read(data)
    except edxml.Refused as refused:
        return Opened(said=_status(data, refused))
    files = [found for one in package.attachments if (found := _file(one))]
    if stamp := _stamp(package, files):
        raise NotTaken("stamped", stamp=stamp)
    return Opened(said=package, text=max((one.text for one in files), key=len, default=package.content))


def _status(data: bytes, refused: edxml.Refused) -> edxml.Status:
    try:
        return edxml.read_status(data)
    except edxml.Refused:
        raise NotTaken(str(refused)) from refused


def _file(one: edxml.Attachment) -> texts.Opened | None:
    """Return what stands in an attachment; None if it has no letters that can be read here."""
    if not one.name.lower().endswith(READABLE):
        return None
    try:
        return texts.opened(one.content, seconds=SECONDS)
    except texts.Refused as refused:
        if str(refused) == "busy":  # what nobody has looked at is not let in
            raise NotTaken("busy") from refused
        return None


def _stamp(package: edxml.Package, files: list[texts.Opened]) -> str | None:
    names = [vietnamese.secrecy_stamp_of_file(one.name) for one in package.attachments]
    words = [package.code, package.subject, package.content, package.type_name, *(one.description for one in package.attachments)]
    words += [part for one in files for part in (one.text, one.beside)]
    return next(filter(None, [*names, *(stamps.stamp_in(part) for part in words)]), None)
