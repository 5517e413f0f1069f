from datetime import timedelta

import pytest

from danvan.base.journal import sequencer
from danvan.site import checking
from danvan.site.village import settle
from tests.ground import errand
from tests.tampering import as_owner, drop_trigger, execute, tamper
from tests.village import at

NOW = at("2026-08-28 09:00")


def said(capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Return how `danvan check --database` ends and what it says."""
    code = checking.check(["--database"])
    heard = capsys.readouterr()
    return code, (heard.out + heard.err).strip()


def test_a_database_that_is_well_is_said_to_be(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    errand(settle().commune, at=NOW)
    sequencer.hold("one", at=NOW)
    sequencer.grow("one", at=NOW)
    assert said(capsys) == (0, "Mọi thứ đều ổn.")


def test_a_trigger_that_was_dropped_is_noticed(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    drop_trigger("delete")
    code, words = said(capsys)
    assert (code, words) == (1, "Thiếu bộ chặn sửa nhật ký: hãy chạy `danvan migrate`.")


def test_an_entry_that_was_changed_is_noticed(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    errand(settle().commune, at=NOW)
    sequencer.hold("one", at=NOW)
    sequencer.grow("one", at=NOW + timedelta(seconds=1))
    tamper("UPDATE journal_entry SET word = 'petitions.confirmed'")
    assert "Cây nhật ký không khớp" in said(capsys)[1]


@pytest.mark.only("postgresql")
@pytest.mark.parametrize(
    "fault",
    [
        "DROP POLICY matters_seen ON matters_matter", "ALTER TABLE matters_matter NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE matters_matter DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY too_wide ON matters_matter FOR SELECT USING (true)",
    ],
)  # fmt: skip
def test_a_wall_with_a_hole_is_noticed(world: str, capsys: pytest.CaptureFixture[str], fault: str) -> None:
    with as_owner():
        execute(fault)
    assert "Tường ngăn theo hàng không đứng" in said(capsys)[1]


@pytest.mark.only("postgresql")
def test_a_wall_that_hides_less_than_it_should_is_noticed(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    with as_owner():
        execute("ALTER POLICY matters_seen ON matters_matter USING (true)")
    assert "Tường ngăn theo hàng không đứng" in said(capsys)[1]


def test_a_database_that_is_behind_the_program_is_noticed(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    with as_owner():
        execute("DELETE FROM django_migrations WHERE app = 'jobs'")
    assert said(capsys) == (1, "Cơ sở dữ liệu chưa theo kịp phiên bản này: hãy chạy `danvan migrate`.")
