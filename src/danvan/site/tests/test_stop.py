"""While the log may not be signed, or the disk takes nothing, the worker goes on with everything else and says so."""

from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.jobs.models import Job
from danvan.base.journal import heads, sequencer
from danvan.base.journal.models import Waiting
from danvan.check.petitions import actions as petitions
from danvan.site import working
from tests.village import Village, at

NOW = at("2026-08-28 09:00")


def test_a_log_that_stopped_keeps_the_worker_from_nothing_else(village: Village, caplog: pytest.LogCaptureFixture) -> None:
    petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    sequencer.grow("one", at=NOW)
    heads.keep("không phải điểm chốt")
    petitions.submit("Đường hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    for _ in range(20):  # a round may put something off and do nothing
        working._turn("one", at=NOW, look=True)
    assert "Sổ cái đã dừng ký" in caplog.text
    assert Waiting.objects.count() == 1
    told = Job.objects.filter(task="moves.react").values_list("done_at", flat=True)
    assert len(told) >= 2
    assert all(told)


def test_a_disk_that_takes_nothing_is_told_with_what_to_do_and_takes_no_worker_down(
    village: Village, caplog: pytest.LogCaptureFixture, settings: LazySettings, tmp_path: Path
) -> None:
    petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=NOW)
    (tmp_path / "no-folder").touch()
    settings.LEDGER_HEAD = tmp_path / "no-folder" / "ledger-head"
    working.seldom.said.clear()
    for _ in range(20):
        working._turn("one", at=NOW, look=True)
    assert caplog.text.count("Đĩa không ghi thêm được") == 1  # though it happened in each round
    assert "df -h" in caplog.text
    assert not Waiting.objects.exists()  # it was placed and signed; the file takes the next head
    assert all(Job.objects.filter(task="danvan.base.moves.jobs.react").values_list("done_at", flat=True))
