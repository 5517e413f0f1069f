"""What looks like a machine's rubbish waits for a clerk with all that stood in its form, and becomes by one press what it would have been."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.brakes.rubbish import Suspicion
from danvan.base.files.models import StoredFile
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import accompanying, entering
from danvan.check.petitions.actions.arrivals.emptying import empty
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Arrival, ArrivalFile, Petition
from danvan.check.petitions.queries import suspects
from danvan.check.petitions.states import arrivals as states

AT_ONCE = 100  # that are taken in by one press: each is a matter with its clock, entry and messages


@dataclass(frozen=True, kw_only=True)
class Filled:
    """What stood in the form besides the words."""

    place: Place
    kind: str
    where: str
    spot: str
    opted_out: bool
    news: dict[str, str]
    language: str
    photo: StoredFile | None = None
    photos: Collection[StoredFile] = ()  # besides that
    concerns: str = ""
    cited: str = ""


def keep(words: str, *, filled: Filled, suspicion: Suspicion, found: str, bearer: str, at: datetime) -> Arrival:
    """Let a form of the web wait: one row, nothing in the journal, in search or among the messages.

    `found` is what its words look like, if they must not be kept here and their sender says that they are something else.
    """
    rest: Any = {
        name: getattr(filled, name) for name in ("kind", "where", "spot", "opted_out", "news", "language", "concerns", "cited")
    } | {"place": filled.place.code}
    row = Arrival.objects.create(
        agency=filled.place.agency, way=states.WEB, received_at=at, words=words, filled=json.dumps(rest), why=suspicion.why,
        alike=suspicion.group, found=found, bearer=bearer,
    )
    ArrivalFile.objects.bulk_create([ArrivalFile(arrival=row, file=one) for one in (filled.photo, *filled.photos) if one])
    return row


@transaction.atomic
def admit(numbers: Collection[int], *, by: Actor, at: datetime) -> list[Petition]:
    """Take in some of what waits, as their senders filled it in: the code that each has opens its matter, the clock counts from when it was sent.

    What somebody else has judged meanwhile, and what an actor does not sort, is left as it is.
    """
    return [_admitted(row, by=by, at=at) for row in suspects.held(numbers, by=by, at=at)]


@transaction.atomic
def dismiss(numbers: Collection[int], *, by: Actor, at: datetime) -> int:
    """Keep some of what waits apart as rubbish, counted, and return how many that were."""
    rows = [row.pk for row in suspects.held(numbers, by=by, at=at)]
    return Arrival.objects.filter(pk__in=rows).update(outcome=states.SPAM, by=by.person, done_at=at)


@transaction.atomic
def bring_back_all(group: str, *, by: Actor, at: datetime) -> int:
    """Let all of a group wait again that was called rubbish in error, and return how many that were."""
    rows = [row.pk for row in suspects.dismissed(by, at=at).filter(alike=group).select_for_update(of=("self",))]
    return Arrival.objects.filter(pk__in=rows).update(outcome=states.WAITS, by=None, done_at=None)


def _admitted(row: Arrival, *, by: Actor, at: datetime) -> Petition:
    said = json.loads(row.filled)
    place = Place.objects.select_related("agency").get(code=said.pop("place"))
    files = [one.file for one in row.files.select_related("file") if one.file]
    petition = entering.submit(
        row.words, place=place, photo=files[0] if files else None, bearer=row.bearer, by=by, at=at, **said,
        came=Came(how="", on=localdate(row.received_at), received_at=row.received_at),
    )
    accompanying.enclose(petition.matter, files=files[1:])
    row.outcome, row.by, row.done_at, row.matter, row.bearer = states.TAKEN, by.person, at, petition.matter, ""
    empty(row)
    return petition
