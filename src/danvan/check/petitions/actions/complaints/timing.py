"""More time, a clock that waits, a complaint that is withdrawn."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.duties.models import Duty
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint


class SameHand(NotAllowed):
    """Who asks for more time does not give it."""


class TermOver(NotAllowed):
    """What is late already is given no more time, and no more than once."""


def ask_time(complaint: Complaint, *, reason: str, by: Actor, at: datetime) -> None:
    """Ask for the days of a complex case, and say why it is one.

    :raises TermOver: if the time is over, or was given already
    """
    if not can_be_longer(complaint, at=at):
        raise TermOver("the time is over, or was given already")
    complaint.asked_by, complaint.reason = by.person, reason
    moves.make(complaint, "ask_time", by=by, at=at, private={"note": reason})


def give_time(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Give the days of a complex case, counted from the acceptance like the former ones.

    :raises SameHand: if nobody else has asked for them
    :raises TermOver: if the time is over, or was given already
    """
    if complaint.asked_by is None or complaint.asked_by == by.person:
        raise SameHand("who asks does not give")
    if not can_be_longer(complaint, at=at):
        raise TermOver("the time is over, or was given already")
    complaint.asked_by, complaint.extended_on = None, localdate(at)
    moves.make(complaint, "give_time", by=by, at=at, case=complaint.case, private={"note": complaint.reason})


def deny_time(complaint: Complaint, *, remark: str, by: Actor, at: datetime) -> None:
    """Leave the time as it is.

    :raises SameHand: if nobody has asked for more
    """
    if complaint.asked_by is None:
        raise SameHand("nobody has asked")
    complaint.asked_by = None
    moves.make(complaint, "deny_time", by=by, at=at, private={"note": remark})


def can_be_longer(complaint: Complaint, *, at: datetime) -> bool:
    """Return whether the clock of resolution may still be given the days of a complex case."""
    duty = Duty.objects.filter(matter=complaint.matter, rule=complaint.rules["resolve"], closed_at=None).first()
    in_time = duty is not None and duty.due_on is not None and localdate(at) <= duty.due_on
    return in_time and complaint.extended_on is None


def stay(complaint: Complaint, *, ground: str, reason: str, by: Actor, at: datetime) -> None:
    """Let a complaint wait, with the ground of the law; the clock of resolution stands still."""
    complaint.ground = ground
    moves.make(complaint, "stay", by=by, at=at, ground=ground, private={"note": reason})


def go_on(complaint: Complaint, *, by: Actor, at: datetime) -> None:
    """Go on with what waited, with the days that were left."""
    complaint.ground = ""
    moves.make(complaint, "go_on", by=by, at=at)


def give_up_part(complaint: Complaint, *, words: str, by: Actor, at: datetime) -> None:
    """Write down what the complainant no longer complains of; the rest goes on, and so does its clock."""
    complaint.withdrawn = f"{complaint.withdrawn}\n\n{words}".strip()
    moves.make(complaint, "give_up_part", by=by, at=at, private={"note": words})


def give_up(complaint: Complaint, *, words: str, by: Actor, at: datetime) -> None:
    """End a complaint that the complainant has withdrawn as a whole; its clocks end, neither met nor late."""
    complaint.withdrawn = f"{complaint.withdrawn}\n\n{words}".strip()
    moves.make(complaint, "give_up", by=by, at=at, private={"note": words})


def fits(complaint: Complaint, *, verb: str, by: Actor) -> bool:
    """Return whether a verb that the table allows makes sense now: a second look at what the fields say."""
    if verb == "find":
        return by.person is not None and by.person.pk == complaint.verifier_id
    if verb in ("give_time", "deny_time"):
        return complaint.asked_by_id is not None
    return verb != "ask_time" or (complaint.asked_by_id is None and complaint.extended_on is None)
