"""Signed notes and checkpoints, also against a note that others published with their implementation."""

from base64 import b64encode

import pytest

from danvan.engines import ledger

SEED, OTHER = b"\1" * 32, b"\2" * 32
NAME = "xa.example/so-cai/1-00ff"
KEYS = {NAME: ledger.public(SEED)}
TEXT = ledger.checkpoint(NAME, size=3, root=b"\7" * 32)
NOTE = ledger.sign(TEXT, name=NAME, seed=SEED)
NEUMANN = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
PUBLISHED = """\
If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
"""


def test_a_note_that_others_published_opens_with_the_key_that_they_published() -> None:
    name, key = ledger.read_verifier(NEUMANN)
    assert ledger.opened(PUBLISHED, keys={name: key}).startswith("If you think")
    assert ledger.verifier(name, key=key) == NEUMANN


def test_a_checkpoint_opens_and_says_what_was_signed() -> None:
    head = ledger.read_checkpoint(ledger.opened(NOTE, keys=KEYS))
    assert head == ledger.Head(origin=NAME, size=3, root=b"\7" * 32)


def test_signatures_of_strangers_are_passed_over_and_are_not_enough() -> None:
    witness = ledger.sign(TEXT, name="witness.example", seed=OTHER).split("\n\n")[1]
    assert ledger.opened(f"{NOTE}{witness}", keys=KEYS) == TEXT
    with pytest.raises(ledger.Refused, match="Không có chữ ký của sổ cái này"):
        ledger.opened(f"{TEXT}\n{witness}", keys=KEYS)


@pytest.mark.parametrize(
    ("note", "sentence"),
    [
        (NOTE.replace("\n3\n", "\n4\n"), "Chữ ký không đúng với nội dung"),
        (ledger.sign(TEXT, name=NAME, seed=OTHER), "Không có chữ ký của sổ cái này"),
        (NOTE.rstrip("\n"), "không đúng khuôn dạng"),
        (NOTE.replace("— ", "- "), "không đúng khuôn dạng"),
        (NOTE.replace("=\n", "\n"), "base64"),
        (TEXT, "không đúng khuôn dạng"),
        ("", "không đúng khuôn dạng"),
        (NOTE + NOTE.split("\n\n")[1] * 16, "không đúng khuôn dạng"),
    ],
)
def test_a_note_that_was_changed_is_refused_in_a_sentence(note: str, sentence: str) -> None:
    with pytest.raises(ledger.Refused, match=sentence):
        ledger.opened(note, keys=KEYS)


@pytest.mark.parametrize(
    "text",
    ["", "a\n1\n", f"a\n01\n{b64encode(bytes(32)).decode()}\n", f"a\n1\n{b64encode(bytes(31)).decode()}\n", f"a\n-1\n{'A' * 44}\n",
     f"a\n1\n{b64encode(bytes(32)).decode()}\nmore\n", f"\n1\n{b64encode(bytes(32)).decode()}\n", "a\n١\n\n"],
)  # fmt: skip
def test_what_is_no_head_is_refused(text: str) -> None:
    with pytest.raises(ledger.Refused):
        ledger.read_checkpoint(text)


@pytest.mark.parametrize("name", ["", "a b", "a+b"])
def test_no_name_that_could_be_taken_for_something_else_signs(name: str) -> None:
    with pytest.raises(ValueError, match="no note"):
        ledger.sign(TEXT, name=name, seed=SEED)


@pytest.mark.parametrize("line", ["", "a+b", NEUMANN[:-1], NEUMANN.replace("c74f", "c74e"), NEUMANN.replace("Peter", "Paul")])
def test_a_line_that_hands_on_no_key_is_refused(line: str) -> None:
    with pytest.raises(ledger.Refused):
        ledger.read_verifier(line)
