"""The backend of `django.tasks` over our jobs: `@task`, `enqueue`, results.

A task is stored in the caller's transaction: rolled back, it was never asked for. In the queue `default` it runs in one transaction
with its tick, within 30 s: what it does to the database is done exactly once. In the queue `apart` it runs in none, its lease is
kept by a heartbeat, and it may run again if its worker is killed. A task that fails is tried again, as any job is; its result says
READY meanwhile, and FAILED only once it is a dead letter or given up.
"""

from datetime import datetime
from typing import Any, ParamSpec, TypeVar

from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskContext, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.signals import task_enqueued
from django_tasks.utils import normalize_json

from danvan.base.jobs import actions as jobs
from danvan.base.jobs import keys
from danvan.base.jobs.models import Job

T = TypeVar("T")
P = ParamSpec("P")
CALL = "jobs.call_task"


class Jobs(BaseTaskBackend):
    """Tasks as rows of jobs."""

    supports_defer = supports_get_result = supports_priority = supports_async_task = True

    def enqueue(self, task: Task[P, T], args: Any, kwargs: Any) -> TaskResult[T]:
        """Store a task; it runs once the caller's transaction is committed.

        :raises InvalidTaskError: if it is no task for this backend
        """
        self.validate_task(task)
        job = jobs.later(
            CALL, at=timezone.now(), due_at=task.run_after, queue=task.queue_name, priority=task.priority,
            apart=task.queue_name == "apart", reaction=task.module_path,
            args={"args": normalize_json(args), "kwargs": normalize_json(kwargs), "backend": self.alias},
        )  # fmt: skip
        found: TaskResult[T] = result(job)
        task_enqueued.send(type(self), task_result=found)
        return found

    def get_result(self, result_id: str) -> TaskResult[Any]:
        """Return how a task stands.

        :raises TaskResultDoesNotExist: if there is none with this id
        """
        found = Job.objects.filter(pk=result_id, task__in=keys.names(CALL)).first() if result_id.isdecimal() else None
        if found is None:
            raise TaskResultDoesNotExist(result_id)
        return result(found)


def call(job: Job, *, at: datetime) -> Any:
    """Call the function of a task and return what it returns, as JSON can hold it."""
    task = _task(job)
    first = [TaskContext(task_result=result(job))] if task.takes_context else []
    return normalize_json(task.call(*first, *job.args["args"], **job.args["kwargs"]))


def result(job: Job) -> TaskResult[Any]:
    """Return how the task of a job stands."""
    status, ended = _status(job), job.done_at or job.given_up_at
    found: TaskResult[Any] = TaskResult(
        task=_task(job), id=str(job.pk), status=status, enqueued_at=job.asked_at, started_at=job.begun_at,
        last_attempted_at=job.begun_at, finished_at=ended or (job.begun_at if status == TaskResultStatus.FAILED else None),
        args=job.args["args"], kwargs=job.args["kwargs"], backend=job.args["backend"],
        errors=[TaskError(exception_class_path=job.failure, traceback=job.error)] if job.failure else [],
        worker_ids=[job.held_by or "worker"] * job.tries,
    )  # fmt: skip
    object.__setattr__(found, "_return_value", job.result)  # frozen; its own backends set it like this
    return found


def _status(job: Job) -> TaskResultStatus:
    if job.done_at:
        return TaskResultStatus.SUCCESSFUL
    if job.given_up_at or (job.tries >= job.most_tries and not job.held_by):
        return TaskResultStatus.FAILED
    return TaskResultStatus.RUNNING if job.held_by else TaskResultStatus.READY


def _task(job: Job) -> Task[Any, Any]:
    task: Task[Any, Any] = import_string(job.reaction)
    run_after = job.due_at if job.tries == 0 and job.asked_at and job.due_at > job.asked_at else None
    return task.using(priority=job.priority, queue_name=job.queue, backend=job.args["backend"], run_after=run_after)
