"""What must commit to be shown: a heartbeat beats on a connection of its own."""

import time
from datetime import timedelta

import pytest
from django.db import connections

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import leases, queries, workers
from danvan.base.jobs.models import Job, Worker
from tests.village import at

NOW = at("2026-08-28 09:00")
BEAT = timedelta(milliseconds=50)


@pytest.fixture
def held(world: str) -> Job:
    """Return a job that is leased, in a world where commits stay."""
    job = jobs.later("tests.ground.sign", at=NOW, reaction="slow", apart=True)
    assert jobs.lease(job, at=NOW, by="slow")
    return job


def until(job: Job) -> timedelta:
    """Return how long the lease of a job lasts yet."""
    return Job.objects.get(pk=job.pk).due_at - NOW


def test_a_heartbeat_keeps_the_lease_while_the_work_takes_its_time(held: Job) -> None:
    with leases.beating(held, at=NOW, every=BEAT):
        time.sleep(1)
    assert until(held) > jobs.LEASE + 4 * BEAT
    connections.close_all()


def test_a_heartbeat_takes_nothing_back_from_whoever_leased_the_job_meanwhile(held: Job) -> None:
    quick = Job.objects.get()
    assert jobs.lease(quick, at=NOW + jobs.LEASE, by="quick")
    with leases.beating(held, at=NOW, every=BEAT):
        time.sleep(0.3)
    assert until(held) == 2 * jobs.LEASE
    with pytest.raises(jobs.LeaseLost):
        jobs.beat(held, at=NOW)


def test_slow_work_apart_ticks_nothing_off_once_its_lease_is_lost(held: Job) -> None:
    quick = Job.objects.get()
    jobs.lease(quick, at=NOW + jobs.LEASE, by="quick")
    assert not jobs.run(held, at=NOW + jobs.LEASE)
    assert Job.objects.get().done_at is None
    assert jobs.run(quick, at=NOW + jobs.LEASE)
    assert Job.objects.get().done_at == NOW + jobs.LEASE


def test_a_worker_lives_while_it_is_seen_or_holds_a_job(held: Job) -> None:
    for name in ("slow", "idle"):
        workers.seen(name, at=NOW - timedelta(minutes=5))
    assert {worker.name: lives for worker, lives in queries.workers(at=NOW)} == {"slow": True, "idle": False}
    workers.seen("idle", at=NOW)
    assert {worker.name: lives for worker, lives in queries.workers(at=NOW)}["idle"]


def test_a_worker_that_was_not_seen_for_long_is_forgotten(db: None) -> None:
    workers.seen("old", at=NOW - timedelta(days=8))
    workers.forget(at=NOW)
    assert not Worker.objects.exists()
