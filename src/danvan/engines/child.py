"""Heavy or risky work in a child that exits: bounded in time, memory and in how many run at once."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from threading import BoundedSemaphore
from typing import IO, Any

AT_ONCE = BoundedSemaphore(2)  # of one process: a machine of two cores keeps answering
PATIENCE = 15  # seconds somebody waits for their turn


class Failed(Exception):
    """The child gave no answer: it was stopped, it fell, or it was not its turn in time."""


class Busy(Failed):
    """Others were first; the same may be asked again in a moment."""


def run(module: str, *words: str, given: bytes, seconds: int) -> bytes:
    """Run a module of ours as a program of its own, hand it bytes and return what it writes.

    :raises Busy: if two others did not end in time
    :raises Failed: if it took longer than `seconds`, or ended with an error
    """
    if not AT_ONCE.acquire(timeout=PATIENCE):
        raise Busy(module)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own module
            [sys.executable, "-m", module, *words], input=given, capture_output=True, timeout=seconds, check=False,
            env=_environment(),
        )
    except subprocess.TimeoutExpired as late:
        raise Failed(f"{module} took longer than {seconds} s") from late
    finally:
        AT_ONCE.release()
    if done.returncode:
        raise Failed(f"{module} ended with {done.returncode}: {done.stderr[-2000:].decode(errors='replace')}")
    return done.stdout


def ask(module: str, *, given: bytes, seconds: int, refused: type[Exception]) -> dict[str, Any]:
    """Return what a module of ours says in JSON of the bytes that it is handed; what it refuses, it says by the word "refused".

    :raises refused: with that word; with "busy" if it was not its turn in time, with "heavy" if it gave no answer
    """
    try:
        told: dict[str, Any] = json.loads(run(module, given=given, seconds=seconds))
    except Busy as busy:
        raise refused("busy") from busy
    except Failed as failed:
        raise refused("heavy") from failed
    if told["refused"]:
        raise refused(told["refused"])
    return told


@contextmanager
def lines(module: str, *words: str, given: Path) -> Iterator[Iterator[bytes]]:
    """Run a module of ours over a file, and lend what it writes, line by line, as it is asked for; whoever has enough ends it.

    :raises Busy: if two others did not end in time
    :raises Failed: if it ended with an error
    """
    if not AT_ONCE.acquire(timeout=PATIENCE):
        raise Busy(module)
    try:
        with given.open("rb") as file, TemporaryFile() as said, _begun(module, *words, given=file, said=said) as running:
            yield _written(running, said=said)
    finally:
        AT_ONCE.release()


@contextmanager
def _begun(module: str, *words: str, given: IO[bytes], said: IO[bytes]) -> "Iterator[subprocess.Popen[bytes]]":
    with subprocess.Popen([sys.executable, "-m", module, *words], stdin=given, stdout=subprocess.PIPE, stderr=said, env=_environment()) as running:  # noqa: S603 - as above
        try:
            yield running
        finally:
            running.kill()


def _written(running: "subprocess.Popen[bytes]", *, said: IO[bytes]) -> Iterator[bytes]:
    yield from running.stdout or ()
    if running.wait():
        said.seek(0)
        raise Failed(f"{running.args!r} ended with {running.returncode}: {said.read()[-2000:].decode(errors='replace')}")


def _environment() -> dict[str, str]:
    return {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG", "TMPDIR") if name in os.environ}


def bound(*, memory: int, seconds: int) -> None:
    """Let this process have so many bytes of memory and seconds of a processor, and write no file of any length."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
