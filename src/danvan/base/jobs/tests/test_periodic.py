from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import periodic, queries, times
from danvan.base.jobs.keys import Called
from danvan.base.jobs.models import Job
from danvan.base.jobs.periodic import PERIODIC, Periodic
from danvan.base.subjects.models import Subject
from tests.village import at

NIGHT = at("2026-03-02 02:30")
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def mark(*, at: datetime) -> None:
    """Leave a mark that can be counted."""
    Subject.objects.create(code=f"run-{Subject.objects.count()}", name=at.isoformat())


def stumble(*, at: datetime) -> None:
    """Leave a mark and fail.

    :raises RuntimeError: always
    """
    mark(at=at)
    raise RuntimeError("stumbled")


@pytest.fixture(autouse=True)
def rows(db: None) -> Iterator[None]:
    """Let only what a test plans be periodic."""
    kept = dict(PERIODIC)
    PERIODIC.clear()
    yield
    PERIODIC.clear()
    PERIODIC.update(kept)


def nightly(calls: Called = mark) -> None:
    PERIODIC["nightly"] = Periodic(name="nightly", calls=calls, when=times.daily("02:30"), says="Mỗi đêm")


def turn(now: datetime) -> int:
    """Plan and do what is due, as a worker does."""
    periodic.plan(at=now)
    return jobs.run_due(at=now)


def test_each_time_has_one_run_however_often_workers_look() -> None:
    nightly()
    assert [turn(NIGHT + minutes * MINUTE) for minutes in (0, 1, 2, 60)] == [1, 0, 0, 0]
    assert turn(NIGHT + DAY) == 1
    assert Subject.objects.count() == 2


def test_two_workers_that_plan_in_the_same_moment_store_one_run() -> None:
    nightly()
    Job.objects.create(task=periodic.CALL, periodic="nightly", planned_at=NIGHT, due_at=NIGHT)
    assert not periodic._plan(PERIODIC["nightly"], due=NIGHT, at=NIGHT)  # as if it had not seen the other's
    assert Job.objects.count() == 1


def test_what_a_pause_missed_is_made_up_once() -> None:
    nightly()
    turn(NIGHT)
    assert [turn(NIGHT + 9 * DAY + 5 * MINUTE), turn(NIGHT + 9 * DAY + 6 * MINUTE)] == [1, 0]
    assert list(Job.objects.order_by("pk").values_list("planned_at", flat=True)) == [NIGHT, NIGHT + 9 * DAY]


def test_a_new_row_has_its_first_run_at_once() -> None:
    nightly()
    assert turn(NIGHT + 5 * MINUTE) == 1


def test_a_run_that_fails_is_tried_again_until_the_next_takes_its_place() -> None:
    nightly(stumble)
    assert turn(NIGHT) == 0
    assert turn(NIGHT + MINUTE) == 0
    job = Job.objects.get()
    assert (job.tries, "stumbled" in job.error, Subject.objects.count()) == (2, True, 0)
    nightly()
    assert turn(NIGHT + DAY) == 1
    assert Job.objects.order_by("planned_at").first().given_up_at == NIGHT + DAY  # type: ignore[union-attr]


def test_a_run_that_is_still_going_on_keeps_the_next_waiting() -> None:
    PERIODIC["often"] = Periodic(name="often", calls=mark, when=times.every(minutes=1), apart=True, says="Mỗi phút")
    periodic.plan(at=NIGHT)
    jobs.lease(Job.objects.get(), at=NIGHT + timedelta(seconds=50))
    assert periodic.plan(at=NIGHT + MINUTE) == 0
    assert periodic.plan(at=NIGHT + timedelta(seconds=50) + jobs.LEASE) == 1


def test_a_clock_that_ran_ahead_keeps_nothing_out_once_it_is_set() -> None:
    nightly()
    ahead = NIGHT + 400 * DAY
    periodic.plan(at=ahead)
    Job.objects.filter(periodic="nightly").update(held_by="a worker of that day", due_at=ahead + DAY)
    assert [turn(NIGHT + days * DAY) for days in (0, 1, 2)] == [1, 1, 1]


def test_the_latest_run_of_each_row_is_known() -> None:
    nightly()
    turn(NIGHT)
    turn(NIGHT + DAY)
    assert {name: job.done_at for name, job in queries.latest_runs().items()} == {"nightly": NIGHT + DAY}


def test_the_runs_of_long_ago_are_swept_but_not_the_latest() -> None:
    nightly()
    for day in range(3):
        turn(NIGHT + day * DAY)
    periodic.sweep(at=NIGHT + 60 * DAY)
    assert Job.objects.get().planned_at == NIGHT + 2 * DAY


def test_a_run_that_waits_from_the_version_before_is_done_and_one_whose_row_nobody_here_knows_is_not_said_to_be() -> None:
    nightly()
    for name in ("nightly", "weekly"):
        Job.objects.create(task="danvan.base.jobs.periodic.call", reaction="danvan.nowhere.mark", periodic=name, planned_at=NIGHT, due_at=NIGHT)
    assert jobs.run_due(at=NIGHT) == 1
    assert Subject.objects.count() == 1
    unknown = Job.objects.get(periodic="weekly")
    assert (unknown.done_at, unknown.failed) == (None, 1)
