"""The program as it runs in production, `danvan run`, on a database and a port of its own."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from tests.campaigns.program import free_port

PATIENCE = 120.0  # seconds for a start on a busy machine
ERRORS = ("Internal Server Error", "[ERROR]", "[CRITICAL]", "Không mở được cơ sở dữ liệu", "Đĩa không ghi thêm được")


class NotUp(Exception):
    """The program did not start; the text is its log."""


@contextmanager
def running(
    database: str, *, folder: Path, log: Path, second_factor: str = "offered", more: Mapping[str, str] | None = None
) -> Iterator[str]:
    """Lend the address of the site over a database; `folder` is where its files lie, its pages and its secrets, `more` what else it is told."""
    port = free_port()
    command = [str(Path(sys.executable).parent / "danvan"), "run", "--bind", f"127.0.0.1:{port}", "--workers", "1"]
    told = _environment(database, folder) | {"DANVAN_SECOND_FACTOR": second_factor} | dict(more or {})
    with log.open("wb") as out:
        server = subprocess.Popen(command, env=told, stdout=out, stderr=out)
    try:
        _wait(server, port=port, log=log)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()  # it ends what it has started
        server.wait(PATIENCE)


def errors(log: Path, *, since: int = 0) -> str:
    """Return what a server has logged since a byte of its log, if there is an error in it."""
    said = log.read_bytes()[since:].decode(errors="replace")
    return said if any(error in said for error in ERRORS) else ""


def _environment(database: str, folder: Path) -> dict[str, str]:
    foreign = {name: value for name, value in os.environ.items() if not name.startswith("DANVAN_")}
    return foreign | {"DATABASE_URL": database, "DANVAN_VAR": str(folder), "DANVAN_HTTPS": "off", "DANVAN_OFFICE_AGENCY": "an-binh", "DANVAN_BRAKE_AFTER": "1000", "DANVAN_ALIKE_AFTER": "1000"}


def _wait(server: "subprocess.Popen[bytes]", *, port: int, log: Path) -> None:
    ends = time.monotonic() + PATIENCE
    while not _answers(port):
        if server.poll() is not None or time.monotonic() > ends:
            raise NotUp(log.read_text(encoding="utf-8", errors="replace"))
        time.sleep(0.05)


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/dang-nhap")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()
