"""A request for mediation that is taken back on a paper: one takes it in, another ends it, and its author may deny it."""

from datetime import datetime

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.land.timing import fits
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries


def take_retraction(dispute: LandDispute, *, number: str, words: str, by: Actor, at: datetime) -> None:
    """Write down that a signed paper came by which the request is taken back; nothing ends before a head acts upon it.

    :raises NotAllowed: if there is such a paper already, or this one has no number in the book
    """
    _refuse(dispute, verb="take_retraction", holds=bool(number), at=at)
    moves.make(dispute, "take_retraction", by=by, at=at, private={"note": words, "paper": number})


def accept_retraction(dispute: LandDispute, *, by: Actor, at: datetime) -> None:
    """End the mediation upon the paper; its clock ends, neither met nor late.

    :raises NotAllowed: if no such paper was taken in
    """
    _refuse(dispute, verb="accept_retraction", at=at)
    moves.make(dispute, "accept_retraction", by=by, at=at)


def deny_retraction(dispute: LandDispute, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that one took nothing back: it goes on, and its clock counts from where it counted before.

    :raises NotAllowed: if there is no such paper
    """
    verb = queries.denies(dispute)
    _refuse(dispute, verb=verb, at=at)
    moves.make(dispute, verb, by=by, at=at, private={"note": words})


def _refuse(dispute: LandDispute, *, verb: str, holds: bool = True, at: datetime) -> None:
    if not (holds and fits(dispute, verb=verb, at=at)):
        raise NotAllowed(f"there is no paper upon which to {verb}")
