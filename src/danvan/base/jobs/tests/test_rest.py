"""That a queue which rests costs nothing, however much waits in it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job, Rest
from tests.ground import signatures
from tests.village import Village, at

NOW, MINUTE = at("2026-08-28 09:00"), timedelta(minutes=1)
TASK = "tests.ground.sign"


@pytest.fixture
def empty(village: Village) -> None:
    """Have nothing wait."""
    Job.objects.all().delete()


def waiting(queue: str, *, many: int) -> None:
    """Let so many jobs wait in a queue."""
    Job.objects.bulk_create(Job(task=TASK, reaction=f"{queue} {n}", queue=queue, due_at=NOW) for n in range(many))


def statements() -> int:
    """Run what is due and return how often the database was asked."""
    with CaptureQueriesContext(connection) as asked:
        jobs.run_due(at=NOW)
    return len(asked)


def test_what_waits_in_a_queue_that_rests_is_not_touched_and_the_others_go_on(empty: None) -> None:
    waiting("notices.sms", many=3)
    waiting("default", many=2)
    waiting("apart", many=1)
    jobs.rest("notices.sms", until=NOW + MINUTE)
    before = list(Job.objects.filter(queue="notices.sms").values())

    assert jobs.run_due(at=NOW) == 3

    assert signatures() == ["default 0", "default 1", "apart 0"]
    assert list(Job.objects.filter(queue="notices.sms").values()) == before


def test_however_much_waits_while_a_queue_rests_the_same_is_asked(empty: None) -> None:
    waiting("notices.sms", many=1)
    jobs.rest("notices.sms", until=NOW + MINUTE)
    few = statements()
    waiting("notices.sms", many=200)
    assert statements() == few


def test_a_queue_goes_on_when_its_rest_is_over(empty: None) -> None:
    waiting("notices.sms", many=2)
    jobs.rest("notices.sms", until=NOW + MINUTE)
    assert [jobs.run_due(at=NOW), jobs.run_due(at=NOW + MINUTE)] == [0, 2]


def test_the_greater_priority_goes_first_among_the_queues_that_do_not_rest(empty: None) -> None:
    jobs.rest("notices.sms", until=NOW + MINUTE)
    for queue, priority in (("apart", 0), ("default", 5), ("zalo", 1)):
        jobs.later(TASK, at=NOW, reaction=queue, queue=queue, priority=priority)
    for _ in range(3):
        jobs.run_due(at=NOW, most=1)
    assert signatures() == ["default", "zalo", "apart"]


def rest_and_postpone(job: Job, *, at: object) -> None:
    """Say that the queue of a job has to rest."""
    jobs.rest(job.queue, until=NOW + MINUTE)
    raise jobs.Postponed(until=NOW + MINUTE)


def test_once_a_queue_rests_nothing_more_of_it_is_begun(empty: None) -> None:
    Job.objects.bulk_create(
        Job(task=f"{__name__}.rest_and_postpone", reaction=f"{n}", queue="notices.sms", due_at=NOW, apart=True) for n in range(5)
    )
    waiting("default", many=1)
    assert jobs.run_due(at=NOW) == 1
    assert Job.objects.filter(tries__gt=0, queue="notices.sms").count() == 1


def test_a_second_rest_takes_the_place_of_the_first(empty: None) -> None:
    for minutes in (1, 5):
        jobs.rest("notices.sms", until=NOW + minutes * MINUTE)
    assert Rest.objects.get().until == NOW + 5 * MINUTE
