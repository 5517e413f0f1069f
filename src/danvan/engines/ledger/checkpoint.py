"""The head of a tree as text that anybody can keep and compare (C2SP tlog-checkpoint, without signatures)."""

from base64 import b64encode

from danvan.engines.ledger.hashes import SIZE


def checkpoint(origin: str, *, size: int, root: bytes) -> str:
    """Return the body of a checkpoint: the log's name, the tree's size and its root in base64, a line each.

    :raises ValueError: if the origin is not one line, the size is negative or the root is no SHA-256 hash
    """
    if not origin.strip() or not origin.isprintable():
        raise ValueError(f"a log's origin is one line of text, not {origin!r}")
    if size < 0 or len(root) != SIZE:
        raise ValueError(f"a tree has no size {size} with a root of {len(root)} bytes")
    return f"{origin}\n{size}\n{b64encode(root).decode()}\n"
