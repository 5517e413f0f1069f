"""What is done with a report from the street: taken on with its urgency, or not taken on with a reason of the public list."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition


def take_on(petition: Petition, *, subject: Subject, agency: Agency, urgency: str, by: Actor, at: datetime) -> None:
    """Hand a report to the agency that must act; its clock runs by its urgency."""
    petition.matter.subject, petition.urgency = subject, urgency
    moves.make(
        petition, "take_on", by=by, at=at, to=agency, case=urgency, subject=subject.code, agency=agency.code
    )


def turn(petition: Petition, *, kind: str, by: Actor, at: datetime) -> None:
    """Deal with it in the lane that its content belongs to, whatever its author ticked.

    The clock of that lane begins: hours now, days with the day it came.
    """
    if kind == "report":
        moves.make(petition, "as_report", by=by, at=at)
    else:
        moves.make(petition, "as_feedback", by=by, at=at, since=localdate(petition.matter.opened_at))


def regrade(petition: Petition, *, urgency: str, reason: str, by: Actor, at: datetime) -> None:
    """Give a report another urgency; its clock is counted anew by that, and both days are kept."""
    petition.urgency = urgency
    moves.make(petition, "regrade", by=by, at=at, case=urgency, private={"note": reason})


def decline(petition: Petition, *, refusal: str, reason: str, by: Actor, at: datetime) -> None:
    """Say why nothing will be done; the author may object."""
    petition.refusal = refusal
    moves.make(petition, "decline", by=by, at=at, refusal=refusal, private={"note": reason})
