"""`danvan work` as the campaign runs it, soundly or with one planted defect. None is ever part of the product.

    python -m tests.campaigns.worker [PLANT]

It loads the program once. For each line that it is given it starts one more worker and prints its pid, so that a killed one is
replaced at once.
"""

import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

import django
from django.utils.module_loading import import_string

LATER = 0.3  # seconds that a window is opened to, so that kills fall into it


def main(plant: str) -> int:
    """Plant a defect, and start a worker for each line on standard input."""
    django.setup()
    from danvan.site import working
    from tests.campaigns import chores

    chores.stand_ready()
    if plant:
        PLANTS[plant]()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody has to wait for the dead
    for _ in sys.stdin:
        if (pid := os.fork()) == 0:
            sys.stdin.close()
            os._exit(working.work([]))
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()
    return 0


def tick_apart() -> None:
    """Tick work off in a transaction of its own, after that of the work."""
    from danvan.base.jobs import actions

    actions._whole = actions._apart


def tick_first() -> None:
    """Tick work off before it is done."""
    from danvan.base.jobs import actions

    def whole(job: Any, *, at: datetime) -> None:
        actions._tick(job, result=None, at=at)
        time.sleep(LATER)
        import_string(job.task)(job, at=at)

    actions._whole = whole


def mark_first() -> None:
    """Mark a message as sent before it is handed over."""
    from danvan.base.notices import actions, sinks

    sound: Callable[..., None] = sinks.send

    def send(notice: Any) -> None:
        actions.went_through(notice, at=notice.written_at)
        time.sleep(LATER)
        sound(notice)

    vars(sinks)["send"] = send


def no_lease() -> None:
    """Take every job that is due, whoever has it, and let nobody be fenced."""
    from danvan.base.jobs import actions, leases
    from danvan.base.jobs.models import Job

    actions.lease = lambda job, *, at, by="": True
    leases.mine = lambda job: Job.objects.filter(pk=job.pk)


PLANTS: dict[str, Callable[[], None]] = {
    "tick-apart": tick_apart, "tick-first": tick_first, "mark-first": mark_first, "no-lease": no_lease,
}

if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:] or [""]))
