"""The throw-away PostgreSQL is ours alone, gives nobody more rights than the product has, and survives a pulled plug."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest

from tests import cluster

ROOT = Path(__file__).resolve().parent.parent
OURS = {"danvan", "danvan_app", "danvan_jobs", "danvan_owner"}
TELL_AND_WAIT = "import os, time; print(os.environ['DANVAN_TEST_PG_URL'], flush=True); time.sleep(60)"


@pytest.fixture(scope="module")
def server() -> Iterator[cluster.Server]:
    """Lend one durable server to the whole file."""
    try:
        cluster.find()
    except cluster.NoPostgres as why:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(why))
    with cluster.standing(durable=True) as standing:
        yield standing


def connected(url: str) -> AbstractContextManager["psycopg.Connection[tuple[object, ...]]"]:
    """Return a connection that commits each statement."""
    return psycopg.connect(url, autocommit=True, connect_timeout=10)


def answers(url: str) -> bool:
    """Return whether a server lets us in at the URL."""
    try:
        with connected(url):
            return True
    except psycopg.OperationalError:
        return False


def run(*words: str) -> "subprocess.Popen[str]":
    """Start the command line of the cluster."""
    command = [sys.executable, "-m", "tests.cluster", *words]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, start_new_session=True)


def test_no_role_is_a_superuser_or_passes_by_the_row_policies(server: cluster.Server) -> None:
    with connected(server.url) as connection:
        rows = connection.execute("SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname LIKE 'danvan%'")
        assert set(rows.fetchall()) == {(name, False, False) for name in OURS}


def test_danvan_may_become_each_of_the_other_three(server: cluster.Server) -> None:
    with connected(server.url) as connection:
        for role in sorted(OURS - {"danvan"}):
            connection.execute(f"SET ROLE {role}".encode())
            assert connection.execute("SELECT current_user, session_user").fetchone() == (role, "danvan")


def test_the_superuser_has_no_way_in(server: cluster.Server) -> None:
    assert answers(server.url)
    assert not answers(server.url.replace("//danvan:", "//postgres:"))
    assert not answers(f"postgresql://postgres@/danvan?host={server.folder}&port={urlsplit(server.url).port}")


def test_the_data_has_checksums_and_a_durable_server_waits_for_the_disk(server: cluster.Server) -> None:
    with connected(server.url) as connection:
        shown = [connection.execute(f"SHOW {name}".encode()).fetchone() for name in ("data_checksums", "fsync")]
        assert shown == [("on",), ("on",)]


def test_committed_rows_survive_a_pulled_plug_and_no_others_do(server: cluster.Server) -> None:
    with cluster.fresh(server.url) as url:
        with connected(url) as connection:
            connection.execute("CREATE TABLE promise (word text)")
            connection.execute("INSERT INTO promise VALUES ('kept')")
        with psycopg.connect(url) as connection:
            connection.execute("INSERT INTO promise VALUES ('never committed')")
            server.stop(immediate=True)
            assert not server.running()
            connection.close()
        server.start()
        with connected(url) as connection:
            assert connection.execute("SELECT word FROM promise").fetchall() == [("kept",)]


def test_a_fresh_database_is_a_copy_of_its_template_and_is_dropped(server: cluster.Server) -> None:
    with cluster.fresh(server.url) as template:
        with connected(template) as connection:
            connection.execute("CREATE TABLE village AS SELECT 'An Bình' AS name")
        with cluster.fresh(server.url, template=template.rsplit("/", 1)[1]) as copy, connected(copy) as connection:
            assert connection.execute("SELECT name FROM village").fetchall() == [("An Bình",)]
    assert not answers(copy)


def test_the_roles_may_be_made_a_second_time(server: cluster.Server) -> None:
    server.stop()
    server.as_superuser(cluster.ROLES)
    server.start()
    assert answers(server.url)


def test_a_statement_that_fails_is_not_passed_over(server: cluster.Server) -> None:
    server.stop()
    with pytest.raises(cluster.Refused, match="nowhere"):
        server.as_superuser("SELECT * FROM nowhere;", "SELECT 1;")
    server.start()


def test_exec_lends_a_server_and_returns_the_exit_code_of_the_command(server: cluster.Server) -> None:
    child = run("exec", "--", sys.executable, "-c", TELL_AND_WAIT.replace("time.sleep(60)", "raise SystemExit(7)"))
    url, said = child.communicate(timeout=60)
    assert child.returncode == 7, said
    assert url.strip() != server.url
    assert not answers(url.strip())


@pytest.mark.parametrize(
    ("tell", "told"),
    [(os.kill, signal.SIGTERM), (os.killpg, signal.SIGINT)],  # as a supervisor does; as a terminal does
)
def test_exec_told_to_stop_takes_command_and_server_with_it(
    server: cluster.Server, tell: Callable[[int, int], None], told: int
) -> None:
    child = run("exec", "--", sys.executable, "-c", TELL_AND_WAIT)
    assert child.stdout
    url = child.stdout.readline().strip()
    assert answers(url)
    tell(child.pid, told)
    assert child.wait(timeout=60) != 0
    assert not answers(url)


def test_start_and_stop_by_hand_keep_the_address_and_leave_nothing(server: cluster.Server) -> None:
    folder = server.folder.with_name(server.folder.name + "-by-hand")  # pytest's own folders are closed to it
    first, again = (run("start", "--dir", str(folder)).communicate(timeout=60) for _ in range(2))
    assert first == again
    assert answers(first[0].strip())
    assert run("stop", "--dir", str(folder)).wait(timeout=60) == 0
    assert not folder.exists()


def test_a_folder_of_somebody_else_is_neither_used_nor_removed(server: cluster.Server, tmp_path: Path) -> None:
    (tmp_path / "letter").write_text("mine")
    said = run("start", "--dir", str(tmp_path)).communicate(timeout=60)[1]
    assert "holds something else" in said
    assert run("stop", "--dir", str(tmp_path)).wait(timeout=60) != 0
    assert (tmp_path / "letter").read_text() == "mine"
