"""The tree's head recomputed leaf by leaf with nothing stored: what an audit sets against the stored nodes."""

from collections.abc import Iterable
from functools import reduce

from danvan.engines.ledger.hashes import EMPTY, node


class Frontier:
    """The heads of the full subtrees at the right edge, of which there are as many as ones in the size in binary."""

    def __init__(self, heads: Iterable[bytes] = (), *, size: int = 0) -> None:
        self.size, self._heads = size, list(heads)  # the largest first

    def push(self, leaf: bytes) -> None:
        """Set one more hashed leaf behind all others."""
        full, self.size = self.size, self.size + 1
        while full & 1:
            leaf, full = node(self._heads.pop(), right=leaf), full >> 1
        self._heads.append(leaf)

    def root(self) -> bytes:
        """Return the head over all leaves so far (RFC 6962, 2.1)."""
        return reduce(lambda right, left: node(left, right=right), reversed(self._heads)) if self._heads else EMPTY
