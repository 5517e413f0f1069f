"""Who may do anything with a list: whoever serves at the counter that takes it in, one at a time."""

from collections.abc import Collection
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import letting_go
from danvan.base.people import relations
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Import

WORDS = ("reception",)


def person(by: Actor, *, agency: int, at: datetime) -> Person:
    """Return who acts.

    :raises NotAllowed: if they do not serve at the counter of an agency
    """
    if by.person is None or agency not in relations.serving(by, words=WORDS, on=localdate(at)):
        raise NotAllowed("only who serves at that counter")
    return by.person


def let_go(row: Import, *, at: datetime) -> None:
    """Purge the file of a list, which nobody reads any more."""
    held = {row.file_id} if row.file_id else set()
    Import.objects.filter(pk=row.pk).update(file=None)
    row.file = None
    letting_go.let_go_unheld(held, at=at)


def locked(one: Import, *, among: Collection[str]) -> Import:
    """Return a list as it stands now, which nobody else changes until the transaction ends.

    :raises NotAllowed: if it is at another stage
    """
    found = Import.objects.select_for_update(of=("self",)).select_related("agency", "place__agency", "by").filter(pk=one.pk, stage__in=among).first()
    if found is None:
        raise NotAllowed("it has gone on meanwhile")
    return found
