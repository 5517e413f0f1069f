"""A small load: a few lines kept open, each sending one request after another."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

BUSY = 503
MOST_BUSY = 20  # times in one journey


@dataclass(frozen=True, kw_only=True)
class Step:
    """One request and the status that it must be answered with."""

    path: str
    form: bytes = b""  # none: GET
    type: str = ""  # of the form
    cookies: Mapping[str, str] = field(default_factory=dict)
    status: int = 200

    @property
    def verb(self) -> str:
        """Return GET or POST."""
        return "POST" if self.form else "GET"


class Wrong(Exception):
    """A request was not answered as it must be: then no figure means anything."""


class Line:
    """One connection, kept open."""

    def __init__(self, port: int) -> None:
        self.connection = HTTPConnection("127.0.0.1", port, timeout=30)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.connection.close()

    def send(self, step: Step) -> tuple[HTTPResponse, bytes]:
        """Return what comes back, which may be that the program is busy.

        :raises Wrong: if it is neither that nor what the step expects
        """
        headers = {"Cookie": "; ".join(f"{name}={value}" for name, value in step.cookies.items())}
        headers |= {"Content-Type": step.type} if step.form else {}
        self.connection.request(step.verb, step.path, body=step.form or None, headers=headers)
        answer = self.connection.getresponse()
        body = answer.read()
        if answer.status not in (step.status, BUSY):
            raise Wrong(f"{step.verb} {step.path}: {answer.status} instead of {step.status}")
        return answer, body


class Taken(NamedTuple):
    """What one journey of many took, when some were under way all the time."""

    wall: float  # seconds
    cpu: float  # seconds of the web's own processes: neither the database server's nor ours
    busy: int  # of all: how many were told to come back later, and came


def travel(journey: Callable[[], tuple[Step, ...]], *, port: int, pids: Sequence[int], times: int, lines: int) -> Taken:
    """Make a journey many times on some lines at once."""

    def go(share: int) -> int:
        with Line(port) as line:
            return sum(_walk(line, journey()) for _ in range(share))

    began, before = time.perf_counter(), _cpu(pids)
    with ThreadPoolExecutor(lines) as pool:
        busy = sum(pool.map(go, [times // lines] * lines))
    return Taken((time.perf_counter() - began) / times, (_cpu(pids) - before) / times, busy)


def _walk(line: Line, steps: tuple[Step, ...]) -> int:
    busy = 0
    for step in steps:
        while line.send(step)[0].status == BUSY:
            if (busy := busy + 1) > MOST_BUSY:
                raise Wrong(f"{step.path}: always busy")
    return busy


def _cpu(pids: Sequence[int]) -> float:
    """Return the seconds that processes have worked, as Linux counts them."""
    fields = [Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in pids]
    return sum(int(user) + int(system) for *_, user, system in (found[:13] for found in fields)) / os.sysconf("SC_CLK_TCK")
