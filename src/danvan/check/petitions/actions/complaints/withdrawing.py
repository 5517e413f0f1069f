"""A complaint that is withdrawn: on a signed paper that one takes in and another acts upon, and that its author may deny."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.barring import make
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import steps


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper by which somebody withdraws: when it came, its number in the book, what it says."""

    received_on: date
    number: str
    words: str
    signed: bool = True


def give_up_part(complaint: Complaint, *, paper: Paper, by: Actor, at: datetime) -> None:
    """Write down what the complainant no longer complains of; the rest goes on, and so does its clock.

    :raises NotAllowed: if the paper is not signed, has no number, or came on no day that it can have come on
    """
    _enter(complaint, paper, verb="give_up_part", by=by, at=at)


def take_withdrawal(complaint: Complaint, *, paper: Paper, by: Actor, at: datetime) -> None:
    """Write down that the complainant withdraws as a whole; nothing ends before the head acts upon it.

    :raises NotAllowed: if the paper is not signed, has no number, or came on no day that it can have come on
    """
    _enter(complaint, paper, verb="take_withdrawal", whole=True, by=by, at=at)


def give_up(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """End a complaint that was withdrawn as a whole; its clocks end, neither met nor late.

    :raises NotAllowed: if no such paper was taken in
    :raises SameHand: if whoever took it in would act upon it
    """
    if not complaint.withdraws_all:
        raise NotAllowed("no paper of withdrawal was taken in")
    complaint.ended_by = by.person
    make(complaint, "give_up", by=by, at=at, private={"note": complaint.withdrawn})


def dispute(complaint: Complaint, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that one has not withdrawn: what has not ended goes on as it was, what has ended is looked at again.

    :raises NotAllowed: if nothing was withdrawn, or it was looked at again before
    """
    if not may_dispute(complaint):
        raise NotAllowed("nothing was withdrawn, or that was looked at before")
    if complaint.matter.state != "given_up":
        _forget(complaint)
    make(complaint, "dispute", by=by, at=at, private={"text": words, "note": words})


def uphold(complaint: Complaint, *, reason: str, by: Actor, at: datetime) -> None:
    """Find that the paper was the author's, so that the complaint stays ended.

    :raises SameHand: if whoever took the paper in or acted upon it would judge it
    """
    if by.person is None or by.person in (complaint.withdrawal_by, complaint.ended_by):
        raise SameHand("who acted upon the paper does not judge it")
    make(complaint, "uphold", by=by, at=at, private={"note": reason})


def take_back(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Go on with what was ended against its author's will, until the day that its clock had: what is late is late.

    What was stayed, or waited for a paper, when it was ended goes on with the days that were left then.
    """
    since, accepted = complaint.received_on, complaint.accepted_on
    _forget(complaint)
    complaint.ground, complaint.waits_for, complaint.look_again_on = "", "", None
    if accepted is None:
        make(complaint, "take_back", by=by, at=at, since=since)
    else:
        make(complaint, "take_on_again", by=by, at=at, since=accepted, case=complaint.case)


def may_dispute(complaint: Complaint) -> bool:
    """Return whether there is a withdrawal to deny: one that nobody has found true yet."""
    return bool(complaint.withdrawn) and steps.step(complaint.matter, word="withdrawal_upheld") is None


def _enter(complaint: Complaint, paper: Paper, *, verb: str, whole: bool = False, by: Actor, at: datetime) -> None:
    came_in_time = complaint.received_on is None or complaint.received_on <= paper.received_on <= localdate(at)
    if not (paper.signed and paper.number and came_in_time):
        raise NotAllowed("there is no signed paper in the book")
    complaint.withdrawn = f"{complaint.withdrawn}\n\n{paper.words}".strip()
    complaint.withdrawal_on, complaint.withdrawal_number = paper.received_on, paper.number
    complaint.withdraws_all, complaint.withdrawal_by = complaint.withdraws_all or whole, by.person
    make(complaint, verb, by=by, at=at, received=paper.received_on.isoformat(), private={"note": paper.words, "paper": paper.number})


def _forget(complaint: Complaint) -> None:
    """Let the words of a paper go that was not the author's; the journal keeps them."""
    complaint.withdrawn, complaint.withdrawal_number, complaint.withdrawal_on = "", "", None
    complaint.withdraws_all, complaint.withdrawal_by, complaint.ended_by = False, None, None
