"""The head recomputed leaf by leaf equals the one over stored nodes, at every size."""

import pytest

from danvan.engines import ledger
from danvan.engines.ledger.tests.memory import Memory

LEAVES = [ledger.leaf(bytes([number])) for number in range(70)]


@pytest.mark.parametrize("start", [0, 1, 7, 8, 33])
def test_a_frontier_goes_on_from_a_stored_edge_to_the_head_of_every_later_size(start: int) -> None:
    tree = ledger.Tree(Memory())
    tree.append(LEAVES, size=0)
    frontier = ledger.Frontier(tree.edge(start), size=start)
    for size, leaf in enumerate(LEAVES[start:], start=start):
        assert frontier.root() == tree.root(size) == ledger.root(LEAVES[:size])
        frontier.push(leaf)
    assert (frontier.size, frontier.root()) == (70, tree.root(70))
