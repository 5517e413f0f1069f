import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.engines import ledger
from danvan.engines.ledger.tests.memory import Memory, leaves

LEAVES = leaves(130)


def test_an_empty_tree_is_the_hash_of_nothing() -> None:
    memory = Memory()
    assert ledger.Tree(memory).root(0) == ledger.root([]) == ledger.EMPTY
    assert ledger.Tree(memory).append([], size=0) == 0
    assert memory.kept == {}


def test_every_size_has_the_root_of_the_plain_recursion_and_keeps_it() -> None:
    tree = ledger.Tree(Memory())
    for size, hashed in enumerate(LEAVES):
        assert tree.append([hashed], size=size) == size + 1
    for size in range(len(LEAVES) + 1):
        assert tree.root(size) == ledger.root(LEAVES[:size])


@given(st.lists(st.integers(0, 40), max_size=12))
def test_batches_of_any_size_grow_the_same_tree(batches: list[int]) -> None:
    alone, batched, size = Memory(), Memory(), 0
    for batch in batches:
        size = ledger.Tree(batched).append(leaves(sum(batches))[size:size + batch], size=size)
    ledger.Tree(alone).append(leaves(sum(batches)), size=0)
    assert batched.kept == alone.kept


def test_a_batch_reads_the_right_edge_and_writes_no_more_than_two_nodes_a_leaf() -> None:
    memory = Memory()
    tree = ledger.Tree(memory)
    tree.append(leaves(2**14 - 1), size=0)
    tree.append(LEAVES[:100], size=2**14 - 1)
    assert memory.asked[-1] == 14
    assert memory.written[-1] <= 2 * 100 + 14


@pytest.mark.parametrize("size", [1, 2**14 - 1, 10_001])
def test_a_root_and_a_proof_read_the_store_once_for_few_nodes(size: int) -> None:
    memory = Memory()
    tree = ledger.Tree(memory)
    tree.append(leaves(size), size=0)
    memory.asked.clear()
    tree.root(size)
    tree.inclusion(size // 3, size=size)
    tree.consistency(size // 3, size=size)
    assert len(memory.asked) <= 3
    assert max(memory.asked) <= 2 * 14


def test_a_store_that_lost_a_node_is_found_out() -> None:
    memory = Memory()
    tree = ledger.Tree(memory)
    tree.append(LEAVES[:7], size=0)
    del memory.kept[2, 0]
    with pytest.raises(ledger.MissingNode, match="node 0 of level 2"):
        tree.root(7)
    with pytest.raises(ledger.MissingNode):
        tree.append(LEAVES[7:8], size=7)


def test_a_tree_cannot_be_grown_behind_a_size_it_has_not() -> None:
    with pytest.raises(ledger.MissingNode):
        ledger.Tree(Memory()).append(LEAVES[:1], size=3)
