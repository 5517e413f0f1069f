"""`danvan work`: grows the journal's tree and does what was asked for later, until told to stop."""

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
from danvan.base.journal import sequencer
from danvan.site import lapses

PAUSE = 0.5  # seconds between two looks when there was nothing to do
LOOK = timedelta(minutes=1)  # between two looks for what has lapsed
log = logging.getLogger(__name__)


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
    """Do one round and return whether there was anything to do; a database that is away is waited for."""
    try:
        lapsed = lapses.tell(at=at) if look else 0
        placed = sequencer.grow(name, at=at)
        return bool(lapsed + placed + jobs.run_due(at=at, most=1))  # one, so that no lease is counted from an old clock
    except DatabaseError as error:
        log.error("the database is not there: %s", error)
        connection.close()
        return False
