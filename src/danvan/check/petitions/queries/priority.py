"""The fields that come first by an office's rules: what of them waits, and the line of each for reports."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Case, Count, IntegerField, Q, QuerySet, Value, When
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.office.queries import fields, rules
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.feedback import visible

OPEN = ("submitted", "classified", "routed", "waiting", "proposed")  # in the lanes of feedback and of reports
COUNTED = ("received", "answered", "late")
LATE = ("petitions.answered", "petitions.lapsed", "petitions.left_waiting")


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field that comes first, in a period: an office's own acts, from the journal; and what of it waits now."""

    subject: Subject
    received: int
    answered: int
    late: int
    waiting: int


def codes(actor: Actor, *, at: datetime) -> list[str]:
    """Return the fields that come first where an actor serves, the first of them first."""
    on = localdate(at)
    if not rules.in_force("priority", on=on):  # most offices have none
        return []
    own = Agency.objects.filter(pk__in=relations.agencies(actor, on=on)).select_related("above__above").order_by("pk")
    return list(dict.fromkeys(code for agency in own for code in fields.priorities(agency, on=on)))


def waiting(actor: Actor, *, at: datetime, most: int) -> list[Petition]:
    """Return what waits in the fields that come first, by their order and then the oldest first."""
    first = codes(actor, at=at)
    return list(_waiting(actor, at=at, first=first)[:most]) if first else []


def _waiting(actor: Actor, *, at: datetime, first: Collection[str]) -> QuerySet[Petition]:
    rank = Case(*(When(matter__subject__code=code, then=Value(place)) for place, code in enumerate(first)), output_field=IntegerField())
    found = visible(actor, at=at).filter(matter__subject__code__in=first, matter__state__in=OPEN)
    return found.order_by(rank, "matter__opened_at", "pk")


def by_priority(agencies: Collection[int], *, subjects: Collection[str], since: datetime, until: datetime) -> list[Line]:
    """Return the line of each field, in the order they are given, for some agencies from one moment until before another.

    Published alike for everyone: read from the journal, whoever asks.
    """
    known = {subject.code: subject for subject in Subject.with_former.filter(code__in=subjects)}
    acts, open_now = _acts(agencies, subjects=subjects, since=since, until=until), _open(agencies, subjects=subjects)
    none = dict.fromkeys(COUNTED, 0)
    return [
        Line(subject=known[code], **acts.get(code, none), waiting=open_now.get(code, 0)) for code in subjects if code in known
    ]


def _acts(agencies: Collection[int], *, subjects: Collection[str], since: datetime, until: datetime) -> dict[str, dict[str, int]]:
    entries = Entry.objects.filter(
        agency__in=agencies, at__gte=since, at__lt=until, word__startswith="petitions.", matter__subject__code__in=subjects
    )
    rows: Any = entries.order_by().values("matter__subject__code").annotate(
        received=Count("matter", filter=Q(word="petitions.submitted"), distinct=True),
        answered=Count("matter", filter=Q(word="petitions.answered"), distinct=True),
        late=Count("matter", filter=Q(word__in=LATE, facts__on_time=False), distinct=True),
    )
    return {str(row["matter__subject__code"]): {name: row[name] for name in COUNTED} for row in rows}


def _open(agencies: Collection[int], *, subjects: Collection[str]) -> dict[str, int]:
    found = Matter.objects.filter(house="petitions", agency__in=agencies, state__in=OPEN, subject__code__in=subjects)
    return dict(found.order_by().values_list("subject__code").annotate(count=Count("pk")))
