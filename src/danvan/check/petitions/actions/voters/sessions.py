"""A session is called, the next one is moved, the results are published by two persons."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.states import voters as states


def call(name: str, *, agency: Agency, council: str, opens_on: date, next_on: date, by: Actor, at: datetime) -> Session:
    """Name a session, so that recommendations can be taken in for it."""
    matter = Matter(house="petitions", kind=states.SESSION_KIND, agency=agency, opened_at=at)
    session = Session(matter=matter, name=name, council=council, opens_on=opens_on, next_on=next_on)
    moves.make(session, "call", by=by, at=at, opens_on=opens_on.isoformat(), next_on=next_on.isoformat(), private={"name": name})
    return session


@transaction.atomic
def invite(session: Session, *, agency: Agency, by: Actor, at: datetime) -> None:
    """Let the Front or a council take recommendations in for a session, and follow all that come: it collects, it answers none."""
    give_sight(session.matter, agencies=[agency], as_word="supporting")
    for one in _of(session).select_related("matter"):
        give_sight(one.matter, agencies=[agency])
    moves.make(session, "invite", by=by, at=at, agency=agency.code)


@transaction.atomic
def postpone(session: Session, *, next_on: date, reason: str, by: Actor, at: datetime) -> None:
    """Give the next session another day; what is not answered yet is owed until that day. Both days are kept.

    What lapsed before goes on having lapsed.
    """
    before, session.next_on = session.next_on, next_on
    moves.make(
        session, "postpone", by=by, at=at, before=before.isoformat(), after=next_on.isoformat(), private={"note": reason}
    )
    for one in _of(session).filter(matter__state__in=states.OPEN):
        moves.make(one, "shift", by=PLATFORM, at=at, stated=dict.fromkeys(states.ANSWER, session.answer_by))


def ask_out(session: Session, *, by: Actor, at: datetime) -> None:
    """Ask that the results be published."""
    moves.make(session, "ask_out", by=by, at=at, sets={"asked_by": by.person})


@transaction.atomic
def put_out(session: Session, *, by: Actor, at: datetime) -> None:
    """Publish what was asked and what came of it, with what is late or has no answer.

    :raises SameHand: if nobody else has asked for it
    """
    session.matter.visibility = "public"
    moves.make(session, "put_out", by=by, at=at)
    for one in _of(session):
        one.matter.visibility = "public"
        moves.make(one, "open_up", by=PLATFORM, at=at)


def _of(session: Session) -> QuerySet[Recommendation]:
    return Recommendation.objects.filter(session=session).order_by("pk")
