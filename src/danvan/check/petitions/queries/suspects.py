"""What came through the web and looks like a machine's rubbish: in groups of what is alike, for the reception alone; and for who sent it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.db.models import Count, Max, Min, QuerySet

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals
from danvan.check.petitions.states import arrivals as states

READ = 2_000  # of one group, at a time: the words of each are opened


@dataclass(kw_only=True)
class Variant:
    """The same words, however often they came."""

    key: str  # by which a clerk's form names it
    words: str
    found: str  # what these words look like, if they must not be kept here
    rows: list[Arrival] = field(default_factory=list)


def waiting(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return all that waits and an actor sorts, whichever way it came."""
    return arrivals.of(actor, at=at).filter(outcome=states.WAITS)


def suspected(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return what looks like rubbish and waits."""
    return waiting(actor, at=at).filter(way=states.WEB)


def is_known(group: str, *, actor: Actor, at: datetime) -> bool:
    """Return whether there ever was such a group before an actor."""
    return arrivals.of(actor, at=at).filter(way=states.WEB, alike=group).exists()


def dismissed(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return what a clerk has called rubbish, while its words are here."""
    return arrivals.of(actor, at=at).filter(way=states.WEB, outcome=states.SPAM, purged_at=None)


def groups(rows: QuerySet[Arrival], *, most: int) -> list[dict[str, Any]]:
    """Return groups of what is alike, the one that waits longest first: how many, since when, until when, and why."""
    summed = rows.order_by().values("alike", "why")
    found = summed.annotate(many=Count("pk"), first=Min("received_at"), last=Max("received_at"), one=Min("pk")).order_by("first", "one")
    return [{**one} for one in found[:most]]


def variants(rows: Iterable[Arrival]) -> list[Variant]:
    """Return what was said in some rows, what was said most often first; what has a photo, or looks like what must not be kept here, stands for itself."""
    found: dict[str, Variant] = {}
    for row in rows:
        words = row.words
        key = sha256((f"{row.pk}" if row.found or row.files.all() else " ".join(words.split()).casefold()).encode()).hexdigest()[:16]
        found.setdefault(key, Variant(key=key, words=words, found=row.found)).rows.append(row)
    return sorted(found.values(), key=lambda one: (not one.found, -len(one.rows), one.rows[0].pk))


def of_group(group: str, *, actor: Actor, at: datetime, upto: int) -> list[Arrival]:
    """Return the oldest of a group that wait, up to a row that was seen; those first that look like what must not be kept here."""
    rows = suspected(actor, at=at).filter(alike=group, pk__lte=upto).prefetch_related("files__file")
    return list(rows.order_by("-found", "received_at", "pk")[:READ])


def newest(group: str, *, actor: Actor, at: datetime, upto: int) -> int:
    """Return the newest of a group that waits, up to a row that was seen."""
    return suspected(actor, at=at).filter(alike=group, pk__lte=upto).aggregate(last=Max("pk"))["last"] or 0


def numbers(group: str, *, actor: Actor, at: datetime, upto: int) -> list[int]:
    """Return the numbers of all of a group that wait, up to a row that was seen, but for what a clerk must read by itself."""
    rows = suspected(actor, at=at).filter(alike=group, found="", pk__lte=upto)
    return list(rows.order_by("received_at", "pk").values_list("pk", flat=True))


def held(numbers: Collection[int], *, by: Actor, at: datetime) -> list[Arrival]:
    """Return some that still wait, held until the transaction ends, in the order in which they came."""
    return list(suspected(by, at=at).filter(pk__in=numbers).select_for_update(of=("self",)).order_by("received_at", "pk"))


def of_bearers(bearers: Collection[str]) -> list[Arrival]:
    """Return what whoever bears some secret codes has sent and is no matter, newest first."""
    return list(Arrival.objects.filter(bearer__in=bearers).exclude(bearer="").select_related("agency").order_by("-received_at", "-pk"))
