"""The tree over stored nodes. Only full subtrees are stored, each written once, so every earlier size stays provable."""

from collections.abc import Iterable, Mapping, Sequence
from functools import reduce
from typing import Protocol

from danvan.engines.ledger.hashes import EMPTY, cut, node

Place = tuple[int, int]  # level and index: the node over the leaves [index << level, (index + 1) << level)
Span = tuple[int, int]  # first leaf and the leaf after the last; a span starts at a multiple of its own width


class Nodes(Protocol):
    """Where the hashes of full subtrees are kept."""

    def read(self, places: Sequence[Place], /) -> Mapping[Place, bytes]:
        """Return the hashes at these places, without those that are not kept."""

    def write(self, nodes: Mapping[Place, bytes], /) -> None:
        """Keep new hashes; nothing is ever at their places yet."""


class MissingNode(LookupError):
    """The store lacks a node that a tree of this size has."""


class Tree:
    """A tree over a store. It keeps no size of its own: the caller says for which one it asks.

    Each method reads the store at most once, for O(log n) nodes.
    """

    def __init__(self, nodes: Nodes) -> None:
        self._nodes = nodes

    def append(self, leaves: Iterable[bytes], *, size: int) -> int:
        """Write hashed leaves behind the first `size` ones, with each subtree they complete; return the new size.

        Reads the right edge, at most one node per level, and writes fewer than two nodes per leaf.

        :raises MissingNode: if the store does not hold a tree of that size
        """
        known = self._read(_cover((0, size)))
        edge = frozenset(known)
        for hashed in leaves:
            known |= _completed(size, hashed=hashed, known=known)
            size += 1
        self._nodes.write({place: hashed for place, hashed in known.items() if place not in edge})
        return size

    def root(self, size: int) -> bytes:
        """Return the head of the tree of a size, present or past (RFC 6962, 2.1)."""
        return self._heads([(0, size)])[0]

    def edge(self, size: int) -> list[bytes]:
        """Return the heads of the full subtrees that make up the tree of a size, the largest first."""
        places = _cover((0, size))
        known = self._read(places)
        return [known[place] for place in places]

    def inclusion(self, index: int, *, size: int) -> list[bytes]:
        """Return the path from a leaf to the head of a size, nearest first (RFC 6962, 2.1.1).

        :raises IndexError: if the tree of that size has no such leaf
        """
        if not 0 <= index < size:
            raise IndexError(f"a tree of {size} leaves has no leaf {index}")
        return self._heads(_beside(index, size=size))

    def consistency(self, old: int, *, size: int) -> list[bytes]:
        """Return what proves that the tree of an old size is the beginning of that of a size (RFC 6962, 2.1.2).

        :raises IndexError: if the old size is the larger one
        """
        if not 0 <= old <= size:
            raise IndexError(f"a tree of {old} leaves is not the beginning of one of {size}")
        return self._heads(_between(old, size=size))

    def _heads(self, spans: Sequence[Span]) -> list[bytes]:
        covers = [_cover(span) for span in spans]
        known = self._read([place for cover in covers for place in cover])
        return [_join([known[place] for place in cover]) for cover in covers]

    def _read(self, places: Sequence[Place]) -> dict[Place, bytes]:
        known = dict(self._nodes.read(places)) if places else {}
        if missing := [place for place in places if place not in known]:
            raise MissingNode(f"the store lacks node {missing[0][1]} of level {missing[0][0]}")
        return known


def _completed(index: int, *, hashed: bytes, known: Mapping[Place, bytes]) -> dict[Place, bytes]:
    level, completed = 0, {(0, index): hashed}
    while index & 1:
        hashed = node(known[level, index - 1], right=hashed)
        level, index = level + 1, index >> 1
        completed[level, index] = hashed
    return completed


def _cover(span: Span) -> list[Place]:
    start, end = span
    places = []
    while start < end:
        level = (end - start).bit_length() - 1
        places.append((level, start >> level))
        start += 1 << level
    return places


def _join(hashes: Sequence[bytes]) -> bytes:
    return reduce(lambda right, left: node(left, right=right), reversed(hashes)) if hashes else EMPTY


def _beside(index: int, *, size: int) -> list[Span]:
    start, end, spans = 0, size, []
    while end - start > 1:
        half = start + cut(end - start)
        if index < half:
            spans.append((half, end))
            end = half
        else:
            spans.append((start, half))
            start = half
    return spans[::-1]


def _between(old: int, *, size: int) -> list[Span]:
    start, end, spans = 0, size, []
    while 0 < old < end:
        half = start + cut(end - start)
        if old <= half:
            spans.append((half, end))
            end = half
        else:
            spans.append((start, half))
            start = half
    if start:  # the old head is not itself a node of the new tree: begin with its last part
        spans.append((start, end))
    return spans[::-1]
