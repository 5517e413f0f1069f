"""Setting what is stored against what was signed: the whole by `danvan check`, a part whenever the tree grows."""

from datetime import datetime

from danvan.base.journal import epochs, heads, keys, nodes, queries, sequencer
from danvan.base.journal.models import Checkpoint, Epoch, Sequencer
from danvan.engines import ledger

OTHER_ENTRIES = "Cây nhật ký không khớp với các mục: có mục đã bị sửa hoặc mất."
OTHER_CONTENT = "Nội dung của một mục nhật ký không khớp với cam kết: đã bị sửa."
OTHER_NODES = "Các nút của cây nhật ký đã bị sửa: mã gốc tính từ nút khác mã gốc tính từ các mục."
OTHER_ROOT = "Điểm chốt {size} mục (kỳ sổ {number}) không khớp với các mục: có mục đã bị sửa, xóa, thêm lùi hoặc đổi chỗ."
OTHER_KEY = "Điểm chốt {size} mục (kỳ sổ {number}) không mang chữ ký của sổ: đã bị ghi đè."
OTHER_EPOCH = "Kỳ sổ {number} đã bị sửa: tên sổ không còn cam kết với nội dung của kỳ."
LATE = "{many} mục nhật ký đã chờ quá 60 giây mà chưa được xếp vào sổ: xem “danvan work” có chạy không."


def troubles(*, at: datetime) -> list[str]:
    """Return in sentences what is wrong with the journal: all entries, nodes, heads, signatures and epochs are read."""
    size = Sequencer.objects.values_list("size", flat=True).first() or 0
    late = sequencer.late(at=at)
    found = [
        _key(),
        OTHER_ENTRIES if queries.lost() else "",
        "" if queries.contents_stand() else OTHER_CONTENT,
        *_heads(),
        *(OTHER_EPOCH.format(number=epoch.number) for epoch in Epoch.objects.all() if not _stands(epoch)),
        *_outside(size=size),
        LATE.format(many=late) if late else "",
    ]
    return list(dict.fromkeys(filter(None, found)))


def _key() -> str:
    epoch = epochs.current()
    return sequencer.OTHER_KEY.format(number=epoch.number) if epoch and epoch.key != ledger.public(keys.heads()).hex() else ""


def _outside(*, size: int) -> list[str]:
    tree, newest = nodes.tree(), Checkpoint.objects.order_by("pk").last()
    try:
        same = tree.root(size).hex() == (newest.root if newest else ledger.EMPTY.hex())
        return ["" if same else OTHER_NODES, heads.restored(tree, size=size)]
    except ledger.MissingNode:
        return [OTHER_NODES]


def _heads() -> list[str]:
    """Return what is wrong with the checkpoints: each root is computed anew from the entries, in one walk."""
    points = list(Checkpoint.objects.select_related("epoch").order_by("size", "pk"))
    found: list[str] = []
    frontier, leaves = ledger.Frontier(), queries.leaves()
    for point in points:
        while frontier.size < point.size and (leaf := next(leaves, None)):
            frontier.push(leaf)
        whole = (frontier.size, frontier.root().hex()) == (point.size, point.root)
        shows = {"size": point.size, "number": point.epoch.number if point.epoch else 0}
        found += [] if whole else [OTHER_ENTRIES, OTHER_ROOT.format(**shows)]
        found += [] if _signed(point) else [OTHER_KEY.format(**shows)]
    found += [OTHER_ENTRIES] if next(leaves, None) else []
    return found[:3]  # what is wrong from one place on is wrong with all that follow


def _signed(point: Checkpoint) -> bool:
    if point.epoch is None:
        return point.signed == ""
    try:
        text = ledger.opened(point.signed, keys={point.epoch.origin: bytes.fromhex(point.epoch.key)})
    except ledger.Refused:
        return False
    return text == ledger.checkpoint(point.epoch.origin, size=point.size, root=bytes.fromhex(point.root))


def _stands(epoch: Epoch) -> bool:
    return epoch.origin.endswith(f"/{epoch.number}-{epochs.digest(epoch)}")
