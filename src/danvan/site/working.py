"""`danvan work`: grows the journal's tree and does what was asked for later or is due again, until told to stop."""

import argparse
import logging
import os
import signal
import socket
import time
from datetime import datetime, timedelta

from django.db import DatabaseError, connection
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import periodic, workers
from danvan.base.journal import sequencer
from danvan.site import outages

PAUSE = 0.5  # seconds between two looks when there was nothing to do
LOOK = timedelta(seconds=5)  # between two looks at the clock for what is due again
log = logging.getLogger(__name__)
seldom = outages.Seldom(log)


def work(words: list[str]) -> int:
    """Work until told to stop, or with --once until nothing is due."""
    parser = argparse.ArgumentParser(prog="danvan work", description="Làm việc nền: thông báo, cây nhật ký.")
    parser.add_argument("--once", action="store_true", help="làm hết việc đến hạn rồi thôi")
    asked = parser.parse_args(words)
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: told.append(number))
    looked = timezone.now() - LOOK
    name = f"{socket.gethostname()}:{os.getpid()}"
    while not told:
        now = timezone.now()
        busy = _turn(name, at=now, look=now - looked >= LOOK)
        looked = now if now - looked >= LOOK else looked
        if not busy and asked.once:
            break
        if not busy:
            time.sleep(PAUSE)
    return 0


def _turn(name: str, *, at: datetime, look: bool) -> bool:
    """Do one round and return whether there was anything to do; a database that is away is waited for, and a disk that takes nothing."""
    try:
        planned = _look(name, at=at) if look else 0
        placed = _place(name, at=at, loudly=look)
        done = jobs.run_due(at=at, most=1, by=name)  # one, so that no lease is counted from an old clock
        return bool(planned + placed + done)
    except (DatabaseError, OSError) as error:
        seldom.error(error)
        if isinstance(error, DatabaseError):
            connection.close()
        return False


def _place(name: str, *, at: datetime, loudly: bool) -> int:
    """Grow the tree; while it may not be signed, everything else goes on."""
    try:
        return sequencer.grow(name, at=at)
    except sequencer.Stopped as why:
        if loudly:
            log.critical("%s", why)
        return 0


def _look(name: str, *, at: datetime) -> int:
    workers.seen(name, at=at)
    return periodic.plan(at=at)
