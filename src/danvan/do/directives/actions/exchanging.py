"""Packages that go to the offices' document system and come from it, and the number that the records office gives."""

from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import models, queries
from danvan.do.directives.actions import settling
from danvan.do.directives.models import Directive, Exchange, Task
from danvan.engines import edxml

DELIVER = "directives.deliver"


class NumberTaken(NotAllowed):
    """The register has another document with this number."""


@transaction.atomic
def send(directive: Directive, *, document_id: str, to: tuple[edxml.Party, ...], by: Actor, at: datetime) -> Exchange:
    """Send a document as a package: into the folder of the document system if there is one, else by whoever asks."""
    entry = moves.make(directive, "send", by=by, at=at, to_agencies=len(to), private={"document_id": document_id})
    return _went(directive, entry=entry, kind="document", document_id=document_id, to=to, by=by, at=at)


@transaction.atomic
def send_report(task: Task, *, document_id: str, to: tuple[edxml.Party, ...], by: Actor, at: datetime) -> Exchange:
    """Send how far a task is, as a package, to who set it; the same ways."""
    entry = moves.make(task, "send_report", by=by, at=at, to_agencies=len(to), private={"document_id": document_id})
    return _went(task.directive, entry=entry, kind="report", document_id=document_id, to=to, by=by, at=at, task=task)


@transaction.atomic
def hear(directive: Directive, *, status: edxml.Status, document_id: str, by: Actor, at: datetime) -> None:
    """Keep what a receiver said of a document that was sent."""
    said = status.code if status.code in edxml.STATUSES else ""
    moves.make(directive, "hear", by=by, at=at, status=said, private={"document_id": document_id})
    came(directive, document_id=document_id, kind="status", by=by, at=at, sender=status.sender, said=said)


def came(
    directive: Directive, *, document_id: str, kind: str, by: Actor, at: datetime, sender: edxml.Party | None = None,
    said: str = "",
) -> None:
    """Keep that a package of a document, or word of it, came in."""
    parties = [[sender.id, sender.name]] if sender else []
    Exchange.objects.create(
        directive=directive, direction="in", kind=kind, document_id=document_id, parties=parties, said=said, at=at, by=by.person,
    )


@transaction.atomic
def number(
    directive: Directive, *, number: str, issued_on: date, by: Actor, at: datetime, document_id: str = "",
    package: str = "",
) -> None:
    """Give a document the number and the day that the records office gave it; `package` is the arrival that brought it.

    :raises NotAllowed: if it has a number
    :raises NumberTaken: if the register has another document with this one
    """
    if directive.number:
        raise NotAllowed("it has a number")
    _name(directive, number=number, issued_on=issued_on)
    if queries.registered_as(directive.key, register=directive.register):
        raise NumberTaken("another document has this number")
    try:
        with transaction.atomic():
            moves.make(directive, "number", by=by, at=at, private={"number": directive.number})
    except IntegrityError:  # another clerk in this very moment
        raise NumberTaken("another document has this number") from None
    if document_id:
        came(directive, document_id=document_id, kind="document", by=by, at=at)
    settling.settle(package, directive=directive, by=by, at=at)


def _went(
    directive: Directive, *, entry: Entry, kind: str, to: tuple[edxml.Party, ...], by: Actor, at: datetime, **more: Any
) -> Exchange:
    """Keep what goes out, and have it laid into the folder; what is sent is this row, however often it is written."""
    parties = [[one.id, one.name] for one in to]
    sent = Exchange.objects.create(directive=directive, direction="out", kind=kind, parties=parties, at=at, by=by.person, **more)
    if settings.EXCHANGE_OUT:
        jobs.later(DELIVER, at=at, matter=entry.matter, cause=entry, reaction=DELIVER, args={"exchange": sent.pk}, apart=True)
    return sent


def _name(directive: Directive, *, number: str, issued_on: date) -> None:
    tidy = models.tidy_number(number)
    directive.term = models.term_of(tidy, on=issued_on) if models.is_party(tidy) else ""
    directive.number, directive.number_key, directive.issued_on = tidy, models.number_key(tidy), issued_on
    directive.key = models.key(
        issuer=directive.issuer, type=directive.type, number=tidy, year=issued_on.year, term=directive.term,
    )
