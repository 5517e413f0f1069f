from datetime import datetime

from django.db import transaction

from danvan.base.jobs import actions as jobs
from danvan.base.jobs.models import Job
from danvan.base.journal import actions as journal
from danvan.base.moves.table import NotAllowed
from danvan.base.office.queries import queues
from danvan.base.people.relations import Actor


@transaction.atomic
def retry_letter(job: Job, *, by: Actor, at: datetime) -> None:
    """Give a dead letter its tries anew.

    :raises NotAllowed: if the actor does not look after the queue, or it is a dead letter no more
    """
    _check(by, at=at)
    if not jobs.retry(job, at=at):
        raise NotAllowed("it is tried already, or done")


@transaction.atomic
def give_up_letter(job: Job, *, by: Actor, at: datetime) -> None:
    """Let a dead letter be for good; where it is about a matter, that is an entry of its own.

    :raises NotAllowed: if the actor does not look after the queue, or it is a dead letter no more
    """
    _check(by, at=at)
    if not jobs.give_up(job, at=at):
        raise NotAllowed("it is given up already, or done")
    if job.matter:
        facts = {"job": job.pk, "work": queues.called(job)[-64:]}
        journal.write("office.gave_up", matter=job.matter, by=by, at=at, facts=facts, private={})


def _check(by: Actor, *, at: datetime) -> None:
    if not queues.keeps_the_queue(by, at=at):
        raise NotAllowed("only who looks after the whole installation")
