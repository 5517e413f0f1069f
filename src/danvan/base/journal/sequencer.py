"""Gives entries their place in the tree, in batches, by one holder of a lease at a time, and signs each new head."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q

from danvan.base.journal import epochs, heads, keys, nodes, queries
from danvan.base.journal.models import Checkpoint, Epoch, Leaf, Sequencer, Waiting
from danvan.engines import ledger

LEASE = timedelta(seconds=10)
LONGEST = timedelta(minutes=10)  # what is held for longer was taken by a clock that went wrong: nobody has it
BATCH = 1_000
AUDITED = 256  # entries looked at again whenever the tree grows, going round; a power of two
ALARM = timedelta(seconds=60)  # an entry that waits longer

OTHER_HEAD = "Sổ cái đã dừng ký: các nút đang lưu không còn cho ra mã gốc đã ký lần trước."
OTHER_ROOT = "Sổ cái đã dừng ký: mã gốc tính lại từ các mục khác mã gốc tính từ các nút đang lưu."
OTHER_PART = "Sổ cái đã dừng ký: trong các mục từ số {start} có mục đã bị sửa hoặc mất."
OTHER_KEY = (
    "Sổ cái đã dừng ký: khóa của máy này khác khóa của kỳ sổ {number}. Hãy đặt lại khóa cũ, hoặc mở kỳ sổ mới bằng"
    " danvan ledger epoch."
)


class Stopped(Exception):
    """The log signs no more until somebody has looked; the sentence says what for."""


def hold(name: str, *, at: datetime) -> bool:
    """Take or keep the lease; whoever held it before can grow the tree no more."""
    Sequencer.objects.get_or_create(pk=1, defaults={"until": at})
    free = Q(held_by=name) | Q(until__lte=at) | Q(until__gt=at + LONGEST)
    return bool(Sequencer.objects.filter(free, pk=1).update(held_by=name, until=at + LEASE))


def grow(name: str, *, at: datetime) -> int:
    """Place the entries that wait, sign the new head, and return how many there were.

    Nothing is written where nothing waits or another holds the lease.

    :raises Stopped: if what is stored is not what was signed, or the database knows less than the file outside it
    """
    if not Waiting.objects.exists():
        return 0
    with transaction.atomic():
        if not hold(name, at=at):  # holding locks the row: two never grow at once
            return 0
        try:
            placed, note = _grow(at=at)
        except ledger.MissingNode as missing:
            raise Stopped(OTHER_HEAD) from missing
    heads.keep(note)
    return placed


def declare(*, by: str, reason: str, at: datetime) -> Epoch:
    """Begin a new epoch after a restore or with other keys, and sign the head under its name.

    :raises Stopped: if the entries that are there do not make up their own tree
    """
    with transaction.atomic():
        Sequencer.objects.get_or_create(pk=1, defaults={"until": at})
        size = Sequencer.objects.select_for_update().get(pk=1).size
        root = nodes.tree().root(size)
        if not queries.tree_stands() or ledger.root(list(queries.leaves())) != root:
            raise Stopped(OTHER_ROOT)
        epoch = epochs.begin(size=size, by=by, reason=reason, at=at)
        note = _sign(epoch, size=size, root=root, at=at)
    heads.keep(note)
    return epoch


def late(*, at: datetime) -> int:
    """Return how many entries have waited longer than the alarm allows."""
    return Waiting.objects.filter(entry__at__lt=at - ALARM).count()


def part_stands(tree: ledger.Tree, *, start: int, size: int, root: bytes) -> bool:
    """Return whether a stretch of entries, hashed anew, is what a head of a size stands on.

    A stretch that begins at a multiple of its length is a subtree, and those side by side are a tree's leaves.
    """
    end = min(start + AUDITED, size)
    found = ledger.root(list(queries.leaves(start=start, end=end)))
    proof = tree.inclusion(start, size=size)[(end - start - 1).bit_length() :]
    return ledger.verify_inclusion(found, index=start // AUDITED, size=-(-size // AUDITED), proof=proof, root=root)


def _grow(*, at: datetime) -> tuple[int, str]:
    state, tree = Sequencer.objects.get(pk=1), nodes.tree()
    epoch = epochs.current() or epochs.begin(size=state.size, at=at)
    before = _signed(tree, epoch=epoch, size=state.size)
    waiting = list(Waiting.objects.select_related("entry__agency").order_by("pk")[:BATCH])
    after = tree.append([queries.hashed(row.entry) for row in waiting], size=state.size)
    Leaf.objects.bulk_create(Leaf(index=index, entry=row.entry) for index, row in enumerate(waiting, start=state.size))
    Waiting.objects.filter(pk__in=[row.pk for row in waiting]).delete()
    root = _recomputed(tree, before=before, size=state.size, after=after)
    start = state.audited if state.audited < after else 0
    if not part_stands(tree, start=start, size=after, root=root):
        raise Stopped(OTHER_PART.format(start=start))
    Sequencer.objects.filter(pk=1).update(size=after, audited=start + AUDITED)
    return len(waiting), _sign(epoch, size=after, root=root, at=at)


def _signed(tree: ledger.Tree, *, epoch: Epoch, size: int) -> bytes:
    """Return the head that was signed last, once everything that must still be true of it has been seen to be."""
    if epoch.key != ledger.public(keys.heads()).hex():
        raise Stopped(OTHER_KEY.format(number=epoch.number))
    if why := heads.restored(tree, size=size):
        raise Stopped(why)
    root = tree.root(size)
    newest = Checkpoint.objects.order_by("pk").last()
    if newest and (newest.size, newest.root) != (size, root.hex()):
        raise Stopped(OTHER_HEAD)
    return root


def _recomputed(tree: ledger.Tree, *, before: bytes, size: int, after: int) -> bytes:
    """Return the new head as it follows from the old one and from the new entries, read once more as they are stored."""
    frontier = ledger.Frontier(tree.edge(size), size=size)
    for leaf in queries.leaves(start=size):
        frontier.push(leaf)
    root, proof = tree.root(after), tree.consistency(size, size=after)
    grew = ledger.verify_consistency(before, old=size, size=after, proof=proof, root=root)
    if not grew or (frontier.size, frontier.root()) != (after, root):
        raise Stopped(OTHER_ROOT)
    return root


def _sign(epoch: Epoch, *, size: int, root: bytes, at: datetime) -> str:
    text = ledger.checkpoint(epoch.origin, size=size, root=root)
    note = ledger.sign(text, name=epoch.origin, seed=keys.heads())
    Checkpoint.objects.create(size=size, root=root.hex(), at=at, epoch=epoch, signed=note)
    return note
