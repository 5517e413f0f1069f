"""The chores of the worker's campaign: asked for, done by workers that are killed, counted. Called by `inside` and by workers."""

import time
from collections import Counter
from datetime import timedelta
from random import randrange
from secrets import token_hex
from typing import Any

from django.db import connection
from django.utils import timezone

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import leases, periodic
from danvan.base.jobs.models import Job
from danvan.base.jobs.periodic import Periodic
from danvan.base.jobs.queries import queue
from danvan.base.journal.models import Entry
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Notice
from danvan.base.notices.sinks import name
from danvan.base.subjects.models import Subject
from danvan.site import databases, village
from tests.ground import errand

LEASE = timedelta(seconds=3)  # so short that the work of the dead is done while the storm lasts
SLOW = 0.06  # seconds that a chore takes before its deed and again after it: where kills fall
MARK = "tests.campaigns.chores.mark"


def ask(marks: str, messages: str) -> None:
    """Make the tables, and ask for so many marks and for so many messages to people."""
    databases.prepare()
    databases.stand("danvan_jobs")
    cast, now = village.settle(), timezone.now()
    asked = errand(cast.works, at=now)
    Job.objects.all().delete()
    for number in range(int(marks)):
        jobs.later(MARK, at=now, reaction=f"chore-{number}")
    entry = Entry.objects.get(matter=asked.matter)
    for number in range(int(messages)):
        notices.follow(asked.matter, channel="zalo", address=f"0912{number:06}", at=now)
    notices.tell_author(entry, at=now)
    Notice.objects.update(urgent=True)  # whatever the hour of the run
    for job in Job.objects.all():  # chores and messages mixed, so that every storm finds both
        Job.objects.filter(pk=job.pk).update(priority=randrange(100))


def mark(job: Job, *, at: object) -> None:
    """Leave a mark that tells whose it is, and take a moment."""
    time.sleep(SLOW)
    Subject.objects.create(code=f"{job.reaction}-{token_hex(4)}", name="chore")
    time.sleep(SLOW)


def round_(*, at: object) -> None:
    """Leave the mark of one periodic run."""
    Subject.objects.create(code=f"round-{token_hex(6)}", name="round")
    time.sleep(SLOW)


TURNS = Periodic(name="campaign.round", calls=round_, when="* * * * *", says="round")


def count(marks: str) -> dict[str, Any]:
    """Do what is left, as of a time when every lease has ended, and return what became of what was asked."""
    databases.stand("danvan_jobs")
    periodic.PERIODIC[TURNS.name] = TURNS  # else a run that is left would be done by doing nothing
    left, later = queue().waiting, timezone.now() + LEASE + timedelta(minutes=20)
    while jobs.run_due(at=later):
        pass
    done = Counter(code.rpartition("-")[0] for code in Subject.objects.filter(name="chore").values_list("code", flat=True))
    runs = Job.objects.filter(periodic=TURNS.name)
    return {
        "asked": int(marks), "done_after": left,
        "lost": sum(done[f"chore-{number}"] == 0 for number in range(int(marks))),
        "twice": sum(times > 1 for times in done.values()),
        "unsent": Notice.objects.filter(sent_at=None).count(),
        "sent": [name(notice) for notice in Notice.objects.exclude(sent_at=None)],
        "rounds": runs.count(),
        "rounds_twice": Subject.objects.filter(name="round").count() - runs.exclude(done_at=None).count(),
        "jobs_left": queue().waiting, "jobs_dead": queue().dead,
    }


def stand_ready() -> None:
    """Let a worker of the campaign hold its leases shortly, and know one periodic row and no other."""
    leases.LEASE = LEASE
    periodic.PERIODIC.clear()
    periodic.PERIODIC[TURNS.name] = TURNS
    connection.close()
