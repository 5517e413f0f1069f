from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.engines import ledger
from danvan.engines.ledger.tests.memory import leaves, tree

MOST = 130
LEAVES = leaves(MOST)
ROOTS = [ledger.root(LEAVES[:size]) for size in range(MOST + 1)]
TREE = tree(MOST)
OTHER = ledger.leaf(b"other")


@dataclass(frozen=True, kw_only=True)
class Included:
    leaf: bytes
    index: int
    size: int
    proof: list[bytes]
    root: bytes

    def holds(self) -> bool:
        return ledger.verify_inclusion(
            self.leaf, index=self.index, size=self.size, proof=self.proof, root=self.root
        )


@dataclass(frozen=True, kw_only=True)
class Begun:
    old_root: bytes
    old: int
    size: int
    proof: list[bytes]
    root: bytes

    def holds(self) -> bool:
        return ledger.verify_consistency(
            self.old_root, old=self.old, size=self.size, proof=self.proof, root=self.root
        )


def included(index: int, size: int) -> Included:
    proof = TREE.inclusion(index, size=size)
    return Included(leaf=LEAVES[index], index=index, size=size, proof=proof, root=ROOTS[size])


def begun(old: int, size: int) -> Begun:
    proof = TREE.consistency(old, size=size)
    return Begun(old_root=ROOTS[old], old=old, size=size, proof=proof, root=ROOTS[size])


def damaged(proof: list[bytes], at: int) -> Iterator[list[bytes]]:
    before, after = proof[:at], proof[at + 1:]
    yield [*before, *after]
    yield [*before, OTHER, *after]
    yield [*before, OTHER, proof[at], *after]


def test_every_leaf_of_every_size_is_proven_and_another_leaf_or_root_is_not() -> None:
    for size in range(1, MOST + 1):
        for index in range(size):
            claim = included(index, size)
            assert claim.holds()
            assert not replace(claim, leaf=OTHER).holds()
            assert not replace(claim, root=OTHER).holds()


def test_every_size_is_proven_to_begin_every_later_one_and_another_root_is_not() -> None:
    for size in range(MOST + 1):
        for old in range(size + 1):
            claim = begun(old, size)
            assert claim.holds()
            assert not replace(claim, old_root=OTHER).holds()
            assert not replace(claim, root=OTHER).holds() or old == 0 < size


def test_a_rewritten_past_is_not_consistent() -> None:
    forged = [ledger.root([OTHER, *LEAVES[1:size]]) for size in range(MOST + 1)]
    for size in range(2, MOST + 1):
        for old in range(1, size):
            assert not replace(begun(old, size), old_root=forged[old]).holds()
            assert not replace(begun(old, size), root=forged[size]).holds()


def test_a_proof_is_as_long_as_the_tree_is_high() -> None:
    assert len(TREE.inclusion(0, size=128)) == 7
    assert len(TREE.inclusion(129, size=130)) == 2
    assert TREE.consistency(64, size=128) == [ledger.root(LEAVES[64:128])]
    assert TREE.consistency(0, size=130) == TREE.consistency(130, size=130) == []


def test_a_proof_with_a_hash_less_more_or_other_is_refused() -> None:
    for size in range(2, MOST + 1, 3):
        for index in range(size):
            claim = included(index, size)
            for at in range(len(claim.proof)):
                assert not any(replace(claim, proof=bad).holds() for bad in damaged(claim.proof, at))


def test_a_consistency_proof_with_a_hash_less_more_or_other_is_refused() -> None:
    for size in range(2, MOST + 1, 3):
        for old in range(1, size):
            claim = begun(old, size)
            for at in range(len(claim.proof)):
                assert not any(replace(claim, proof=bad).holds() for bad in damaged(claim.proof, at))


def test_a_proof_that_stops_below_the_top_is_refused() -> None:
    for size in range(2, MOST // 2):
        assert not replace(included(0, size), size=4 * size).holds()
        stuck = Begun(old_root=ROOTS[size], old=size, size=2 * size, proof=[], root=ROOTS[size])
        assert not stuck.holds()
        assert not replace(stuck, proof=[ROOTS[size]]).holds()


@given(st.data())
def test_a_proof_says_nothing_of_another_place(data: st.DataObject) -> None:
    size, other_size = data.draw(st.integers(1, MOST)), data.draw(st.integers(1, MOST))
    index, other = data.draw(st.integers(0, size - 1)), data.draw(st.integers(0, other_size - 1))
    moved = replace(included(index, size), index=other, size=other_size, root=ROOTS[other_size])
    assert moved.holds() == ((index, size) == (other, other_size))


@pytest.mark.parametrize(("index", "size"), [(-1, 5), (5, 5), (0, 0), (6, 5)])
def test_a_leaf_that_is_not_there_has_no_proof(index: int, size: int) -> None:
    with pytest.raises(IndexError):
        TREE.inclusion(index, size=size)
    assert not ledger.verify_inclusion(LEAVES[0], index=index, size=size, proof=[], root=LEAVES[0])


@pytest.mark.parametrize(("old", "size"), [(-1, 5), (6, 5)])
def test_a_tree_does_not_begin_a_smaller_one(old: int, size: int) -> None:
    with pytest.raises(IndexError):
        TREE.consistency(old, size=size)
    assert not ledger.verify_consistency(ROOTS[5], old=old, size=size, proof=[], root=ROOTS[5])


def test_what_is_no_hash_proves_nothing() -> None:
    left, right = TREE.inclusion(1, size=3)
    assert not replace(included(1, 3), proof=[left, right + b"\0"]).holds()
    assert not ledger.verify_inclusion(b"", index=0, size=1, proof=[], root=b"")
    assert not ledger.verify_consistency(b"", old=1, size=1, proof=[], root=b"")
