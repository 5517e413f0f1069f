"""A store of nodes in memory that counts what it is asked for and refuses to write a place twice."""

from collections.abc import Mapping, Sequence

from danvan.engines import ledger


class Memory:
    def __init__(self) -> None:
        self.kept: dict[ledger.Place, bytes] = {}
        self.asked: list[int] = []
        self.written: list[int] = []

    def read(self, places: Sequence[ledger.Place], /) -> Mapping[ledger.Place, bytes]:
        self.asked.append(len(places))
        return {place: self.kept[place] for place in places if place in self.kept}

    def write(self, nodes: Mapping[ledger.Place, bytes], /) -> None:
        assert self.kept.keys().isdisjoint(nodes)
        self.written.append(len(nodes))
        self.kept.update(nodes)


def leaves(count: int) -> list[bytes]:
    """Return hashed leaves that are all different."""
    return [ledger.leaf(number.to_bytes(8, "big")) for number in range(count)]


def tree(count: int) -> ledger.Tree:
    """Return a tree of so many leaves in a store of its own."""
    grown = ledger.Tree(Memory())
    grown.append(leaves(count), size=0)
    return grown
