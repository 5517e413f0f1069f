"""How the queue stands: its kinds of work and its dead letters."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.jobs import queries as jobs
from danvan.base.jobs.models import DEAD, Job
from danvan.base.jobs.queries import Kind
from danvan.base.journal import sequencer
from danvan.base.matters.queries import visible_to
from danvan.base.office import job_names
from danvan.base.office.queries import agencies
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Letter:
    """A dead letter; its matter is told only to who may see it."""

    job: Job
    called: str  # as people call it
    code: str


def keeps_the_queue(actor: Actor, *, at: datetime) -> bool:
    """Return whether an actor looks after the whole installation: leads or administers an agency with none above it."""
    return agencies.top_kept(actor, at=at) is not None


def kinds(*, at: datetime) -> list[Kind]:
    """Return how the queue stands by kind of work, each by the name that people call it."""
    return [replace(kind, called=job_names.name(kind.called)) for kind in jobs.kinds(at=at)]


def letters(actor: Actor, *, at: datetime, most: int) -> list[Letter]:
    """Return the dead letters, newest first."""
    found = list(jobs.dead()[:most])
    seen = set(visible_to(actor, on=localdate(at)).filter(pk__in={job.matter_id for job in found}).values_list("pk", flat=True))
    return [
        Letter(job=job, called=job_names.name(called(job)), code=job.matter.code if job.matter and job.matter_id in seen else "")
        for job in found
    ]


def letter(number: int) -> Job | None:
    """Return one dead letter, unless it is none any more."""
    return Job.objects.filter(DEAD, pk=number).select_related("matter__agency").first()


def called(job: Job) -> str:
    """Return the dotted name of what a job comes down to."""
    return job.task if ":" in job.reaction or not job.reaction else job.reaction


def unplaced(*, at: datetime) -> int:
    """Return how many entries of the journal have waited too long for their place in the tree."""
    return sequencer.late(at=at)
