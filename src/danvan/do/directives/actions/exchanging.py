"""Packages that go to the offices' document system and come from it, and the number that the records office gives."""

from datetime import date, datetime

from django.db import IntegrityError, transaction

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives import models, queries
from danvan.do.directives.models import Directive, Exchange


class NumberTaken(NotAllowed):
    """The register has another document with this number."""


@transaction.atomic
def send(directive: Directive, *, document_id: str, to: int, by: Actor, at: datetime) -> None:
    """Say that a document went out as a package, to how many agencies."""
    moves.make(directive, "send", by=by, at=at, to_agencies=to, private={"document_id": document_id})
    Exchange.objects.create(
        directive=directive, direction="out", kind="document", document_id=document_id, at=at, by=by.person,
    )


@transaction.atomic
def hear(directive: Directive, *, document_id: str, by: Actor, at: datetime) -> None:
    """Keep that a receiver said something of a document that was sent."""
    moves.make(directive, "hear", by=by, at=at, private={"document_id": document_id})
    came(directive, document_id=document_id, kind="status", by=by, at=at)


def came(directive: Directive, *, document_id: str, kind: str, by: Actor, at: datetime) -> None:
    """Keep that a package of a document, or word of it, came in."""
    Exchange.objects.create(
        directive=directive, direction="in", kind=kind, document_id=document_id, at=at, by=by.person,
    )


@transaction.atomic
def number(
    directive: Directive, *, number: str, issued_on: date, by: Actor, at: datetime, document_id: str = ""
) -> None:
    """Give a document the number and the day that the records office gave it.

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


def _name(directive: Directive, *, number: str, issued_on: date) -> None:
    tidy = models.tidy_number(number)
    directive.term = models.term_of(tidy, on=issued_on) if models.is_party(tidy) else ""
    directive.number, directive.number_key, directive.issued_on = tidy, models.number_key(tidy), issued_on
    directive.key = models.key(
        issuer=directive.issuer, type=directive.type, number=tidy, year=issued_on.year, term=directive.term,
    )
