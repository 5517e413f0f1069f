"""A report or feedback that belongs to somebody else: its author is told where to go, or who outside has it now. It ends here."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import destinations


@dataclass(frozen=True, kw_only=True)
class Receiver:
    """Who has it now: an agency that can only be asked, or a body that is not kept here, by its name; and how to reach it."""

    contact: str
    agency: Agency | None = None
    body: str = ""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.agency.name if self.agency else self.body


def guide(petition: Petition, *, where: str, by: Actor, at: datetime) -> None:
    """Tell the author where it belongs; they may object."""
    _end(petition, "guide", by=by, at=at, private={"note": where})


def refer(petition: Petition, *, receiver: Receiver, reason: str, by: Actor, at: datetime) -> None:
    """Pass it on to a body outside, and tell the author who has it now; they may object.

    :raises NotAllowed: if nobody is named, or an agency that works here: to that one it is routed
    """
    works_here = not agency.askable_only if (agency := receiver.agency) else destinations.works_here(receiver.body, on=localdate(at))
    if not receiver.name or works_here:
        raise NotAllowed("it goes to a named body outside")
    said = {"note": reason, "receiver": receiver.name, "contact": receiver.contact}
    _end(petition, "refer", by=by, at=at, receiver=agency.code if agency else "", private=said)


@transaction.atomic
def _end(petition: Petition, verb: str, *, by: Actor, at: datetime, **more: Any) -> None:
    moves.make(petition, verb, by=by, at=at, **more)
    publishing.follow(petition, at=at)
