"""How a recommendation comes in, and to whoever answers it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions.voters.grouping import lead_along
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.states import voters as states


@dataclass(frozen=True, kw_only=True)
class Collected:
    """Who collected a recommendation and when, where it was said, and how many said it, as far as that is known."""

    by: str
    on: date
    place: Place | None = None
    voters: int | None = None


TAKERS = frozenset({"reception", "supporting"})  # what somebody is to a session for which they take recommendations in


def may_take_in(session: Session, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody may take recommendations in for a session: until its results are out."""
    related = relations.of(by, to=session.matter, on=localdate(at))
    return session.matter.state == "collecting" and not related.isdisjoint(TAKERS)


@transaction.atomic
def take_in(
    text: str, *, session: Session, collected: Collected, by: Actor, at: datetime, bearer: str = "", news: Mapping[str, str] | None = None
) -> Recommendation:
    """Take in a recommendation of voters; it is owed an answer until the day before the next session.

    The counter of the agency that calls the session does, or whom the session invites; these follow what becomes of it. Who sent it by letter
    follows it by the secret code of which `bearer` is the hash, and is told of it at the addresses in `news`, by channel.

    :raises NotAllowed: if it is neither, or the results of the session are out
    """
    if not may_take_in(session, by=by, at=at):
        raise NotAllowed("its results are out, or it is nobody who collects")
    matter = Matter(
        house="petitions", kind=states.KIND, agency=session.matter.agency, place=collected.place, opened_at=at, bearer=bearer
    )
    matter.parts = session.matter.parts  # whom the session invites takes it in; a row of its own says who sees it
    one = Recommendation(
        matter=matter, session=session, text=text, collected_by=collected.by, collected_on=collected.on, voters=collected.voters
    )
    moves.make(
        one, "take_in", by=by, at=at, stated=dict.fromkeys(states.ANSWER, session.answer_by), session=session.matter.code,
        collected_by=collected.by, private={"text": text},
    )  # fmt: skip
    give_sight(matter, agencies=Agency.objects.filter(pk__in=session.matter.supporting))
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, at=at)
    return one


@transaction.atomic
def route(one: Recommendation, *, agency: Agency, by: Actor, at: datetime) -> None:
    """Hand a recommendation to the agency that answers, with those that are answered along with it.

    That agency sees the session too, and of it what lies with itself.
    """
    give_sight(one.session.matter, agencies=[agency])
    moves.make(one, "route", by=by, at=at, to=agency, agency=agency.code)
    lead_along(one, at=at)
