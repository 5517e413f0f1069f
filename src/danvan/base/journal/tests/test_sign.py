"""What must be true before a head is signed, and what stops it."""

from itertools import pairwise
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.journal import epochs, heads, keys, nodes, sequencer
from danvan.base.journal.models import Checkpoint, Epoch, Leaf, Sequencer, Waiting
from danvan.base.journal.sequencer import AUDITED
from danvan.engines import ledger
from tests.ground import Errand, entries, errand, settle
from tests.tampering import tamper
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


@pytest.fixture
def asked(village: Village) -> list[Errand]:
    return [errand(village.commune, at=NOW) for _ in range(5)]


def opened(point: Checkpoint) -> ledger.Head:
    """Return what a stored checkpoint says, after looking at its signature."""
    return ledger.read_checkpoint(ledger.opened(point.signed, keys=epochs.verifiers()))


def test_every_checkpoint_is_signed_and_says_what_is_stored(asked: list[Errand], village: Village) -> None:
    sequencer.grow("one", at=NOW)
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    for point in Checkpoint.objects.all():
        head = opened(point)
        assert (head.size, head.root.hex(), head.origin) == (point.size, point.root, Epoch.objects.get().origin)


def test_each_head_is_proven_to_follow_from_the_one_before(asked: list[Errand], village: Village) -> None:
    for _ in range(4):
        sequencer.grow("one", at=NOW)
        errand(village.commune, at=NOW)
    points, tree = [opened(point) for point in Checkpoint.objects.order_by("size")], nodes.tree()
    for old, new in pairwise(points):
        proof = tree.consistency(old.size, size=new.size)
        assert ledger.verify_consistency(old.root, old=old.size, size=new.size, proof=proof, root=new.root)


def test_the_keys_lie_outside_the_database_for_their_owner_alone(asked: list[Errand], settings: LazySettings) -> None:
    sequencer.grow("one", at=NOW)
    for name in ("ledger-key", "promise-key"):
        assert (Path(settings.VAR) / name).stat().st_mode & 0o777 == 0o600
    stored = str([*Epoch.objects.values(), *Checkpoint.objects.values()])
    assert keys.heads().hex() not in stored
    assert settings.LEDGER_KEY not in stored
    assert keys.heads() != keys.promises()


def test_the_newest_head_is_kept_on_disk(asked: list[Errand]) -> None:
    assert heads.known() == ""
    sequencer.grow("one", at=NOW)
    assert heads.known() == Checkpoint.objects.get().signed


def stopped(sentence: str) -> None:
    """Assert that nothing is placed or signed, and why."""
    before = (Leaf.objects.count(), Checkpoint.objects.count(), heads.known())
    with pytest.raises(sequencer.Stopped, match=sentence):
        sequencer.grow("one", at=NOW)
    assert (Leaf.objects.count(), Checkpoint.objects.count(), heads.known()) == before
    assert Waiting.objects.exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("UPDATE journal_entry SET facts = '{\"on_time\": true}' WHERE id = {pk}", "có mục đã bị sửa hoặc mất"),
        ("UPDATE journal_entry SET at = '2026-08-27 09:00:00+00:00' WHERE id = {pk}", "có mục đã bị sửa hoặc mất"),
        ("DELETE FROM journal_leaf WHERE entry_id = {pk}", "có mục đã bị sửa hoặc mất"),
        ("DELETE FROM journal_node WHERE level = 2", "mã gốc đã ký lần trước"),
        ("UPDATE journal_checkpoint SET root = 'x'", "mã gốc đã ký lần trước"),
        ("UPDATE journal_sequencer SET size = size - 1", "ledger-head đã chốt 5 mục"),
    ],
)  # fmt: skip
def test_what_was_changed_behind_the_triggers_is_never_signed(world: str, change: str, sentence: str) -> None:
    commune = settle().commune
    found = [errand(commune, at=NOW) for _ in range(5)]
    sequencer.grow("one", at=NOW)
    tamper(change.replace("{pk}", str(entries(found[1])[0].pk)))
    errand(commune, at=NOW)
    stopped(sentence)


def test_the_audit_goes_round_and_comes_to_every_entry(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequencer, "AUDITED", 2)
    for _ in range(7):
        errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    tree, root = nodes.tree(), bytes.fromhex(Checkpoint.objects.get().root)
    assert all(sequencer.part_stands(tree, start=start, size=7, root=root) for start in (0, 2, 4, 6))
    rounds = []
    for _ in range(5):
        errand(village.commune, at=NOW)
        rounds.append(Sequencer.objects.get().audited)
        sequencer.grow("one", at=NOW)
    assert rounds == [2, 4, 6, 8, 10]
    assert AUDITED & (AUDITED - 1) == 0


@pytest.mark.parametrize("size", [1, 2, 5, 8, 13])
def test_every_stretch_of_every_size_is_proven_under_its_head(
    village: Village, monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    for _ in range(size):
        errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    root = bytes.fromhex(Checkpoint.objects.get().root)
    for length in (1, 2, 4, 8, 16):
        monkeypatch.setattr(sequencer, "AUDITED", length)
        for start in range(0, size, length):
            assert sequencer.part_stands(nodes.tree(), start=start, size=size, root=root)
            assert not sequencer.part_stands(nodes.tree(), start=start, size=size, root=ledger.leaf(root))


def test_another_key_signs_nothing_until_an_epoch_is_declared(asked: list[Errand], village: Village, settings: LazySettings) -> None:
    sequencer.grow("one", at=NOW)
    errand(village.commune, at=NOW)
    settings.LEDGER_KEY = "another secret " * 4
    stopped("khóa của máy này khác khóa của kỳ sổ 1")
    made = sequencer.declare(by="Chủ tịch UBND xã", reason="thay khóa", at=NOW)
    assert (made.number, made.key) == (2, ledger.public(keys.heads()).hex())
    assert sequencer.grow("one", at=NOW) == 1
    assert len(epochs.verifiers()) == 4  # the former keys stay known: old receipts go on being true
    assert all(opened(point) for point in Checkpoint.objects.all())


def test_a_head_on_disk_that_somebody_wrote_stops_it(asked: list[Errand], village: Village) -> None:
    sequencer.grow("one", at=NOW)
    errand(village.commune, at=NOW)
    heads.keep(heads.known().replace("\n5\n", "\n4\n"))
    stopped("không mang chữ ký của sổ này")
