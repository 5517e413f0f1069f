"""Checking a proof with nothing but hashes and sizes (RFC 9162, 2.1.3.2 and 2.1.4.2)."""

from collections.abc import Iterator, Sequence

from danvan.engines.ledger.hashes import EMPTY, SIZE, node


def verify_inclusion(leaf: bytes, *, index: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Return whether a hashed leaf is at an index of the tree with this size and root."""
    if not 0 <= index < size or not _are_hashes(leaf, root, *proof):
        return False
    sides = _sides(index, size - 1)
    climbed = leaf
    for beside in proof:
        side = next(sides, None)
        if side is None:
            return False
        climbed = node(beside, right=climbed) if side == "left" else node(climbed, right=beside)
    return next(sides, None) is None and climbed == root


def verify_consistency(old_root: bytes, *, old: int, size: int, proof: Sequence[bytes], root: bytes) -> bool:
    """Return whether the tree with the old size and root is the beginning of the one with this size and root."""
    if not 0 <= old <= size or not _are_hashes(old_root, root, *proof):
        return False
    if old == 0 and old_root != EMPTY:
        return False
    if old in (0, size):
        return not proof and (old < size or old_root == root)
    # A power of two is a whole subtree: the proof leaves out its head, for the verifier holds it.
    heads = proof if old & (old - 1) else (old_root, *proof)
    return bool(heads) and _both(heads[0], path=heads[1:], old=old, size=size) == (old_root, root)


def _both(first: bytes, *, path: Sequence[bytes], old: int, size: int) -> tuple[bytes, bytes] | None:
    low = (old & -old).bit_length() - 1  # levels on which the last old leaf completes a subtree
    sides = _sides((old - 1) >> low, (size - 1) >> low)
    old_head = head = first
    for beside in path:
        side = next(sides, None)
        if side is None:
            return None
        if side == "left":
            old_head, head = node(beside, right=old_head), node(beside, right=head)
        else:
            head = node(head, right=beside)
    return (old_head, head) if next(sides, None) is None else None


def _sides(index: int, last: int) -> Iterator[str]:
    """Yield on which side the sibling stands, level by level up to the root; a node without one is passed over."""
    while last:
        if index & 1 or index < last:
            yield "left" if index & 1 else "right"
        index, last = index >> 1, last >> 1


def _are_hashes(*hashes: bytes) -> bool:
    return all(len(one) == SIZE for one in hashes)
