"""What comes back again and again becomes a proposal; a head orders a task about its cause, or says why not."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.office.queries import fields
from danvan.base.office.queries.fields import COMMUNE, Often
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Petition, Recurrence, Recurring
from danvan.check.petitions.queries import recurrence as queries


@dataclass(frozen=True, kw_only=True)
class Order:
    """What shall be done about the cause, by whom and until when."""

    wanted: str
    lead: Agency
    due_on: date


def watch(entry: Entry, *, at: datetime) -> None:
    """Raise a proposal once a field has come up at a place as often as an office's rule says; what waits already grows."""
    found = Petition.objects.filter(pk=entry.matter_id).select_related("matter__place__agency", "matter__subject")
    petition = found.first()
    if petition is None or petition.into_id or Recurring.objects.filter(petition=petition).exists():
        return
    if (rule := _rule(petition, on=localdate(at))) is None:
        return
    if waiting := queries.raised(petition):
        _add(waiting, petition, at=at)
    elif len(alike := queries.alike(petition, rule=rule, at=at)) >= rule.times:
        _raise(petition, alike=alike, rule=rule, at=at)


@transaction.atomic
def order(recurrence: Recurrence, *, wanted: Order, by: Actor, at: datetime) -> None:
    """Order a task about the cause; another house makes it."""
    recurrence.wanted, recurrence.lead, recurrence.due_on = wanted.wanted, wanted.lead, wanted.due_on
    moves.make(
        recurrence, "order", by=by, at=at, lead=wanted.lead.code, due_on=wanted.due_on.isoformat(), private={"text": wanted.wanted}
    )


@transaction.atomic
def leave(recurrence: Recurrence, *, reason: str, by: Actor, at: datetime) -> None:
    """Say why no task is ordered; the reason stays with it."""
    recurrence.reason = reason
    moves.make(recurrence, "leave", by=by, at=at, private={"note": reason})


def tie(entry: Entry, *, at: datetime) -> None:
    """Keep which task came of an order, of whichever house."""
    one = Recurrence.objects.filter(matter__code=entry.facts.get("origin", ""), task=None).first()
    if one:
        one.task = entry.matter
        moves.make(one, "tie", by=PLATFORM, at=at, task=entry.matter.code)


def _rule(petition: Petition, *, on: date) -> Often | None:
    place, subject = petition.matter.place, petition.matter.subject
    if place is None or subject is None or petition.matter.kind not in queries.KINDS:
        return None
    return fields.often(place.agency, subject=subject.code, on=on)


@transaction.atomic
def _raise(petition: Petition, *, alike: list[Petition], rule: Often, at: datetime) -> None:
    """Raise it with all its petitions; of two workers at once one fails on a petition's second part, and comes again."""
    place = petition.matter.place
    if place is None:
        return
    matter = Matter(
        house="petitions", kind="recurrence", agency=place.agency, place=None if rule.within == COMMUNE else place,
        subject=petition.matter.subject, opened_at=at,
    )
    one = Recurrence(matter=matter, times=rule.times, days=rule.days)
    moves.make(one, "raise", by=PLATFORM, at=at, petitions=len(alike), times=rule.times, days=rule.days)
    Recurring.objects.bulk_create([Recurring(recurrence=one, petition=each) for each in alike])


@transaction.atomic
def _add(recurrence: Recurrence, petition: Petition, *, at: datetime) -> None:
    Recurring.objects.create(recurrence=recurrence, petition=petition)
    moves.make(recurrence, "add_one", by=PLATFORM, at=at, petition=petition.matter.code)
