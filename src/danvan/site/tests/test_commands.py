from pathlib import Path

import pytest
from django.db import OperationalError, ProgrammingError

from danvan.site import commands
from danvan.site.commands import COMMANDS
from danvan.site.tests.processes import danvan, python

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once
HEAVY = ("django", "sqlite3", "psycopg")
LOADED = """
import sys
from danvan.site import commands
sys.argv = ["danvan", *{words!r}]
commands.main()
print([name for name in {names!r} if name in sys.modules], file=sys.stderr)
"""


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


def test_a_database_that_is_not_there_is_said_in_a_sentence(tmp_path: Path) -> None:
    for url in ("sqlite:////nowhere/danvan.sqlite3", "postgresql://nobody:x@127.0.0.1:1/danvan"):
        told = danvan("check", "--database", folder=tmp_path, DATABASE_URL=url)
        assert told.returncode == 1
        assert "Không mở được cơ sở dữ liệu" in told.stderr
        assert "Traceback" not in told.stderr


@pytest.mark.parametrize("words", [("ledger", "head"), ("tallies",), ("search", "check"), ("agencies", "load", "--commune", "00070"), ("accounts", "confirm-role", "X", "--reason", "x")])
def test_every_command_says_so_too_and_that_tables_are_missing(tmp_path: Path, words: tuple[str, ...]) -> None:
    away = danvan(*words, folder=tmp_path, DATABASE_URL="sqlite:////nowhere/danvan.sqlite3")
    (tmp_path / "empty.sqlite3").touch()
    empty = danvan(*words, folder=tmp_path, DATABASE_URL=f"sqlite:///{tmp_path}/empty.sqlite3")
    assert (away.returncode, empty.returncode) == (1, 1)
    assert away.stderr.startswith("Không mở được cơ sở dữ liệu")
    assert "hãy chạy `danvan migrate`" in empty.stderr
    assert "Traceback" not in away.stderr + empty.stderr


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (ProgrammingError('relation "jobs_job" does not exist'), True), (OperationalError("no such column: people_person.sort_key"), True),
        (OperationalError('FATAL:  database "danvan" does not exist'), False), (OperationalError('FATAL:  role "danvan" does not exist'), False),
    ],
)  # fmt: skip
def test_a_database_that_is_not_there_is_not_taken_for_one_without_tables(capsys: pytest.CaptureFixture[str], error: Exception, hint: bool) -> None:
    def fails(words: list[str]) -> int:
        raise error

    assert commands._with_database(fails, []) == 1
    assert ("danvan migrate" in capsys.readouterr().err) is hint


def test_a_fault_of_ours_is_not_taken_for_the_databases() -> None:
    def fails(words: list[str]) -> int:
        raise ProgrammingError("syntax error at or near SELECT")

    with pytest.raises(ProgrammingError):
        commands._with_database(fails, [])
