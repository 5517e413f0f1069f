"""What the lead of a matter does: it asks, urges, and calls off. The matter's clock runs on, who is asked has one of its own."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight, keep_from_too
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.queries import consulting, contributions
from danvan.check.petitions.states import contributions as states


@dataclass(frozen=True, kw_only=True)
class Question:
    """Who is asked what, within how many of its working days, and whether it may read what the resident wrote."""

    agency: Agency
    words: str
    days: int
    with_words: bool = False


@transaction.atomic
def consult(thing: Any, *, question: Question, by: Actor, at: datetime) -> Contribution:
    """Ask another agency for a matter; who can only be asked has a day, and no clock.

    :raises NotAllowed: if nobody may be asked in this lane, this agency may not, or it is asked already
    """
    matter, agency, on = thing.matter, question.agency, localdate(at)
    if consulting.allowed(matter.kind, on=on) is None or not consulting.askable(matter, on=on).filter(pk=agency.pk).exists():
        raise NotAllowed("nobody asks them for this")
    if contributions.still_open(matter).filter(matter__agency=agency).exists():
        raise NotAllowed("they are asked already")
    asked = _asked(matter, question=question, at=at)
    moves.make(
        thing, "consult", by=by, at=at, asked=agency.code, contribution=asked.matter.code, due_on=asked.due_on.isoformat(),
        own=matter.agency in agency.chain(), private={"note": question.words},
    )
    keep_from_too(asked.matter, of=matter)
    give_sight(asked.matter, agencies=consulting.seeing(matter))
    return asked


@transaction.atomic
def urge(thing: Any, *, asked: Contribution, by: Actor, at: datetime) -> None:
    """Remind an agency that was asked."""
    moves.make(thing, "urge", by=by, at=at, asked=asked.matter.agency.code, contribution=asked.matter.code)
    moves.make(asked, "remind", by=PLATFORM, at=at)


@transaction.atomic
def call_off(thing: Any, *, asked: Contribution, reason: str, by: Actor, at: datetime) -> None:
    """Wait no longer for an agency that was asked."""
    moves.make(thing, "call_off", by=by, at=at, asked=asked.matter.agency.code, contribution=asked.matter.code, private={"note": reason})
    asked.reason = reason
    moves.make(asked, "stop", by=PLATFORM, at=at)


def _asked(about: Matter, *, question: Question, at: datetime) -> Contribution:
    agency = question.agency
    matter = Matter(
        house="petitions", kind=states.KIND, agency=agency, assigner=about.agency, place=about.place, subject=about.subject, opened_at=at,
    )
    due_on = consulting.due_on(agency, days=question.days, on=localdate(at))
    asked = Contribution(matter=matter, about=about, question=question.words, with_words=question.with_words, due_on=due_on)
    verb = "invite" if agency.askable_only else "ask"
    moves.make(asked, verb, by=PLATFORM, at=at, case=about.kind, within=question.days, private={"note": question.words})
    return asked
