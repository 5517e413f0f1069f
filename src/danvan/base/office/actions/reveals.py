"""Opening one contact of whoever sent a matter: the entry first."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.journal import actions as journal
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed
from danvan.base.office.queries import reveals
from danvan.base.people import relations
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor


class NothingGiven(Exception):
    """There is nothing of this kind to open."""


@transaction.atomic
def reveal(matter: Matter, *, field: str, reason: str, by: Actor, at: datetime, note: str = "") -> str:
    """Open one contact of whoever sent a matter: the entry is written before the words are read, or neither happens.

    `field` is a kind of contact, `reason` one of the codes of `reveals.REASONS`; `note` says more and stays apart.

    :raises NotAllowed: if the actor does not deal with the matter
    :raises NothingGiven: if there is no such contact
    """
    on = localdate(at)
    if reason not in reveals.REASONS or not reveals.may_open(by, matter=matter, on=on):
        raise NotAllowed("only who deals with it may open this, and says why")
    envelope = reveals.sealed(matter, field=field)
    if envelope is None:
        raise NothingGiven(field)
    role = acting(by, matter=matter, at=at)
    journal.write(
        reveals.WORD, matter=matter, by=by, at=at,
        facts={"field": field, "reason": reason, "role": role.word, "reader": role.agency.code},
        private={"note": note, "post": role.post, "agency": role.agency.name},
    )
    return envelope.open()


def acting(by: Actor, *, matter: Matter, at: datetime) -> Role:
    """Return the role in which somebody acts: the one nearest to the matter."""
    held = relations.roles(by, on=localdate(at)).select_related("agency").order_by("pk")
    nearness = [agency.pk for agency in matter.agency.chain()]
    return min(held, key=lambda role: nearness.index(role.agency_id) if role.agency_id in nearness else len(nearness))
