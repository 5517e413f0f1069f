"""A worker that is killed -9 between any two statements loses no row of a list and takes none in twice."""

import random
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from django.test import override_settings

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.check.petitions.actions import importing
from danvan.check.petitions.actions.importing import bringing, reading, taking
from danvan.check.petitions.models import Import, ImportRow, Petition
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.tests.lists import NOW, book, brought, row
from tests.killing import run
from tests.village import Village, settle

ROWS, LEAST = 10, 5  # rows of the list, kills that are wanted while they are taken in
SMALL = ((reading, "SLICE", 6), (reading, "KEPT", 2), (taking, "SLICE", 4), (taking, "AT_ONCE", 2))


def once(now: datetime) -> None:
    """Do one turn of the worker."""
    for job in Job.objects.filter(task__in=(bringing.READ, taking.TAKE), done_at=None, due_at__lte=now).order_by("-pk")[:1]:
        if jobs.lease(job, at=now):
            jobs.run(job, at=now)


def stormed(village: Village, *, stage: str, most: int, now: datetime) -> tuple[int, datetime]:
    """Let one worker after another work and be killed until the list has left a stage; return how many were, and when it was over."""
    chance, kills = random.Random(6), 0
    one = Import.objects.get()
    while one.stage == stage:
        now += timedelta(seconds=31)  # the lease of whoever was killed is over
        kills += not run(partial(once, now), killed_at=chance.randint(1, most))
        one.refresh_from_db()
        if queries.is_stuck(one):  # too many died over it: somebody presses the button
            importing.go_on(one, by=village.tu, at=now)
    return kills, now


def test_whoever_is_killed_wherever_every_row_is_taken_in_once(world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, many in SMALL:
        monkeypatch.setattr(module, name, many)
    with override_settings(FILES_FOLDER=tmp_path / "files"):
        village = settle()
        one = brought(village, book(*(row(number) for number in range(ROWS))))
        read, now = stormed(village, stage="reading", most=30, now=NOW)
        assert [found.number for found in ImportRow.objects.order_by("number")] == list(range(3, ROWS + 3))
        one.refresh_from_db()
        importing.begin(one, by=village.tu, at=now)
        taken, _now = stormed(village, stage="taking", most=90, now=now)

    assert read >= 1
    assert taken >= LEAST
    assert sorted(petition.text for petition in Petition.objects.all()) == sorted(row(number)[4] for number in range(ROWS))
    assert ImportRow.objects.filter(stage="taken").values("petition").distinct().count() == ROWS
    assert Entry.objects.filter(word="petitions.submitted").count() == ROWS
