"""What the record of a complaint forbids: whoever took the decision, a paper that nobody took in, what was asked or noted before."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.moves.guards import Guard, unless
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import more_time
from danvan.check.petitions.actions.complaints.barring import Barred, is_free
from danvan.check.petitions.actions.more_time import TermOver
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaint_days, steps


class AskedBefore(NotAllowed):
    """A paper is sent back for what it lacks once; a second time only its head may ask."""


def _of_who_is_kept_out(complaint: Complaint, *, among: Collection[str], by: Actor, at: datetime) -> list[str]:
    return [verb for verb in among if not is_free(complaint, verb=verb, by=by, at=at)]


def _may_ask(complaint: Complaint, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody may ask for what the paper lacks: once whoever has it, then its head alone."""
    return complaint.asked_on is None or "leader" in relations.of(by, to=complaint.matter, on=localdate(at))


def _may_dispute(complaint: Complaint, **_now: Any) -> bool:
    """Return whether there is a withdrawal to deny: one that nobody has found true yet."""
    return bool(complaint.withdrawn) and steps.step(complaint.matter, word="withdrawal_upheld") is None


def _is_another_hand(complaint: Complaint, *, by: Actor, **_at: Any) -> bool:
    """Return whether somebody neither took the paper in by which it was withdrawn nor acted upon it."""
    return by.person is not None and by.person.pk not in (complaint.withdrawal_by_id, complaint.ended_by_id)


def _verifies(complaint: Complaint, *, by: Actor, at: datetime) -> bool:
    return relations.acts_for(by, person=complaint.verifier_id, to=complaint.matter, on=localdate(at))


GUARDS = (
    Guard(forbids=_of_who_is_kept_out, says="who took the decision has no hand in it", refusal=Barred),
    *more_time.GUARDS,
    unless(_may_ask, verbs=("ask_paper",), says="it was asked for already", refusal=AskedBefore),
    unless(_verifies, verbs=("find",), says="somebody else verifies it"),
    unless(lambda one, *, at, **_by: complaint_days.is_in_time(one, at=at), verbs=("stay",), says="what is late is not stayed", refusal=TermOver),
    unless(lambda one, **_now: not one.withdraws_all, verbs=("take_withdrawal",), says="it was withdrawn as a whole before"),
    unless(lambda one, **_now: one.withdraws_all, verbs=("give_up",), says="no paper of withdrawal was taken in"),
    unless(_may_dispute, verbs=("dispute",), says="nothing was withdrawn, or that was looked at before"),
    unless(_is_another_hand, verbs=("uphold",), says="who acted upon the paper does not judge it", refusal=SameHand),
    unless(lambda one, **_now: one.accepted_on is None, verbs=("take_back",), says="it was accepted, and goes on from there"),
    unless(lambda one, **_now: one.accepted_on, verbs=("take_on_again",), says="it was not accepted yet"),
    unless(lambda one, **_now: not one.delivery_slip, verbs=("note_delivery",), says="it was written down already"),
)
