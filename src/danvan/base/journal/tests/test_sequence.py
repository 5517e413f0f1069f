from datetime import timedelta

import pytest

from danvan.base.journal import queries, sequencer
from danvan.base.journal.models import Checkpoint, Entry, Leaf, Node, Waiting
from danvan.base.journal.nodes import Nodes
from danvan.base.journal.sequencer import ALARM, LEASE
from danvan.engines import ledger
from tests.ground import Errand, entries, errand, settle
from tests.tampering import execute, tamper
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
SECOND = timedelta(seconds=1)


@pytest.fixture
def asked(village: Village) -> list[Errand]:
    return [errand(village.commune, at=NOW) for _ in range(7)]


def grown() -> int:
    assert sequencer.hold("one", at=NOW)
    return sequencer.grow("one", at=NOW)


def test_what_waits_gets_its_place_in_the_order_in_which_it_happened(asked: list[Errand]) -> None:
    assert grown() == 7
    placed = Leaf.objects.order_by("index").values_list("index", "entry")
    assert list(placed) == list(enumerate(Entry.objects.order_by("pk").values_list("pk", flat=True)))
    assert not Waiting.objects.exists()


def test_a_tree_grown_in_batches_equals_its_recomputation(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sequencer, "BATCH", 3)
    for many in (1, 4, 0, 8):
        for _ in range(many):
            errand(village.commune, at=NOW)
        while grown():
            assert queries.tree_stands()
    sizes = list(Checkpoint.objects.order_by("size").values_list("size", flat=True))
    assert sizes == [1, 4, 5, 8, 11, 13]
    found = list(queries.leaves())
    for point in Checkpoint.objects.all():  # every earlier tree is the beginning of the later ones
        assert point.root == ledger.root(found[: point.size]).hex()


def test_nothing_new_makes_no_new_checkpoint(asked: list[Errand]) -> None:
    assert [grown(), grown()] == [7, 0]
    assert Checkpoint.objects.count() == 1


def test_an_entry_can_be_proven_to_be_in_the_tree_from_what_is_stored(asked: list[Errand]) -> None:
    grown()
    point = Checkpoint.objects.get()
    entry = entries(asked[4])[0]
    index, root = entry.leaf.index, bytes.fromhex(point.root)
    proof = ledger.Tree(Nodes()).inclusion(index, size=point.size)
    other = entries(asked[5])[0]
    assert ledger.verify_inclusion(queries.hashed(entry), index=index, size=point.size, proof=proof, root=root)
    assert not ledger.verify_inclusion(queries.hashed(other), index=index, size=point.size, proof=proof, root=root)


def test_only_one_holds_the_lease_and_whoever_does_not_grows_nothing(asked: list[Errand]) -> None:
    assert sequencer.hold("one", at=NOW)
    assert not sequencer.hold("two", at=NOW + LEASE - SECOND)
    assert sequencer.grow("two", at=NOW) == 0
    assert not Leaf.objects.exists()


def test_a_lease_that_ran_out_is_taken_over_and_the_former_holder_grows_nothing_more(asked: list[Errand]) -> None:
    sequencer.hold("one", at=NOW)
    assert sequencer.hold("two", at=NOW + LEASE)
    assert sequencer.grow("one", at=NOW + LEASE) == 0
    assert sequencer.grow("two", at=NOW + LEASE) == 7
    assert not sequencer.hold("one", at=NOW + LEASE + SECOND)


def test_a_lease_that_a_wrong_clock_took_for_a_year_holds_up_nobody(asked: list[Errand]) -> None:
    assert sequencer.hold("one", at=NOW + timedelta(days=365))
    assert sequencer.grow("two", at=NOW) == 7
    assert not sequencer.hold("three", at=NOW)


def test_a_lease_is_kept_by_growing(asked: list[Errand]) -> None:
    sequencer.hold("one", at=NOW)
    sequencer.grow("one", at=NOW + LEASE - SECOND)
    assert not sequencer.hold("two", at=NOW + LEASE)


def test_an_entry_that_waits_longer_than_a_minute_is_an_alarm(asked: list[Errand]) -> None:
    assert sequencer.late(at=NOW + ALARM) == 0
    assert sequencer.late(at=NOW + ALARM + SECOND) == 7
    grown()
    assert sequencer.late(at=NOW + ALARM + SECOND) == 0


def test_an_empty_tree_stands_and_entries_without_a_checkpoint_do_not(asked: list[Errand]) -> None:
    assert queries.tree_stands()
    grown()
    execute("DELETE FROM journal_checkpoint", role="danvan_owner")
    assert not queries.tree_stands()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_entry SET facts = '{\"on_time\": true}' WHERE id = {pk}",
        "UPDATE journal_entry SET at = '2026-08-27 09:00:00+00:00' WHERE id = {pk}",
        "UPDATE journal_entry SET commitment = word WHERE id = {pk}",
        "DELETE FROM journal_leaf WHERE entry_id = {pk}",
        "UPDATE journal_checkpoint SET root = 'x'",
    ],
)
def test_what_somebody_changed_behind_the_triggers_makes_the_tree_fall(world: str, change: str) -> None:
    commune = settle().commune
    asked = [errand(commune, at=NOW) for _ in range(3)]
    grown()
    assert queries.tree_stands()
    tamper(change.replace("{pk}", str(entries(asked[1])[0].pk)))
    assert not queries.tree_stands()


def test_a_stored_node_that_was_changed_makes_no_proof(asked: list[Errand]) -> None:
    grown()
    execute("SELECT 1", role="danvan_owner")
    Node.objects.filter(level=1).update(hash=b"\0" * 32)
    tree, root = ledger.Tree(Nodes()), bytes.fromhex(Checkpoint.objects.get().root)
    entry = entries(asked[0])[0]
    proof = tree.inclusion(2, size=7)
    assert not ledger.verify_inclusion(queries.hashed(entry), index=2, size=7, proof=proof, root=root)
