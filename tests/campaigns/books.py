"""The books of a campaign: opened before it, waited for and examined after it. Called by `inside`, in a process of its own."""

import json
import sys
import time
from datetime import timedelta

from django.db import connection
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import queries as queue
from danvan.base.journal import sequencer, triggers
from danvan.base.journal.models import Entry, Waiting
from danvan.site import databases, village
from tests.campaigns import audit

UNLOCK = {"sqlite": "DROP TRIGGER journal_entry_refuses_UPDATE",
          "postgresql": "DROP TRIGGER journal_entry_refuses_update ON journal_entry"}  # fmt: skip


def settle() -> None:
    """Make the tables and settle the village."""
    databases.prepare()
    databases.stand("danvan_jobs")
    village.settle()


def wait(seconds: str) -> dict[str, float | None]:
    """Wait until every job is done and every entry has its place; `drained_s` is None if that was not so in time."""
    databases.stand("danvan_jobs")
    began = time.monotonic()
    while (left := _left()) and time.monotonic() - began < float(seconds):
        time.sleep(0.2)
    return {"drained_s": None if left else round(time.monotonic() - began, 1)}


def tamper() -> None:
    """Change one entry as somebody with all rights over the database could, and put the triggers back."""
    databases.stand("danvan_owner")
    middle = Entry.objects.order_by("pk")[Entry.objects.count() // 2]
    with connection.cursor() as cursor:
        cursor.execute(UNLOCK[connection.vendor])
        cursor.execute("UPDATE journal_entry SET code = '00000000' WHERE id = %s", [middle.pk])
    triggers.build()


def examine() -> dict[str, int]:
    """Return what the audit finds, given on standard input what the senders know; the program must be down."""
    databases.stand("danvan_jobs")
    return {"done_after": _finish()} | audit.audit(json.load(sys.stdin))


def _left() -> int:
    return queue.queue().waiting + Waiting.objects.count()


def _finish() -> int:
    """Do what is left, as of a time when every lease of the dead has ended, and return how much that was."""
    left, later = _left(), timezone.now() + max(jobs.LEASE, sequencer.LEASE) + timedelta(seconds=1)
    sequencer.hold("campaign", at=later)
    while jobs.run_due(at=later) or sequencer.grow("campaign", at=later):
        pass
    return left
