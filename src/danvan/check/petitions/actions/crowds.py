"""That several sent feedback together, and who speaks for them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Crowd, Petition


@dataclass(frozen=True, kw_only=True)
class Together:
    """How many they are, who speaks for them, one on a line, and whether a paper that all signed says so."""

    people: int
    representatives: str = ""
    on_paper: bool = False


@transaction.atomic
def name_speakers(petition: Petition, *, together: Together, by: Actor, at: datetime) -> None:
    """Keep how many sent it together and who speaks for them; that all of them signed, the reception alone can say.

    Source: Luật Tiếp công dân 42/2013/QH13, art. 29.

    :raises NotAllowed: if somebody else says that a paper shows it
    """
    if together.on_paper and not sees_papers(petition, by=by, at=at):
        raise NotAllowed("who has not seen the paper does not say that it is there")
    said: dict[str, Any] = {"people": together.people, "speakers": len(together.representatives.splitlines()), "on_paper": together.on_paper}
    moves.make(petition, "name_speakers", by=by, at=at, **said)
    Crowd.objects.update_or_create(petition=petition, defaults=vars(together))


def sees_papers(petition: Petition, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody sits where the paper is shown."""
    return "reception" in relations.of(by, to=petition.matter, on=localdate(at))
