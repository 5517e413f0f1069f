"""`danvan work`: grows the journal's tree and does what was asked for later, until told to stop."""

import argparse
import logging
import os
import signal
import socket
import time

from django.db import DatabaseError, connection
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.journal import sequencer

PAUSE = 0.5  # seconds between two looks when there was nothing to do
log = logging.getLogger(__name__)


def work(words: list[str]) -> int:
    """Work until told to stop, or with --once until nothing is due."""
    parser = argparse.ArgumentParser(prog="danvan work", description="Làm việc nền: thông báo, cây nhật ký.")
    parser.add_argument("--once", action="store_true", help="làm hết việc đến hạn rồi thôi")
    asked = parser.parse_args(words)
    told: list[int] = []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda number, _: told.append(number))
    name = f"{socket.gethostname()}:{os.getpid()}"
    while not told:
        busy = _turn(name)
        if not busy and asked.once:
            break
        if not busy:
            time.sleep(PAUSE)
    return 0


def _turn(name: str) -> bool:
    """Do one round and return whether there was anything to do; a database that is away is waited for."""
    try:
        now = timezone.now()
        placed = sequencer.grow(name, at=now)
        return bool(placed + jobs.run_due(at=now, most=1))  # one, so that no lease is counted from an old clock
    except DatabaseError as error:
        log.error("the database is not there: %s", error)
        connection.close()
        return False
