"""A receipt of the running program, verified offline, and everything that somebody could do to it."""

import json
import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from danvan.base.journal import keys
from danvan.engines import ledger
from tests.receipts import TOOL, WHERE, Held, hold, load, verify
from tests.village import Village
from tests.worlds import As

SAYS = load().SAYS
FORGER = b"\5" * 32


@pytest.fixture
def held(village: Village, client: As) -> list[Held]:
    return hold(client)


def sentence(key: str, lang: str = "vi") -> str:
    """Return the longest stretch of a sentence in which it names nothing."""
    return str(max(re.split(r"\{\d\}", SAYS[key][lang == "en"]), key=len))


def test_a_receipt_is_verified_offline_with_a_bare_python_in_an_empty_folder(held: list[Held], tmp_path: Path) -> None:
    for number, one in enumerate(held):
        code, said = verify(tmp_path, one.receipt, "--where", WHERE, keys=one.keys, words=one.words)
        assert code == 0, said
        assert f"Mục số {number} trong sổ" in said
        assert "đúng từng chữ" in said


def test_it_speaks_english_too_and_a_promise_is_verified_as_well(held: list[Held], tmp_path: Path) -> None:
    assert "THE RECEIPT IS TRUE" in verify(tmp_path, held[0].receipt, keys=held[0].keys, lang="en")[1]
    code, said = verify(tmp_path, held[0].promise, keys=held[0].keys, words=held[0].words)
    assert (code, "LỜI HỨA CÓ CHỮ KÝ ĐÚNG" in said) == (0, True)
    forged = held[0].promise.replace("2026", "2029").replace("2027", "2029")
    assert verify(tmp_path, forged, keys=held[0].keys)[0] == 1


def rewritten(text: str, change: Callable[[list[Any]], object]) -> str:
    """Return a receipt with something else in its line "extra"."""
    lines = text.split("\n")
    inside = json.loads(b64decode(lines[1][6:]))
    change(inside)
    return "\n".join([lines[0], "extra " + b64encode(ledger.canonical(inside)).decode(), *lines[2:]])


def lines(text: str, change: Callable[[list[str]], object]) -> str:
    """Return a text with other lines."""
    found = text.split("\n")
    change(found)
    return "\n".join(found)


def swap(found: list[str]) -> None:
    found[3], found[4] = found[4], found[3]


def resigned(held: Held, *, size: int | None = None, origin: str = "", seed: bytes = FORGER) -> str:
    """Return a receipt under a head that somebody else signed."""
    above, _, note = held.receipt.partition("\n\n")
    name, was, root = note.split("\n")[:3]
    name = origin or name
    text = ledger.checkpoint(name, size=size or int(was), root=b64decode(root))
    return f"{above}\n\n{ledger.sign(text, name=name, seed=seed)}"


def entry(at: int, value: object) -> Callable[[Held], str]:
    return lambda one: rewritten(one.receipt, lambda inside: inside[0].__setitem__(at, value))


PROOF, GAP = 3, 6  # the first line of the proof, and the empty line behind it, of entry 2 of 4 or 5 of 7
TAMPERINGS: dict[str, tuple[Callable[[Held], str | bytes], str]] = {
    "another word": (entry(0, "petitions.confirmed"), "root"),
    "another code": (entry(1, "00000000"), "root"),
    "another agency": (entry(2, "an-binh-works"), "root"),
    "another time": (entry(3, "2026-01-01T00:00:00+00:00"), "root"),
    "another fact": (entry(4, {"place": "thon-doai"}), "root"),
    "another seal": (lambda one: rewritten(one.receipt, lambda inside: inside[1].update(text="0" * 64)), "root"),
    "a seal more": (lambda one: rewritten(one.receipt, lambda inside: inside[1].update(more="0" * 64)), "root"),
    "a seal less": (lambda one: rewritten(one.receipt, lambda inside: [part.pop("where") for part in inside[1:]]), "root"),
    "another salt": (lambda one: rewritten(one.receipt, lambda inside: inside[2].update(text="0" * 32)), "part"),
    "a salt less": (lambda one: rewritten(one.receipt, lambda inside: inside[2].pop("text")), "nopart"),
    "spaces in the entry": (
        lambda one: lines(one.receipt, lambda f: f.__setitem__(1, "extra " + b64encode(b64decode(f[1][6:]) + b" ").decode())),
        "extra",
    ),
    "no entry": (lambda one: lines(one.receipt, lambda f: f.__setitem__(1, "extra " + b64encode(b"[1,2,3]").decode())), "extra"),
    "another index": (lambda one: one.receipt.replace("index 5", "index 4"), "root"),
    "an index outside": (lambda one: one.receipt.replace("index 5", "index 7"), "index"),
    "a zero before the index": (lambda one: one.receipt.replace("index 5", "index 05"), "number"),
    "a negative index": (lambda one: one.receipt.replace("index 5", "index -5"), "number"),
    "another size": (lambda one: lines(one.receipt, lambda f: f.__setitem__(GAP + 2, "8")), "signature"),
    "another root": (lambda one: lines(one.receipt, lambda f: f.__setitem__(GAP + 3, b64encode(bytes(32)).decode())), "signature"),
    **{
        f"hash {at} of the proof": (
            lambda one, at=at: lines(one.receipt, lambda f: f.__setitem__(PROOF + at, b64encode(bytes(32)).decode())), "root",  # type: ignore[misc]
        )
        for at in range(3)
    },
    "two hashes in each other's place": (lambda one: lines(one.receipt, swap), "root"),
    "a hash more": (lambda one: lines(one.receipt, lambda f: f.insert(PROOF, f[PROOF])), "length"),
    "a hash less": (lambda one: lines(one.receipt, lambda f: f.pop(PROOF)), "length"),
    "a hash that is too short": (lambda one: lines(one.receipt, lambda f: f.__setitem__(PROOF, b64encode(bytes(31)).decode())), "hash"),
    "base64 written another way": (
        lambda one: lines(one.receipt, lambda f: f.__setitem__(PROOF, _other_spelling(f[PROOF]))), "base64",
    ),
    "another key": (lambda one: resigned(one), "unsigned"),
    "another log": (lambda one: resigned(one, origin="xa.example/so-cai/1-00ff"), "origin"),
    "an epoch before": (lambda one: one.receipt.replace("/so-cai/1-", "/so-cai/0-"), "origin"),
    "an epoch after": (lambda one: one.receipt.replace("/so-cai/1-", "/so-cai/2-"), "origin"),
    "a signature by the promises' key": (lambda one: resigned(one, seed=keys.promises()), "unsigned"),
    "another signature": (lambda one: lines(one.receipt, lambda f: f.__setitem__(-2, _flipped_signature(f[-2]))), "signature"),
    "no signature": (lambda one: one.receipt.rpartition("\n\n")[0] + "\n", "cut"),
    "cut off in the proof": (lambda one: one.receipt[: one.receipt.index("\n\n") - 5], "cut"),
    "cut off in the head": (lambda one: one.receipt[: one.receipt.index("\n\n") + 20], "cut"),
    "cut off at the last letter": (lambda one: one.receipt[:-1], "cut"),
    "a line more above": (lambda one: lines(one.receipt, lambda f: f.insert(1, "extra AAAA")), "lines"),
    "a line more in the head": (lambda one: lines(one.receipt, lambda f: f.insert(GAP + 4, "more")), "signature"),
    "a line more below": (lambda one: one.receipt + "more\n", "stamps"),
    "without its entry": (lambda one: lines(one.receipt, lambda f: f.pop(1)), "lines"),
    "another version": (lambda one: one.receipt.replace("@v1", "@v2"), "first"),
    "line ends of Windows": (lambda one: one.receipt.replace("\n", "\r\n"), "crlf"),
    "no text": (lambda one: b"\xff" + one.receipt.encode(), "utf8"),
    "nothing": (lambda one: "", "first"),
}  # fmt: skip


def _other_spelling(line: str) -> str:
    """Return the same bytes in base64 with unused bits set."""
    return line[:-2] + chr(ord(line[-2]) + 1) + "="


def _flipped_signature(line: str) -> str:
    start, _, mark = line.rpartition(" ")
    raw = b64decode(mark)
    return f"{start} {b64encode(raw[:40] + bytes([raw[40] ^ 1]) + raw[41:]).decode()}"


def test_there_are_more_than_twenty_tamperings_and_each_changes_the_receipt(held: list[Held]) -> None:
    changed = {name: change(held[5]) for name, (change, _) in TAMPERINGS.items()}
    assert len(set(changed.values())) == len(TAMPERINGS) > 20
    assert held[5].receipt not in changed.values()


def test_every_tampering_is_refused_with_its_sentence_in_both_languages(held: list[Held], tmp_path: Path) -> None:
    for name, (change, key) in TAMPERINGS.items():
        for lang in ("vi", "en"):
            code, said = verify(tmp_path, change(held[5]), keys=held[5].keys, words=held[5].words, lang=lang)
            assert (name, code) == (name, 1), said
            assert sentence(key, lang) in said, (name, said)
            assert "Traceback" not in said


def test_the_page_of_the_office_refuses_them_too(held: list[Held], client: As) -> None:
    for name, (change, key) in TAMPERINGS.items():
        page = check(client, change(held[5]), words=held[5].words)
        assert ("Biên nhận đúng" in page) == (key in ("part", "nopart")), name
        assert "đúng từng chữ" not in page, name
    assert "đúng từng chữ" in check(client, held[5].receipt, words=held[5].words)


def check(client: As, receipt: str | bytes, *, words: str) -> str:
    """Return what the office's own page says of a receipt that is handed in as a file."""
    raw = receipt if isinstance(receipt, bytes) else receipt.encode()
    sent = {"file": SimpleUploadedFile("r.tlog-proof", raw), "said": words, "form_key": "x" * 24}
    return str(client.post("/so-cai/kiem-tra", sent).content.decode())


def test_the_page_hands_the_tool_out_as_it_lies_in_the_sources(client: As) -> None:
    assert 'href="/so-cai/verify_receipt.py"' in client.get("/so-cai/kiem-tra").content.decode()
    assert client.get("/so-cai/verify_receipt.py").content == TOOL.read_bytes()


def test_other_words_and_another_receipt_are_refused(held: list[Held], tmp_path: Path) -> None:
    code, said = verify(tmp_path, held[5].receipt, keys=held[5].keys, words=held[5].words + " Gấp!")
    assert (code, sentence("part") in said) == (1, True)
    code, said = verify(tmp_path, held[4].receipt, keys=held[5].keys, words=held[5].words)
    assert (code, sentence("part") in said) == (1, True)
    proof_of_another = held[4].receipt.split("\nindex")[0] + "\nindex" + held[5].receipt.split("\nindex")[1]
    code, said = verify(tmp_path, proof_of_another, keys=held[5].keys)
    assert (code, sentence("root") in said) == (1, True)
    assert verify(tmp_path, held[5].receipt, "--where", "cuối ngõ", keys=held[5].keys)[0] == 1


def test_words_saved_on_another_machine_are_the_same_words(held: list[Held], tmp_path: Path) -> None:
    for words in (held[5].words + "\n", held[5].words + "\r\n", f"\n{held[5].words}"):
        assert verify(tmp_path, held[5].receipt, keys=held[5].keys, words=words)[0] == 0


def test_a_key_file_without_keys_is_said_to_be(held: list[Held], tmp_path: Path) -> None:
    for keys_file in ("", "khóa", "# a+b+c\n"):
        code, said = verify(tmp_path, held[5].receipt, keys=keys_file)
        assert (code, sentence("keys") in said) == (2, True)


def test_the_log_of_today_is_seen_to_follow_from_an_old_receipt_and_a_rewritten_one_not(
    held: list[Held], client: As, tmp_path: Path
) -> None:
    today = client.get("/so-cai/diem-chot").content.decode()
    (tmp_path / "head").write_text(today, encoding="utf-8")
    (tmp_path / "proof").write_bytes(client.get("/so-cai/noi-tiep/4/7").content)
    more = ("--head", "head", "--consistency", "proof")
    code, said = verify(tmp_path, held[1].receipt, *more, keys=held[1].keys)
    assert (code, "nối tiếp" in said) == (0, True)

    origin = today.split("\n")[0]
    forged = ledger.checkpoint(origin, size=7, root=ledger.leaf(b"rewritten"))
    (tmp_path / "head").write_text(ledger.sign(forged, name=origin, seed=keys.heads()), encoding="utf-8")
    code, said = verify(tmp_path, held[1].receipt, *more, keys=held[1].keys)
    assert (code, sentence("fork") in said) == (1, True)


def test_a_promise_has_no_place_yet_to_compare_with_a_head_and_that_is_said(held: list[Held], client: As, tmp_path: Path) -> None:
    (tmp_path / "head").write_bytes(client.get("/so-cai/diem-chot").content)
    for lang in ("vi", "en"):
        code, said = verify(tmp_path, held[0].promise, "--head", "head", keys=held[0].keys, lang=lang)
        assert (code, said.strip()) == (2, SAYS["early"][lang == "en"])


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_single_byte_that_is_flipped_is_refused(held: list[Held], data: st.DataObject) -> None:
    tool, raw = load(), bytearray(held[5].receipt.encode())
    known = tool.publics(held[5].keys)
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    try:
        text = raw.decode()
        _, seals, salts, *_ = tool.receipt(text, known)
        tool.compare("text", held[5].words, seals, salts, "")
        tool.compare("where", WHERE, seals, salts, "")
        tool.compare("photo", "", seals, salts, "")
    except (UnicodeDecodeError, tool.Refused):
        return
    raise AssertionError(text)


@override_settings(LEDGER_KEY="k" * 50)
def test_a_receipt_made_with_another_machines_key_is_another_logs(held: list[Held]) -> None:
    assert ledger.public(keys.heads()).hex() not in held[5].keys
