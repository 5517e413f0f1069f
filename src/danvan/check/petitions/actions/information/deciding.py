"""What is put before the head, approved and handed out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.files.models import StoredFile
from danvan.base.moves import actions as moves
from danvan.base.moves.papers import Paper, WrongDay
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import papered
from danvan.check.petitions.states import information as states


@dataclass(frozen=True, kw_only=True)
class Reply:
    """What is given and what is not: all of it needs words or a file, what is refused a ground of the law and a reason."""

    outcome: str
    answer: str = ""
    file: StoredFile | None = None
    ground: str = ""
    withheld: str = ""
    cost: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is lacking for its outcome."""
        gives, refuses = bool(self.answer or self.file), bool(self.ground and self.withheld)
        return (gives or self.outcome == states.NONE) and (refuses or self.outcome == states.FULL)


def propose(request: InformationRequest, *, reply: Reply, by: Actor, at: datetime) -> None:
    """Put a reply before the head.

    :raises NotAllowed: if it gives nothing where it should, or refuses without a ground and a reason
    """
    if not reply.is_whole:
        raise NotAllowed("it lacks what its outcome needs")
    for name in Reply.__dataclass_fields__:
        setattr(request, name, getattr(reply, name))
    moves.make(request, "propose", by=by, at=at, outcome=reply.outcome, private={"note": reply.answer or reply.withheld})


def send_back(request: InformationRequest, *, remark: str, by: Actor, at: datetime) -> None:
    """Send a proposed reply back with what it lacks."""
    moves.make(request, "send_back", by=by, at=at, private={"note": remark})


@transaction.atomic
def approve(request: InformationRequest, *, by: Actor, at: datetime) -> None:
    """Decide as was proposed. What is wanted on the page and costs nothing is delivered with it; the rest waits for that."""
    facts: dict[str, Any] = {"ground": request.ground} if request.ground else {}
    verb = states.APPROVES.get(request.outcome, "grant")  # before anything was proposed, the table allows none of them
    moves.make(request, verb, by=by, at=at, private={"note": request.withheld}, **facts)
    if request.outcome != states.NONE and request.way == "electronic" and not request.cost:
        deliver(request, handed="page", by=by, at=at)


def deliver(request: InformationRequest, *, handed: str, by_paper: Paper | None = None, by: Actor, at: datetime) -> None:
    """Write down that the information can be had, and how; the clock stops.

    :raises WrongDay: if the paper bears a day on which nobody had approved it yet
    """
    if by_paper and papered.too_early(request.matter, on=by_paper.on, after=states.GRANTED):
        raise WrongDay("nobody had approved it yet")
    request.handed, request.delivered_on = handed, by_paper.on if by_paper else localdate(at)
    moves.make(request, "deliver", by=by, at=at, by_paper=by_paper, handed=handed)


def recommend(request: InformationRequest, *, reason: str, by: Actor, at: datetime) -> None:
    """Say that what was given should be disclosed to everybody.

    :raises NotAllowed: if that was said already
    """
    moves.make(request, "recommend", by=by, at=at, sets={"worth_disclosing": True}, private={"note": reason})
