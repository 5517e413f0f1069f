"""What the record of a session or a recommendation of voters forbids: what was asked or not asked, and an approval of another outcome."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.moves.guards import unless
from danvan.base.moves.table import SameHand
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Session
from danvan.check.petitions.states import voters as states


def _may_ask(session: Session, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody may ask that results be published: once, but in the stead of a head who asked, for then no head is left to publish them."""
    if session.asked_by is None:
        return True
    return by.person != session.asked_by and "leader" in relations.of(Actor(session.asked_by), to=session.matter, on=localdate(at))


SESSIONS = (
    unless(_may_ask, verbs=("ask_out",), says="somebody has asked for it"),
    unless(lambda one, **_now: one.asked_by_id is not None, verbs=("put_out",), says="nobody has asked for it", refusal=SameHand),
)
GUARDS = (
    unless(lambda one, **_now: one.outcome != states.UNDER_WAY, verbs=("approve",), says="it is under way, until a day"),
    unless(lambda one, **_now: one.outcome == states.UNDER_WAY, verbs=("plan",), says="it is not under way"),
)
