"""The newest signed head, in a file outside the database: a database that knows less was put back from a backup."""

from pathlib import Path

from django.conf import settings

from danvan.base.files import disk
from danvan.base.journal.models import Epoch
from danvan.engines import ledger

RESTORED = (
    "Sổ cái đã dừng ký: {why}. Có lẽ cơ sở dữ liệu vừa được phục hồi từ bản sao lưu. Nếu đúng vậy, hãy mở kỳ sổ mới:"
    " danvan ledger epoch --reason “lý do” --by “người quyết định”."
)
UNKNOWN = "tệp ledger-head thuộc một kỳ sổ mà cơ sở dữ liệu không biết"
AHEAD = "tệp ledger-head đã chốt {known} mục, cơ sở dữ liệu chỉ có {size}"
FORKED = "{known} mục đầu trong cơ sở dữ liệu không còn là những mục đã chốt trong tệp ledger-head"
BROKEN = "tệp ledger-head không đọc được hoặc không mang chữ ký của sổ này"


def keep(note: str) -> None:
    """Put a signed checkpoint on disk, whole or not at all.

    :raises OSError: if the disk takes nothing; the next head is kept when it does
    """
    disk.write(Path(settings.LEDGER_HEAD), data=note.encode())


def known() -> str:
    """Return the signed checkpoint on disk; nothing if there is none yet."""
    file = Path(settings.LEDGER_HEAD)
    return file.read_text(encoding="utf-8") if file.exists() else ""


def restored(tree: ledger.Tree, *, size: int) -> str:
    """Return in a sentence what the file knows and the database does not; nothing if the database knows it all."""
    why = _behind(tree, size=size) if known() else ""
    return RESTORED.format(why=why) if why else ""


def _behind(tree: ledger.Tree, *, size: int) -> str:
    note = known()
    found = Epoch.objects.filter(origin=note.partition("\n")[0]).first()
    if found is None:
        return UNKNOWN
    try:
        head = ledger.read_checkpoint(ledger.opened(note, keys={found.origin: bytes.fromhex(found.key)}))
    except ledger.Refused:
        return BROKEN
    if Epoch.objects.filter(number__gt=found.number).exists():
        return ""  # declared on another machine, which took this file's epoch to its end
    if head.size > size:
        return AHEAD.format(known=head.size, size=size)
    return FORKED.format(known=head.size) if tree.root(head.size) != head.root else ""
