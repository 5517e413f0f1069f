from datetime import timedelta
from pathlib import Path

import pytest
from django.db import connection

from danvan.base.journal import sequencer
from danvan.site import checking
from danvan.site.commands import COMMANDS
from danvan.site.tests.processes import danvan, python
from danvan.site.village import settle
from tests.ground import errand
from tests.tampering import as_owner, drop_trigger, execute, tamper
from tests.village import at

NOW = at("2026-08-28 09:00")
HEAVY = ("django", "sqlite3", "psycopg")
LOADED = "import sys\nfrom danvan.site import commands\nsys.argv = ['danvan', *{words!r}]\ncommands.main()\nprint([name for name in {names!r} if name in sys.modules], file=sys.stderr)"


@pytest.mark.parametrize("words", [(), ("help",), ("--help",), ("-h",)])
def test_danvan_alone_says_which_commands_there_are(tmp_path: Path, words: tuple[str, ...]) -> None:
    told = danvan(*words, folder=tmp_path)
    assert told.returncode == 0
    assert all(name in told.stdout + told.stderr for name in COMMANDS)


def test_an_unknown_command_is_refused_and_says_which_there_are(tmp_path: Path) -> None:
    told = danvan("nonsense", folder=tmp_path)
    assert told.returncode == 2
    assert all(name in told.stderr for name in COMMANDS)
    assert "Traceback" not in told.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(tmp_path: Path, name: str) -> None:
    told = danvan(name, "--help", folder=tmp_path)
    assert told.returncode == 0, told.stderr
    assert f"danvan {name}" in told.stdout


def test_due_loads_neither_django_nor_a_database(tmp_path: Path) -> None:
    words = ["due", "--working", "10", "--from", "2026-02-10", "--json"]
    told = python(LOADED.format(words=words, names=HEAVY), folder=tmp_path)
    assert '"due_on"' in told.stdout
    assert told.stderr.strip() == "[]"


def test_read_loads_neither_django_nor_a_database(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("KẾ HOẠCH\nCăn cứ Nghị quyết số 12/NQ-HĐND ngày 03/02/2026 của HĐND xã.\n")
    told = python(LOADED.format(words=["read", "plan.txt", "--json"], names=HEAVY), folder=tmp_path)
    assert "12/NQ-HĐND" in told.stdout
    assert told.stderr.strip() == "[]"


def test_the_web_loads_none_of_the_heavy_libraries(tmp_path: Path) -> None:
    heavy = ("numba", "scipy", "typst", "dask", "pandas", "numpy")
    told = python(f"import sys\nimport danvan.site.wsgi\nprint([n for n in {heavy!r} if n in sys.modules])", folder=tmp_path)
    assert told.stdout.strip() == "[]", told.stderr


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


def test_a_database_that_was_never_migrated_is_noticed(
    tmp_path: Path, world: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with as_owner():
        execute("DELETE FROM django_migrations WHERE app = 'jobs'")
    assert said(capsys) == (1, "Cơ sở dữ liệu chưa theo kịp phiên bản này: hãy chạy `danvan migrate`.")
    assert connection.vendor in ("sqlite", "postgresql")


def test_a_database_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    for url in ("sqlite:////nowhere/danvan.sqlite3", "postgresql://nobody:x@127.0.0.1:1/danvan"):
        told = danvan("check", "--database", folder=tmp_path, DATABASE_URL=url)
        assert told.returncode == 1
        assert "Không mở được cơ sở dữ liệu" in told.stderr
        assert "Traceback" not in told.stderr
