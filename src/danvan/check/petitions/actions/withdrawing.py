"""How whoever sent something takes it back: by themselves, or by a paper that a clerk notes and that they may deny."""

from datetime import datetime
from typing import Any

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Petition, Recommendation
from danvan.check.petitions.queries import withdrawn
from danvan.check.petitions.states.withdrawing import EARLY

ALONG = (Petition, Recommendation)  # what may be dealt with together with another


@transaction.atomic
def withdraw(thing: Any, *, reason: str, by: Actor, at: datetime) -> None:
    """Take back, as who sent it, all that one asked for; the reason may be empty. It ends here, and is no answer."""
    _end(thing, "withdraw", by=by, at=at, private={"note": reason})


@transaction.atomic
def note_withdrawal(thing: Any, *, number: str, words: str, by: Actor, at: datetime) -> None:
    """Note a signed paper by which who sent it takes it back; they are told, and may deny it.

    :raises NotAllowed: if the paper has no number in the book
    """
    if not number:
        raise NotAllowed("there is no paper")
    _end(thing, "note_withdrawal", by=by, at=at, private={"note": words, "paper": number})


@transaction.atomic
def deny_withdrawal(thing: Any, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as who sent it, that one took nothing back: it goes on, and its clock counts from where it counted before.

    :raises NotAllowed: if there is no such paper
    """
    moves.make(thing, withdrawn.denies(thing) or EARLY, by=by, at=at, private={"note": words})
    _follow(thing, at=at)


def _end(thing: Any, verb: str, *, by: Actor, at: datetime, private: dict[str, Any]) -> None:
    if isinstance(thing, ALONG):
        thing.into = None
    moves.make(thing, verb, by=by, at=at, private=private)
    _follow(thing, at=at)


def _follow(thing: Any, *, at: datetime) -> None:
    if isinstance(thing, Petition):
        publishing.follow(thing, at=at)
