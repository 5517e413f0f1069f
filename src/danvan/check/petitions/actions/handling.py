"""What is done with a report from the street: taken on with its urgency, or not taken on with a reason of the public list."""

from datetime import datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.actions import coming, publishing
from danvan.check.petitions.models import Petition

LONGER = ("urgent", "ordinary", "complex")  # from the shortest time to the longest


def take_on(petition: Petition, *, subject: Subject, agency: Agency, urgency: str, by: Actor, at: datetime) -> None:
    """Hand a report to the agency that must act; its clock runs by its urgency, or goes on if it was taken on before, by the one it had then."""
    petition.matter.subject, petition.urgency = subject, petition.urgency or urgency
    moves.make(
        petition, "take_on", by=by, at=at, to=agency, case=petition.urgency, subject=subject.code, agency=agency.code
    )


@transaction.atomic
def turn(petition: Petition, *, kind: str, by: Actor, at: datetime) -> None:
    """Deal with it in the lane that its content belongs to, whatever its author ticked: once.

    The clock of that lane begins with the hour, or the day, it came; that the other's time had passed is told before.

    :raises NotAllowed: if it went over to another lane before
    """
    moves.make(petition, f"as_{kind}", by=by, at=at, since=coming.since(petition, kind=kind))


@transaction.atomic
def regrade(petition: Petition, *, urgency: str, reason: str, by: Actor, at: datetime) -> None:
    """Give a report another urgency; its clock is counted anew by that, and both days are kept.

    :raises NotAllowed: if its time has passed and the other urgency would give it more
    """
    if is_excuse(petition, urgency=urgency, at=at):
        raise NotAllowed("what is late gets no longer time")
    petition.urgency = urgency
    moves.make(petition, "regrade", by=by, at=at, case=urgency, private={"note": reason})


def is_excuse(petition: Petition, *, urgency: str, at: datetime) -> bool:
    """Return whether another urgency would give more time to what is late already."""
    graded = petition.urgency in LONGER  # what nobody has taken on is not
    longer = graded and LONGER.index(urgency) > LONGER.index(petition.urgency)
    return longer and any(duty.is_late(at=at) or duty.lapsed_at for duty in _open(petition))


def _open(petition: Petition) -> list[Duty]:
    return list(Duty.objects.filter(matter=petition.matter, closed_at=None))


@transaction.atomic
def decline(petition: Petition, *, refusal: str, reason: str, by: Actor, at: datetime) -> None:
    """Say why nothing will be done; the author may object."""
    petition.refusal = refusal
    moves.make(petition, "decline", by=by, at=at, refusal=refusal, private={"note": reason})
    publishing.follow(petition, at=at)
