from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.utils import timezone

from danvan.base.jobs import periodic
from danvan.base.journal import sequencer
from danvan.base.people import actions as people
from danvan.base.people import unopened
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


def test_keys_that_are_not_those_of_the_database_are_noticed(world: str, capsys: pytest.CaptureFixture[str], settings: LazySettings) -> None:
    village = settle()
    assert village.hoa.person
    people.keep_contact(village.hoa.person, kind="email", value="hoa@an-binh.example", at=NOW)
    errand(village.commune, at=NOW)
    sequencer.grow("one", at=NOW)
    assert said(capsys)[0] == 0
    settings.CONTACT_INDEX_KEY = "i" * 60
    assert said(capsys) == (1, unopened.OTHER_INDEX)
    settings.CONTACT_KEYS, settings.LEDGER_KEY = ["c" * 60], "l" * 60
    code, words = said(capsys)
    assert code == 1
    assert "Khóa contact-keys của máy này không mở được thông tin đã niêm phong (people_contact)" in words
    assert "khóa của máy này khác khóa của kỳ sổ 1" in words


def test_a_clock_that_ran_ahead_is_noticed_by_the_work_that_stands_still_since(world: str, capsys: pytest.CaptureFixture[str]) -> None:
    now = timezone.now()
    periodic.plan(at=now)
    assert said(capsys)[0] == 0
    periodic.plan(at=now + timedelta(days=400))
    assert "từng chạy trước giờ thật" in said(capsys)[1]


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
