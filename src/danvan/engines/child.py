"""Heavy or risky work in a child that exits: bounded in time, memory and in how many run at once."""

import json
import os
import resource
import subprocess
import sys
from threading import BoundedSemaphore
from typing import Any

AT_ONCE = BoundedSemaphore(2)  # of one process: a machine of two cores keeps answering
PATIENCE = 15  # seconds somebody waits for their turn


class Failed(Exception):
    """The child gave no answer: it was stopped, it fell, or it was not its turn in time."""


class Busy(Failed):
    """Others were first; the same may be asked again in a moment."""


def run(module: str, *, given: bytes, seconds: int) -> bytes:
    """Run a module of ours as a program of its own, hand it bytes and return what it writes.

    :raises Busy: if two others did not end in time
    :raises Failed: if it took longer than `seconds`, or ended with an error
    """
    if not AT_ONCE.acquire(timeout=PATIENCE):
        raise Busy(module)
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and our own module
            [sys.executable, "-m", module], input=given, capture_output=True, timeout=seconds, check=False,
            env={name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LANG", "TMPDIR") if name in os.environ},
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


def bound(*, memory: int, seconds: int) -> None:
    """Let this process have so many bytes of memory and seconds of a processor, and write no file of any length."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
