"""`tools/verify_receipt.py` against published figures and against the engine, which was written apart from it."""

from collections.abc import Iterator
from types import ModuleType

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.engines import ledger
from danvan.engines.ledger.tests.memory import Memory
from danvan.engines.ledger.tests.test_published_figures import LEAVES, ROOTS
from tests.receipts import load

LETTERS = st.text(st.characters(codec="utf-8"), max_size=8)
NUMBERS = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
JSON = st.dictionaries(LETTERS, LETTERS | NUMBERS | st.none() | st.booleans() | st.lists(NUMBERS | LETTERS, max_size=4))
pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
TOOL: ModuleType = load()
VECTORS = [  # RFC 8032, 7.1: public key, message, signature
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("key", "message", "signature"), VECTORS)
def test_the_published_signatures_stand_and_a_changed_bit_does_not(key: str, message: str, signature: str) -> None:
    whose, text, mark = (bytes.fromhex(one) for one in (key, message, signature))
    assert TOOL.signed(text, whose, mark)
    for place in (0, 31, 32, 63):
        assert not TOOL.signed(text, whose, mark[:place] + bytes([mark[place] ^ 1]) + mark[place + 1 :])
    assert not TOOL.signed(text + b"x", whose, mark)
    beyond = int.from_bytes(mark[32:], "little") + TOOL.ORDER  # the same signature written another way
    assert not TOOL.signed(text, whose, mark[:32] + beyond.to_bytes(32, "little"))


@settings(deadline=None)
@given(seed=st.binary(min_size=32, max_size=32), message=st.binary(max_size=200))
def test_what_others_sign_it_verifies(seed: bytes, message: bytes) -> None:
    key = Ed25519PrivateKey.from_private_bytes(seed)
    assert TOOL.signed(message, key.public_key().public_bytes_raw(), key.sign(message))


def places() -> Iterator[tuple[int, int]]:
    """Yield every index of every size up to 40."""
    return ((index, size) for size in range(1, 41) for index in range(size))


def test_it_climbs_to_the_published_roots_by_the_engines_proofs() -> None:
    tree = ledger.Tree(Memory())
    tree.append(LEAVES, size=0)
    for size in range(1, 9):
        for index in range(size):
            proof = tree.inclusion(index, size=size)
            assert len(proof) == TOOL.due(index, size)
            assert TOOL.climbed(LEAVES[index], index, size, proof).hex() == ROOTS[size]


def test_it_agrees_with_the_engine_on_every_proof_right_or_wrong() -> None:
    leaves = [ledger.leaf(bytes([number])) for number in range(40)]
    tree = ledger.Tree(Memory())
    tree.append(leaves, size=0)
    for index, size in places():
        proof, root = tree.inclusion(index, size=size), tree.root(size)
        assert TOOL.climbed(leaves[index], index, size, proof) == root
        for wrong in (index + 1, index - 1):
            if 0 <= wrong < size and len(proof) == TOOL.due(wrong, size):
                assert TOOL.climbed(leaves[index], wrong, size, proof) != root
        between = tree.consistency(index, size=size)
        assert TOOL.follows(index, tree.root(index), size, root, between)
        if index:
            assert not TOOL.follows(index, ledger.leaf(b"other"), size, root, between)
            assert not TOOL.follows(index, tree.root(index), size, root, [*between, root])
            assert not TOOL.follows(index, tree.root(index), size, root, between[:-1])


@settings(max_examples=50, deadline=None)
@given(value=JSON)
def test_it_writes_json_as_the_engine_does(value: object) -> None:
    assert TOOL.canonical(value) == ledger.canonical(value)
