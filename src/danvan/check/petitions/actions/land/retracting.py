"""A request for mediation that is taken back on a paper: one takes it in, another ends it, and its author may deny it."""

from datetime import datetime

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.states.land import DENY


def take_retraction(dispute: LandDispute, *, number: str, words: str, by: Actor, at: datetime) -> None:
    """Write down that a signed paper came by which the request is taken back; nothing ends before a head acts upon it.

    :raises NotAllowed: if there is such a paper already, or this one has no number in the book
    """
    if not number:
        raise NotAllowed("the paper has no number")
    moves.make(dispute, "take_retraction", by=by, at=at, private={"note": words, "paper": number})


def accept_retraction(dispute: LandDispute, *, by: Actor, at: datetime) -> None:
    """End the mediation upon the paper; its clock ends, neither met nor late.

    :raises NotAllowed: if no such paper was taken in
    """
    moves.make(dispute, "accept_retraction", by=by, at=at)


def deny_retraction(dispute: LandDispute, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that one took nothing back: it goes on, and its clock counts from where it counted before.

    :raises NotAllowed: if there is no such paper
    """
    moves.make(dispute, queries.denies(dispute) or DENY[0], by=by, at=at, private={"note": words})
