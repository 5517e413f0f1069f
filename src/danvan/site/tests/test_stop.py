"""While the log may not be signed, the worker goes on with everything else and says so."""

import pytest

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
