"""Gives entries their place in the tree, in batches, by one holder of a lease at a time."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q

from danvan.base.journal import queries
from danvan.base.journal.models import Checkpoint, Leaf, Node, Sequencer, Waiting
from danvan.engines import ledger
from danvan.engines.ledger.tree import Place

LEASE = timedelta(seconds=10)
BATCH = 1_000
ALARM = timedelta(seconds=60)  # an entry that waits longer


class Nodes:
    """The tree's nodes as rows."""

    def read(self, places: Sequence[Place], /) -> dict[Place, bytes]:
        """Return the hashes at these places."""
        levels: dict[int, list[int]] = {}
        for level, index in places:
            levels.setdefault(level, []).append(index)
        wanted = reduce(or_, (Q(level=level, index__in=found) for level, found in levels.items()), Q(pk=None))
        rows = Node.objects.filter(wanted).values_list("level", "index", "hash")
        return {(level, index): bytes(hashed) for level, index, hashed in rows}

    def write(self, nodes: Mapping[Place, bytes], /) -> None:
        """Keep new hashes."""
        Node.objects.bulk_create(
            [Node(level=level, index=index, hash=hashed) for (level, index), hashed in nodes.items()], batch_size=500
        )


def hold(name: str, *, at: datetime) -> bool:
    """Take or keep the lease; whoever held it before can grow the tree no more."""
    Sequencer.objects.get_or_create(pk=1, defaults={"until": at})
    free = Q(held_by=name) | Q(until__lte=at)
    return bool(Sequencer.objects.filter(free, pk=1).update(held_by=name, until=at + LEASE))


def grow(name: str, *, at: datetime) -> int:
    """Place the entries that wait, sign off the new root, and return how many there were.

    Nothing is written where nothing waits or another holds the lease.
    """
    if not Waiting.objects.exists():
        return 0
    with transaction.atomic():
        return _grow(at=at) if hold(name, at=at) else 0  # holding locks the row: two never grow at once


def late(*, at: datetime) -> int:
    """Return how many entries have waited longer than the alarm allows."""
    return Waiting.objects.filter(entry__at__lt=at - ALARM).count()


def _grow(*, at: datetime) -> int:
    size = Sequencer.objects.values_list("size", flat=True).get(pk=1)
    waiting = list(Waiting.objects.select_related("entry__agency").order_by("pk")[:BATCH])
    tree = ledger.Tree(Nodes())
    after = tree.append([queries.hashed(row.entry) for row in waiting], size=size)
    Leaf.objects.bulk_create(Leaf(index=index, entry=row.entry) for index, row in enumerate(waiting, start=size))
    Waiting.objects.filter(pk__in=[row.pk for row in waiting]).delete()
    Sequencer.objects.filter(pk=1).update(size=after)
    Checkpoint.objects.create(size=after, root=tree.root(after).hex(), at=at)
    return len(waiting)
