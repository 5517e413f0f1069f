"""A backup that is put back forks the log: it is noticed, nothing is signed, and a new epoch says so to everybody."""

import shutil
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import LazySettings
from django.db import connection, connections

from danvan.base.journal import audits, commands, epochs, heads, keys, nodes, queries, sequencer, verdicts
from danvan.base.journal.models import Checkpoint, Entry, Epoch, Leaf, Node, Sequencer
from danvan.engines import ledger
from tests.ground import errand, settle
from tests.receipts import hold
from tests.tampering import execute, tamper
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")


@pytest.mark.only("sqlite")
def test_a_restored_database_signs_nothing_until_an_epoch_is_declared(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    commune = settle().commune
    back = _backup(world)
    for _ in range(2):
        errand(commune, at=NOW)
    sequencer.grow("one", at=NOW)
    back(keep=True)
    errand(commune, at=NOW)
    sequencer.grow("one", at=NOW)
    newest = heads.known()
    back(keep=False)

    assert "đã chốt 3 mục, cơ sở dữ liệu chỉ có 2" in audits.troubles(at=NOW)[0]
    errand(commune, at=NOW)
    with pytest.raises(sequencer.Stopped, match="danvan ledger epoch"):
        sequencer.grow("one", at=NOW)

    assert commands.ledger(["epoch", "--reason", "Ổ đĩa hỏng", "--by", "Chủ tịch UBND xã"]) == 0
    assert "Đã mở kỳ sổ 2 từ mục 2" in capsys.readouterr().out
    epoch = Epoch.objects.get(number=2)
    assert (epoch.began, epoch.known, epoch.by) == (2, newest, "Chủ tịch UBND xã")
    assert sequencer.grow("one", at=NOW) == 1
    assert audits.troubles(at=NOW) == []
    assert "/so-cai/2-" in heads.known()


def _backup(url: str) -> Callable[..., None]:
    """Return what keeps a copy of the database, or puts it back."""
    file = Path(urlsplit(url).path)

    def turn(*, keep: bool) -> None:
        connections.close_all()
        if keep:
            connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            connections.close_all()
            shutil.copy(file, file.with_suffix(".backup"))
        else:
            for more in ("-wal", "-shm"):
                Path(f"{file}{more}").unlink(missing_ok=True)
            shutil.copy(file.with_suffix(".backup"), file)

    return turn


def test_a_head_that_the_disk_does_not_take_leaves_nothing_half_written(settings: LazySettings, tmp_path: Path) -> None:
    settings.LEDGER_HEAD = tmp_path / "ledger-head"
    settings.LEDGER_HEAD.mkdir()  # where a folder stands, no file takes its place
    with pytest.raises(OSError, match="ledger-head"):
        heads.keep("sau")
    assert [path.name for path in tmp_path.iterdir()] == ["ledger-head"]


def test_a_database_that_never_knew_the_epoch_on_disk_is_noticed(village: Village) -> None:
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    note = heads.known()
    other = ledger.checkpoint("xa.example/so-cai/9-00ff", size=1, root=bytes(32))
    heads.keep(ledger.sign(other, name="xa.example/so-cai/9-00ff", seed=b"\1" * 32))
    errand(village.commune, at=NOW)
    with pytest.raises(sequencer.Stopped, match="cơ sở dữ liệu không biết"):
        sequencer.grow("one", at=NOW)
    heads.keep(note)
    assert sequencer.grow("one", at=NOW) == 1


def test_a_log_that_went_on_differently_after_a_restore_is_noticed(world: str) -> None:
    commune = settle().commune
    errand(commune, at=NOW)
    sequencer.grow("one", at=NOW)
    origin = Epoch.objects.get().origin
    elsewhere = ledger.checkpoint(origin, size=1, root=ledger.leaf(b"what the other copy took in"))
    heads.keep(ledger.sign(elsewhere, name=origin, seed=keys.heads()))
    errand(commune, at=NOW)
    with pytest.raises(sequencer.Stopped, match="không còn là những mục đã chốt"):
        sequencer.grow("one", at=NOW)


def test_no_epoch_is_declared_over_entries_that_do_not_make_up_their_tree(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    commune = settle().commune
    errand(commune, at=NOW)
    sequencer.grow("one", at=NOW)
    tamper("UPDATE journal_entry SET word = 'petitions.confirmed'")
    assert commands.ledger(["epoch", "--reason", "thử", "--by", "ai đó"]) == 1
    assert "Chưa mở được kỳ sổ mới" in capsys.readouterr().err
    assert Epoch.objects.count() == 1


def test_the_name_of_an_epoch_commits_to_what_it_says(village: Village) -> None:
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    sequencer.declare(by="Chủ tịch UBND xã", reason="Ổ đĩa hỏng", at=NOW)
    assert audits.troubles(at=NOW) == []
    made = Epoch.objects.get(number=2)
    made.reason = "Nâng cấp"
    assert not made.origin.endswith(epochs.digest(made))


def test_an_old_receipt_stays_true_in_a_new_epoch_and_an_orphan_is_told_what_happened(village: Village, client: As) -> None:
    held = hold(client)
    sequencer.declare(by="Chủ tịch UBND xã", reason="Ổ đĩa hỏng", at=NOW)
    kept = verdicts.of(held[6].receipt, words=held[6].words)
    assert (kept.true, kept.words) == (True, True)

    execute("UPDATE journal_epoch SET began = 4 WHERE number = 2", role="danvan_owner")  # as if the backup had but four
    assert verdicts.of(held[1].receipt).true
    lost = verdicts.of(held[6].receipt)
    assert (lost.true, "Hãy giữ biên nhận và mang đến cơ quan" in lost.why) == (False, True)


def everything_again() -> None:
    """Do what somebody with all rights and the key could: compute every node anew and sign the new head."""
    leaves = list(queries.leaves())
    Node.objects.all().delete()
    Checkpoint.objects.all().delete()
    nodes.tree().append(leaves, size=0)
    sequencer._sign(Epoch.objects.get(), size=len(leaves), root=nodes.tree().root(len(leaves)), at=NOW)


@pytest.mark.only("sqlite")
@pytest.mark.parametrize(
    "change",
    [
        "UPDATE journal_entry SET at = '2026-01-01 09:00:00' WHERE id = 3",
        "UPDATE journal_entry SET commitment = '0' WHERE id = 3",
        "UPDATE journal_entry SET word = 'petitions.confirmed' WHERE id = 3",
    ],
)
def test_who_owns_database_and_key_convinces_the_check_but_nobody_with_an_old_receipt(
    world: str, client: As, change: str
) -> None:
    settle()
    held = hold(client)
    file = heads.known()
    tamper(change)
    assert audits.troubles(at=NOW)
    everything_again()
    heads.keep(Checkpoint.objects.get().signed)
    assert set(audits.troubles(at=NOW)) <= {audits.OTHER_CONTENT}  # the check believes the new tree

    for one in held:
        found = verdicts.of(one.receipt)
        assert not found.true
        assert "sổ hiện nay không còn khớp" in found.why
    heads.keep(file)
    assert "không còn là những mục đã chốt" in str(audits.troubles(at=NOW))


def test_entries_that_were_taken_away_are_missed_by_whoever_holds_a_receipt(village: Village, client: As) -> None:
    held = hold(client)
    assert all(verdicts.of(one.receipt).true for one in held)
    assert Entry.objects.count() == Leaf.objects.count() == 7
    Sequencer.objects.update(size=4)
    found = verdicts.of(held[6].receipt)
    assert (found.true, "sổ hiện nay không còn khớp" in found.why) == (False, True)
    assert "đã chốt 7 mục, cơ sở dữ liệu chỉ có 4" in str(audits.troubles(at=NOW))
