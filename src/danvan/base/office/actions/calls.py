"""Whom somebody on the telephone calls about: looked for by their number, counted and noted."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.journal import actions as journal
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions.reveals import acting, reveal
from danvan.base.office.queries import reveals
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor


class TooMany(Exception):
    """Somebody has looked for callers too often within the hour."""


@transaction.atomic
def find_by_phone(phone: str, *, by: Actor, at: datetime) -> Matter | None:
    """Find the one matter about which somebody is on the line: looking is opening, and the entry says so.

    Each search is noted in the book of the agency, found or not, and counted by it.

    :raises NotAllowed: if the actor serves nowhere
    :raises TooMany: if the actor has looked too often within the hour
    """
    on = localdate(at)
    if by.person is None or not relations.agencies(by, on=on):
        raise NotAllowed("only who serves may look")
    Person.objects.select_for_update().get(pk=by.person.pk)  # two windows of one person count one after the other
    if reveals.searches(by.person, since=at - reveals.WITHIN) >= reveals.MOST:
        raise TooMany
    matter = reveals.in_hand(phone, actor=by, on=on)
    found = matter if matter and reveals.may_open(by, matter=matter, on=on) else None
    _note(by, found=found, at=at)
    if found:
        reveal(found, field="phone", reason="caller", by=by, at=at)
    return found


def _note(by: Actor, *, found: Matter | None, at: datetime) -> None:
    """Write down that somebody looked, and whether it led to a matter: neither the number nor which."""
    held = relations.roles(by, on=localdate(at)).select_related("agency").order_by("pk")
    role = acting(by, matter=found, at=at) if found else held[0]
    book = reveals.book(role.agency, at=at)
    if book.matter.pk is None:
        moves.make(book, "open", by=by, at=at)
    facts = {"found": int(found is not None), "role": role.word, "reader": role.agency.code}
    journal.write(reveals.SOUGHT, matter=book.matter, by=by, at=at, facts=facts, private={})
