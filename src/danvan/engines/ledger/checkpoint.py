"""The head of a tree as text that anybody can keep and compare (C2SP tlog-checkpoint)."""

from base64 import b64encode
from dataclasses import dataclass

from danvan.engines.ledger.hashes import SIZE
from danvan.engines.ledger.notes import Refused, decoded


@dataclass(frozen=True, kw_only=True)
class Head:
    """A tree's head: whose it is, how many leaves it has, and its root."""

    origin: str
    size: int
    root: bytes


def checkpoint(origin: str, *, size: int, root: bytes) -> str:
    """Return the body of a checkpoint: the log's name, the tree's size and its root in base64, a line each.

    :raises ValueError: if the origin is not one line, the size is negative or the root is no SHA-256 hash
    """
    if not origin.strip() or not origin.isprintable():
        raise ValueError(f"a log's origin is one line of text, not {origin!r}")
    if size < 0 or len(root) != SIZE:
        raise ValueError(f"a tree has no size {size} with a root of {len(root)} bytes")
    return f"{origin}\n{size}\n{b64encode(root).decode()}\n"


def read_checkpoint(text: str) -> Head:
    """Return the head that the body of a checkpoint tells; signatures are looked at before, by `opened`.

    :raises Refused: if it is none, or is not written as `checkpoint` writes it
    """
    lines = text.split("\n")
    if len(lines) != 4 or lines[3]:
        raise Refused("Điểm chốt sổ phải có đúng ba dòng: tên sổ, số mục, mã gốc.")
    head = Head(origin=lines[0], size=whole(lines[1]), root=decoded(lines[2]))
    if len(head.root) != SIZE or not head.origin:
        raise Refused("Điểm chốt sổ thiếu tên sổ, hoặc mã gốc không đủ dài.")
    return head


def whole(text: str) -> int:
    """Return a whole number written in the one way that is taken: digits, no zero before them.

    :raises Refused: if it is written otherwise
    """
    if not (text.isascii() and text.isdecimal() and len(text) <= 18) or str(int(text)) != text:
        raise Refused("Có con số viết không đúng cách.")
    return int(text)
