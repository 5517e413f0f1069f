"""A process of its own that does a piece of work and is killed -9 at a step of it: `run(work, killed_at=7)`."""

import os
import signal
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from django.db import connection, connections

TOUCHES = ("rename", "replace", "unlink", "mkdir")  # of the disk, besides `fsync`


def run(work: Callable[[], object], *, killed_at: int, on_disk: bool = False) -> bool:
    """Return whether a process of its own came through with a piece of work; else it was killed before its nth statement.

    With `on_disk` a touch of the disk is a step as a statement is.
    """
    connections.close_all()
    child = get_context("fork").Process(target=_dying, args=(work, killed_at, on_disk))
    child.start()
    child.join()
    assert child.exitcode in (0, -signal.SIGKILL)
    return child.exitcode == 0


def _dying(work: Callable[[], object], step: int, on_disk: bool) -> None:
    taken = 0

    def counted(act: Callable[..., Any], *given: Any, **more: Any) -> Any:
        nonlocal taken
        taken += 1
        if taken == step:
            os.kill(os.getpid(), signal.SIGKILL)
        return act(*given, **more)

    if on_disk:
        for name in TOUCHES:
            setattr(Path, name, _method(getattr(Path, name), counted))
        os.fsync = partial(counted, os.fsync)
    with connection.execute_wrapper(counted):
        work()
    connections.close_all()


def _method(act: Callable[..., Any], counted: Callable[..., Any]) -> Callable[..., Any]:
    return lambda self, *given, **more: counted(act, self, *given, **more)
