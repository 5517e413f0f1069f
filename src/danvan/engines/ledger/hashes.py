"""The two hashes of RFC 6962 and the tree's head over leaves held in memory."""

from collections.abc import Sequence
from hashlib import sha256

SIZE = 32  # bytes in a hash
EMPTY = sha256(b"").digest()  # the head of a tree without leaves


def leaf(data: bytes) -> bytes:
    """Return the hash of one entry."""
    return sha256(b"\x00" + data).digest()


def node(left: bytes, *, right: bytes) -> bytes:
    """Return the hash of two subtrees side by side."""
    return sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """Return the head of the tree over hashed leaves (RFC 6962, 2.1)."""
    if len(leaves) < 2:
        return leaves[0] if leaves else EMPTY
    half = cut(len(leaves))
    return node(root(leaves[:half]), right=root(leaves[half:]))


def cut(size: int) -> int:
    """Return how many of two leaves or more lie to the left: the largest power of two below their number."""
    return 1 << (size - 1).bit_length() - 1
