"""A recommendation is taken back by who sent it or collected it; what was to be answered with it goes its own way."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import withdrawing
from danvan.check.petitions.actions.voters.grouping import grouped
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.states import voters as states


def may_withdraw(one: Recommendation, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody sent it, or serves with a body that collects for those who are named as its collector."""
    on = localdate(at)
    if "author" in relations.of(by, to=one.matter, on=on):
        return True
    mine = one.session.matter.supporting.intersection(relations.agencies(by, on=on))
    return Agency.objects.filter(pk__in=mine, kind__in=states.collectors(one.collected_by)).exists()


@transaction.atomic
def withdraw(one: Recommendation, *, reason: str, by: Actor, at: datetime) -> None:
    """Take a recommendation back, as who sent or collected it.

    :raises NotAllowed: if somebody else did
    """
    _stand_in_session(one, by=by, at=at)
    withdrawing.withdraw(one, reason=reason, by=by, at=at)
    _let_go(one, at=at)


@transaction.atomic
def note_withdrawal(one: Recommendation, *, number: str, words: str, by: Actor, at: datetime) -> None:
    """Note a signed paper by which who collected it takes it back; they may deny it."""
    withdrawing.note_withdrawal(one, number=number, words=words, by=by, at=at)
    _let_go(one, at=at)


@transaction.atomic
def deny_withdrawal(one: Recommendation, *, words: str, by: Actor, at: datetime) -> None:
    """Say, as who sent or collected it, that one took nothing back: it is owed again, until the day that its session has now.

    :raises NotAllowed: if somebody else did, or nothing was taken back by a paper
    """
    _stand_in_session(one, by=by, at=at)
    withdrawing.deny_withdrawal(one, words=words, by=by, at=at)
    moves.make(one, "shift", by=PLATFORM, at=at, stated=dict.fromkeys(states.ANSWER, one.session.answer_by))


def _stand_in_session(one: Recommendation, *, by: Actor, at: datetime) -> None:
    """Let whom the session invites be to what they collected what they are to the session; a row of its own says who sees it."""
    if not may_withdraw(one, by=by, at=at):
        raise NotAllowed("somebody else collected it")
    one.matter.parts = one.session.matter.parts


def _let_go(one: Recommendation, *, at: datetime) -> None:
    for each in grouped(one):
        each.into = None
        moves.make(each, "ungroup", by=PLATFORM, at=at)
