"""What the office itself says of a receipt: true or not, and whether its log today still stands by it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from danvan.base.journal import epochs, nodes
from danvan.base.journal.models import Epoch, Sequencer
from danvan.engines import ledger


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """Whether it is true, why not, what it says, and whether the words are those that were sealed."""

    true: bool
    why: str = ""
    says: dict[str, Any] = field(default_factory=dict)
    words: bool | None = None  # not asked


def of(text: str, *, words: str = "") -> Verdict:
    """Return the verdict on a receipt or a promise."""
    keys = epochs.verifiers()
    try:
        if text.startswith(ledger.PROMISE):
            sealed, origin, until = ledger.read_promise(text, keys=keys)
            says: dict[str, Any] = {"origin": origin, "until": until}
        else:
            receipt = ledger.read_receipt(text)
            head = ledger.proven(receipt, keys=keys)
            sealed, says = receipt.sealed, {"origin": head.origin, "index": receipt.index, "size": head.size}
            _compare(head)
    except ledger.Refused as refused:
        return Verdict(true=False, why=_(str(refused)))
    says |= {"word": sealed.entry[0], "code": sealed.entry[1], "agency": sealed.entry[2], "at": datetime.fromisoformat(sealed.entry[3])}
    return Verdict(true=True, says=says, words=sealed.holds("text", value=words) if words else None)


def _compare(head: ledger.Head) -> None:
    """See whether the log as it stands today begins with the one that a head was signed for.

    :raises Refused: if it does not, in which case it is the office that is wrong
    """
    size, later = Sequencer.objects.values_list("size", flat=True).first() or 0, _later(head.origin)
    kept = min([size, *later])
    if head.size > kept and later:
        raise ledger.Refused(
            "Biên nhận này đúng, nhưng mục của nó có thể đã mất khi cơ sở dữ liệu được phục hồi từ bản sao lưu."
            " Hãy giữ biên nhận và mang đến cơ quan để được ghi nhận lại."
        )
    if head.size > size or nodes.tree().root(head.size) != head.root:
        raise ledger.Refused(
            "Biên nhận này đúng, nhưng sổ hiện nay không còn khớp với nó: lịch sử đã bị thay đổi."
            " Hãy giữ biên nhận và báo cho cơ quan thanh tra hoặc Ủy ban Mặt trận Tổ quốc."
        )


def _later(origin: str) -> list[int]:
    """Return at which sizes the epochs after one began."""
    number = Epoch.objects.values_list("number", flat=True).get(origin=origin)
    return list(Epoch.objects.filter(number__gt=number).values_list("began", flat=True))
