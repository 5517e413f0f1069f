from datetime import timedelta

import pytest

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import queries
from danvan.base.jobs.models import TRIES, Job
from tests.ground import entries, errand, marks, signatures
from tests.village import Village, at

NOW = at("2026-08-28 09:00")
MINUTE = timedelta(minutes=1)
WORK, HALF = "tests.ground.leave_a_mark", "tests.ground.leave_a_mark_and_fail"


@pytest.fixture
def job(village: Village) -> Job:
    return asked_for(WORK, village)


def asked_for(task: str, village: Village, *, reaction: str = "mark") -> Job:
    """Return the one job that is stored, of a new errand whose own notices are done."""
    asked = errand(village.culture, at=NOW)
    Job.objects.all().delete()
    jobs.later(task, matter=asked.matter, cause=entries(asked)[0], reaction=reaction, at=NOW)
    return Job.objects.get()


def test_what_is_due_is_done_once(job: Job) -> None:
    assert [jobs.run_due(at=NOW), jobs.run_due(at=NOW + 10 * MINUTE)] == [1, 0]
    assert marks() == 1


def test_what_is_not_due_yet_waits(job: Job) -> None:
    assert jobs.run_due(at=NOW - MINUTE) == 0
    assert marks() == 0


def test_work_is_stored_once_for_each_cause_and_reaction(job: Job) -> None:
    jobs.later(job.task, matter=job.matter, cause=job.cause, reaction=job.reaction, at=NOW + MINUTE)
    assert Job.objects.get().due_at == NOW
    jobs.later(job.task, matter=job.matter, cause=job.cause, reaction="another", at=NOW)
    assert Job.objects.count() == 2


def test_the_job_of_a_killed_worker_is_done_once_by_the_next(job: Job) -> None:
    assert jobs.lease(job, at=NOW)  # and here the worker dies

    assert jobs.run_due(at=NOW + jobs.LEASE - timedelta(seconds=1)) == 0
    assert jobs.run_due(at=NOW + jobs.LEASE) == 1
    assert jobs.run_due(at=NOW + 2 * jobs.LEASE) == 0
    assert marks() == 1


def test_two_workers_that_read_the_same_job_do_not_both_get_it(job: Job) -> None:
    other = Job.objects.get()
    assert [jobs.lease(job, at=NOW), jobs.lease(other, at=NOW)] == [True, False]


def test_a_worker_that_lost_its_lease_changes_nothing(job: Job) -> None:
    slow, quick = job, Job.objects.get()
    jobs.lease(slow, at=NOW)
    quick.refresh_from_db()
    jobs.lease(quick, at=NOW + jobs.LEASE)

    assert not jobs.run(slow, at=NOW + jobs.LEASE)
    assert marks() == 0
    assert Job.objects.get().error == ""
    assert jobs.run(quick, at=NOW + jobs.LEASE)
    assert marks() == 1


def test_half_of_the_work_is_undone_and_said(village: Village) -> None:
    asked_for(HALF, village)
    assert jobs.run_due(at=NOW) == 0
    assert marks() == 0
    assert "the other half" in Job.objects.get().error


def test_a_job_that_fails_keeps_no_other_back(village: Village) -> None:
    failing = asked_for(HALF, village)
    jobs.later(WORK, matter=failing.matter, cause=failing.cause, reaction="mark too", at=NOW)
    assert jobs.run_due(at=NOW) == 1
    assert marks() == 1


def test_a_job_that_fails_waits_longer_each_time_and_ends_as_a_dead_letter(village: Village) -> None:
    job, now = asked_for("danvan.nowhere.nothing", village), NOW
    for tries in range(1, TRIES + 1):
        assert jobs.run_due(at=now) == 0
        job.refresh_from_db()
        assert job.due_at == now + min(jobs.BACKOFF * 2**tries, jobs.LONGEST_WAIT)
        now = job.due_at
    assert "ModuleNotFoundError" in job.error
    assert jobs.run_due(at=now) == 0
    assert (queries.queue().waiting, queries.queue().dead) == (0, 1)


def test_a_job_that_kills_its_worker_each_time_ends_as_a_dead_letter_too(job: Job) -> None:
    for turn in range(TRIES):
        assert jobs.lease(Job.objects.get(), at=NOW + turn * jobs.LEASE)
    assert jobs.run_due(at=NOW + TRIES * jobs.LEASE) == 0
    assert queries.queue().dead == 1


def test_the_queue_says_since_when_the_oldest_job_waits(job: Job) -> None:
    assert queries.queue() == queries.Queue(waiting=1, dead=0, oldest=NOW)
    jobs.run_due(at=NOW)
    assert queries.queue() == queries.Queue(waiting=0, dead=0, oldest=None)


def test_who_retries_a_dead_letter_gives_it_its_tries_anew_and_fences_whoever_still_holds_it(job: Job) -> None:
    for turn in range(TRIES):
        jobs.lease(Job.objects.get(), at=NOW + turn * jobs.LEASE)
    slow, later = Job.objects.get(), NOW + TRIES * jobs.LEASE

    assert jobs.retry(slow, at=later)
    assert not jobs.retry(slow, at=later)  # it is a dead letter no more
    assert jobs.run_due(at=later) == 1
    assert not jobs.run(slow, at=later)
    assert marks() == 1


def test_a_dead_letter_that_was_given_up_is_counted_no_more_and_keeps_its_error(village: Village) -> None:
    job, now = asked_for(HALF, village), NOW
    for _ in range(TRIES):
        jobs.run_due(at=now)
        now = Job.objects.get().due_at
    assert jobs.give_up(job, at=now)
    assert queries.queue() == queries.Queue(waiting=0, dead=0, oldest=None)
    assert "the other half" in Job.objects.get().error
    assert not jobs.retry(job, at=now)


def test_what_is_living_can_neither_be_retried_nor_given_up(job: Job) -> None:
    assert [jobs.retry(job, at=NOW), jobs.give_up(job, at=NOW)] == [False, False]


def test_what_was_put_off_is_no_try_and_no_failure(village: Village) -> None:
    asked_for("tests.ground.put_off_an_hour", village)
    for turn in range(TRIES + 1):
        assert jobs.run_due(at=NOW + turn * timedelta(hours=1)) == 0
    assert queries.queue() == queries.Queue(waiting=1, dead=0, oldest=NOW + timedelta(hours=TRIES + 1))
    assert Job.objects.get().error == ""


def test_the_greater_priority_goes_first_and_then_the_older(village: Village) -> None:
    Job.objects.all().delete()
    for name, priority, minutes in (("late", 0, 2), ("early", 0, 1), ("urgent", 5, 3)):
        jobs.later("tests.ground.sign", at=NOW + minutes * MINUTE, reaction=name, priority=priority)
    jobs.run_due(at=NOW + 10 * MINUTE)
    assert signatures() == ["urgent", "early", "late"]


def test_work_needs_neither_a_matter_nor_a_cause(village: Village) -> None:
    for _ in range(2):
        jobs.later("tests.ground.sign", at=NOW, reaction="alone")
    assert jobs.run_due(at=NOW) == 2


def test_the_queue_is_told_by_what_is_called(village: Village) -> None:
    Job.objects.all().delete()
    jobs.later("tests.ground.sign", at=NOW, reaction="deliver:1")
    jobs.later("tests.ground.sign", at=NOW + MINUTE, reaction="deliver:2")
    jobs.lease(jobs.later(WORK, at=NOW), at=NOW)
    found = queries.kinds(at=NOW + timedelta(seconds=1))
    assert [(kind.called, kind.waiting, kind.running, kind.oldest) for kind in found] == [
        (WORK, 0, 1, None), ("tests.ground.sign", 2, 0, NOW),
    ]
