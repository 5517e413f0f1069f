"""The tree's nodes as rows."""

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q

from danvan.base.journal.models import Node
from danvan.engines import ledger
from danvan.engines.ledger.tree import Place


class Nodes:
    """Where the hashes of full subtrees are kept."""

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


def tree() -> ledger.Tree:
    """Return the tree over what is stored."""
    return ledger.Tree(Nodes())
