"""The lists that a counter has brought in from Excel, how each stands, and what is wrong in which row."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.jobs.models import DEAD, Job
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Import, ImportRow

KEPT = "petitions.keep_import"  # in law/periods.toml
BAD = ("faulty", "twin", "left", "aside")
BY_NUMBER = ("number", "pk")


@dataclass(frozen=True, kw_only=True)
class Bad:
    """A row that is not taken in: its number, what becomes of it, what is wrong in which field, and what it says."""

    number: int
    stage: str
    twin: int | None
    faults: list[tuple[str, str]]
    said: dict[str, str]


def counters(actor: Actor, *, at: datetime) -> QuerySet[Agency]:
    """Return the agencies at whose counter an actor serves."""
    return Agency.objects.filter(pk__in=relations.serving(actor, words=("reception",), on=localdate(at)))


def visible(actor: Actor, *, at: datetime) -> QuerySet[Import]:
    """Return the lists of the counters at which an actor serves, newest first."""
    found = Import.objects.filter(agency__in=relations.serving(actor, words=("reception",), on=localdate(at)))
    return found.select_related("by", "agency", "ended_by", "file", "place").order_by("-pk")


def find(actor: Actor, *, at: datetime, number: int) -> Import | None:
    """Return a list, if an actor may see it."""
    return visible(actor, at=at).filter(pk=number).first()


def counts(one: Import) -> Counter[str]:
    """Return how many rows of a list come to what."""
    found = one.rows.order_by().values_list("stage").annotate(many=Count("pk"))
    return Counter(dict(found))


def bad_rows(one: Import) -> QuerySet[ImportRow]:
    """Return the rows of a list that are not taken in as they are, in their order."""
    return one.rows.filter(stage__in=BAD).order_by(*BY_NUMBER)


def opened(rows: list[ImportRow]) -> Iterator[Bad]:
    """Yield rows with what they say; of those put aside nothing is kept."""
    for row in rows:
        said = json.loads(row.said) if row.said else {}
        yield Bad(number=row.number, stage=row.stage, twin=row.twin, faults=[(name, code) for name, code in row.faults], said=said)


def kept_for(*, on: date) -> int:
    """Return how many days a list stays whose clerk does not end it."""
    return int(law.one("periods", key=KEPT, on=on).value)


def is_stuck(one: Import) -> bool:
    """Return whether the work on a list was given up after many tries."""
    return one.job is not None and Job.objects.filter(DEAD, pk=one.job).exists()
