from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone
from django_tasks import TaskContext, TaskResultStatus, task
from django_tasks.exceptions import InvalidTaskError, TaskResultDoesNotExist

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import TRIES, Job
from danvan.base.subjects.models import Subject

SOON = timedelta(seconds=1)


@task()
def add(one: int, *, other: int) -> int:
    """Add two numbers, and leave a mark."""
    Subject.objects.create(code=f"sum-{Subject.objects.count()}", name="sum")
    return one + other


@task(priority=7, queue_name="apart")
def shout(words: str) -> str:
    """Say it louder."""
    return words.upper()


@task()
def stumble() -> None:
    """Leave a mark and fail.

    :raises RuntimeError: always
    """
    Subject.objects.create(code="stumbled", name="stumbled")
    raise RuntimeError("stumbled")


@task(takes_context=True)
def attempt(context: TaskContext) -> int:
    """Say which attempt this is."""
    return context.attempt


@task()
async def wait() -> str:
    """Come back later."""
    return "waited"


def test_a_task_is_stored_run_once_and_its_result_kept(db: None) -> None:
    asked = add.enqueue(2, other=3)
    assert asked.status == TaskResultStatus.READY
    assert [jobs.run_due(at=timezone.now()), jobs.run_due(at=timezone.now())] == [1, 0]
    found = add.get_result(asked.id)
    assert (found.status, found.return_value, found.attempts) == (TaskResultStatus.SUCCESSFUL, 5, 1)
    asked.refresh()
    assert asked.is_finished
    assert Subject.objects.count() == 1


def test_a_task_asked_for_in_a_transaction_that_is_undone_was_never_asked_for(db: None) -> None:
    with transaction.atomic():
        add.enqueue(2, other=3)
        transaction.set_rollback(True)
    assert not Job.objects.exists()


def test_a_task_that_fails_leaves_nothing_is_tried_again_and_says_why_in_the_end(db: None) -> None:
    asked, now = stumble.enqueue(), timezone.now()
    for _ in range(TRIES):
        assert stumble.get_result(asked.id).status == TaskResultStatus.READY
        jobs.run_due(at=now)
        now = Job.objects.get().due_at
    found = stumble.get_result(asked.id)
    assert (found.status, found.errors[0].exception_class) == (TaskResultStatus.FAILED, RuntimeError)
    assert not Subject.objects.exists()


def test_a_task_waits_for_its_time_and_keeps_its_priority_and_queue(db: None) -> None:
    now = timezone.now()
    asked = shout.using(run_after=now + timedelta(hours=1)).enqueue("xin chào")
    assert jobs.run_due(at=now + SOON) == 0
    job = Job.objects.get()
    assert (job.priority, job.queue, job.apart) == (7, "apart", True)
    assert jobs.run_due(at=now + timedelta(hours=1)) == 1
    assert shout.get_result(asked.id).return_value == "XIN CHÀO"


def test_a_task_may_know_its_attempt_and_may_be_a_coroutine(db: None) -> None:
    first, second = attempt.enqueue(), wait.enqueue()
    jobs.run_due(at=timezone.now())
    assert attempt.get_result(first.id).return_value == 1
    assert str(wait.get_result(second.id).return_value) == "waited"


def test_what_no_json_can_hold_is_refused_before_it_is_stored(db: None) -> None:
    with pytest.raises(TypeError):
        shout.enqueue(object())  # type: ignore[arg-type]
    with pytest.raises(InvalidTaskError):
        shout.using(queue_name="elsewhere")
    assert not Job.objects.exists()


def test_a_result_that_nobody_asked_for_does_not_exist(db: None) -> None:
    for name in ("999", "not a number"):
        with pytest.raises(TaskResultDoesNotExist):
            add.get_result(name)
