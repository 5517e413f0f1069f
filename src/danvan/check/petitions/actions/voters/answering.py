"""An answer is drafted, approved, shared with what it is for as well, and carried out by the day that it names."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions.voters.grouping import grouped
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.states import voters as states


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What comes of a recommendation, in one of three outcomes; what is under way has a day."""

    outcome: str
    text: str
    planned_on: date | None = None


def propose(one: Recommendation, *, answer: Answer, by: Actor, at: datetime) -> None:
    """Put an answer before the head of the agency."""
    one.outcome, one.answer, one.planned_on = answer.outcome, answer.text, answer.planned_on
    moves.make(one, "propose", by=by, at=at, outcome=answer.outcome, private={"note": answer.text})


def send_back(one: Recommendation, *, remark: str, by: Actor, at: datetime) -> None:
    """Send an answer back with what it lacks."""
    moves.make(one, "send_back", by=by, at=at, private={"note": remark})


@transaction.atomic
def approve(one: Recommendation, *, by: Actor, at: datetime) -> None:
    """Answer, and give the same answer to all that is grouped with it; what is under way becomes a duty until its day."""
    verb, shared = ("plan", "share_plan") if one.outcome == states.UNDER_WAY else ("approve", "share")
    _answered(one, verb, by=by, at=at)
    for each in grouped(one):
        each.outcome, each.answer, each.planned_on = one.outcome, one.answer, one.planned_on
        _answered(each, shared, by=PLATFORM, at=at)


@transaction.atomic
def finish(one: Recommendation, *, result: str, by: Actor, at: datetime) -> None:
    """Say what shows that it was carried out, for it and for all that was answered with it."""
    _finished(one, result=result, by=by, at=at)
    for each in grouped(one, state="under_way"):
        _finished(each, result=result, by=PLATFORM, at=at)


def _answered(one: Recommendation, verb: str, *, by: Actor, at: datetime) -> None:
    stated: dict[str, Any] = {"stated": dict.fromkeys(states.FINISH, one.planned_on)} if one.planned_on else {}
    moves.make(one, verb, by=by, at=at, outcome=one.outcome, private={"note": one.answer}, **stated)


def _finished(one: Recommendation, *, result: str, by: Actor, at: datetime) -> None:
    one.result, one.finished_on = result, localdate(at)
    moves.make(one, "finish", by=by, at=at, private={"note": result})
