"""How each row that comes again and again stands."""

from dataclasses import dataclass
from datetime import datetime

from danvan.base.jobs import queries as jobs
from danvan.base.jobs import times
from danvan.base.jobs.models import Job
from danvan.base.jobs.periodic import PERIODIC
from danvan.base.office import job_names


@dataclass(frozen=True, kw_only=True)
class Turn:
    """How a row that comes again and again stands: its latest run, and when the next is due."""

    name: str  # as people call it
    planned_at: datetime | None
    ended_at: datetime | None
    error: str
    next_at: datetime


def turns(*, at: datetime) -> list[Turn]:
    """Return how each row of `site/periodic.py` stands, in the order of their names."""
    runs = jobs.latest_runs()
    return [_turn(name, run=runs.get(name), when=row.when, at=at) for name, row in sorted(PERIODIC.items())]


def _turn(name: str, *, run: Job | None, when: str, at: datetime) -> Turn:
    return Turn(
        name=job_names.name(name), planned_at=run.planned_at if run else None, ended_at=run.done_at if run else None,
        error=run.error if run else "", next_at=times.following(when, at=at),
    )
