"""A complaint that is withdrawn: on a signed paper that one takes in and another acts upon, and that its author may deny."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint

FORGOTTEN: dict[str, Any] = {  # the words of a paper that was not the author's; the journal keeps them
    "withdrawn": "", "withdrawal_number": "", "withdrawal_on": None, "withdraws_all": False, "withdrawal_by": None, "ended_by": None,
}  # fmt: skip


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
    moves.make(complaint, "give_up", by=by, at=at, sets={"ended_by": by.person}, private={"note": complaint.withdrawn})


def dispute(complaint: Complaint, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that one has not withdrawn: what has not ended goes on as it was, what has ended is looked at again.

    :raises NotAllowed: if nothing was withdrawn, or it was looked at again before
    """
    forgotten = FORGOTTEN if complaint.matter.state != "given_up" else {}
    moves.make(complaint, "dispute", by=by, at=at, sets=forgotten, private={"text": words, "note": words})


def uphold(complaint: Complaint, *, reason: str, by: Actor, at: datetime) -> None:
    """Find that the paper was the author's, so that the complaint stays ended.

    :raises SameHand: if whoever took the paper in or acted upon it would judge it
    """
    moves.make(complaint, "uphold", by=by, at=at, private={"note": reason})


def take_back(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Go on with what was ended against its author's will, until the day that its clock had: what is late is late.

    What was stayed, or waited for a paper, when it was ended goes on with the days that were left then.
    """
    anew = FORGOTTEN | {"ground": "", "waits_for": "", "look_again_on": None}
    if complaint.accepted_on is None:
        moves.make(complaint, "take_back", by=by, at=at, since=complaint.received_on, sets=anew)
    else:
        moves.make(complaint, "take_on_again", by=by, at=at, since=complaint.accepted_on, case=complaint.case, sets=anew)


def _enter(complaint: Complaint, paper: Paper, *, verb: str, whole: bool = False, by: Actor, at: datetime) -> None:
    came_in_time = complaint.received_on is None or complaint.received_on <= paper.received_on <= localdate(at)
    if not (paper.signed and paper.number and came_in_time):
        raise NotAllowed("there is no signed paper in the book")
    taken = {
        "withdrawn": f"{complaint.withdrawn}\n\n{paper.words}".strip(), "withdrawal_on": paper.received_on, "withdrawal_number": paper.number,
        "withdraws_all": complaint.withdraws_all or whole, "withdrawal_by": by.person,
    }
    moves.make(complaint, verb, by=by, at=at, sets=taken, received=paper.received_on.isoformat(), private={"note": paper.words, "paper": paper.number})
