"""Which verbs make sense now, of those that the table allows: a second look at what the fields say."""

from collections.abc import Callable
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.barring import is_free
from danvan.check.petitions.actions.complaints.lodging import may_ask
from danvan.check.petitions.actions.complaints.timing import is_in_time
from danvan.check.petitions.actions.complaints.withdrawing import may_dispute
from danvan.check.petitions.models import Complaint

ASKS: dict[str, Callable[[Complaint], object]] = {  # what a verb asks of the complaint itself
    "give_time": lambda one: one.asked_by_id,
    "deny_time": lambda one: one.asked_by_id,
    "ask_time": lambda one: one.asked_by_id is None and one.extended_on is None,
    "give_up": lambda one: one.withdraws_all,
    "take_withdrawal": lambda one: not one.withdraws_all,
    "dispute": may_dispute,
    "take_back": lambda one: one.accepted_on is None,
    "take_on_again": lambda one: one.accepted_on,
    "note_delivery": lambda one: not one.delivery_slip,
}


def fits(complaint: Complaint, *, verb: str, by: Actor, at: datetime) -> bool:
    """Return whether a verb that the table allows makes sense now, and may be this actor's."""
    asked = ASKS.get(verb)
    return is_free(complaint, verb=verb, by=by, at=at) and (asked is None or bool(asked(complaint))) and _is_theirs(complaint, verb=verb, by=by, at=at)


def _is_theirs(complaint: Complaint, *, verb: str, by: Actor, at: datetime) -> bool:
    person = by.person.pk if by.person else None
    if verb == "find":
        return relations.acts_for(by, person=complaint.verifier_id, to=complaint.matter, on=localdate(at))
    if verb == "uphold":
        return person not in (None, complaint.withdrawal_by_id, complaint.ended_by_id)
    if verb == "stay":
        return is_in_time(complaint, at=at)
    return verb != "ask_paper" or may_ask(complaint, by=by, at=at)
