from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import coming
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Petition
from danvan.check.petitions.states import conduct as states


class NobodyAbove(Exception):
    """There is nobody above the agency here to whom an opinion on its head could go."""


@transaction.atomic
def submit(
    text: str, *, place: Place, about_head: bool, by: Actor, at: datetime, bearer: str = "", where: str = "", came: Came | None = None,
    news: Mapping[str, str] | None = None,
) -> Petition:
    """Bring an opinion before the head of a place's agency, or before the one above if it is about that head.

    What a clerk hands in for somebody who wrote says how it `came`, is nobody's account's, and counts from when it came; `news` holds,
    by channel, the address at which they are told of it.

    :raises NobodyAbove: if it is about the head, and whoever stands above is not here
    """
    agency = reader(place, about_head=about_head, at=at)
    way: dict[str, Any] = {"came": came.how, "received_on": came.on, "received_at": came.received_at} if came else {}
    matter = Matter(
        house="petitions", kind=states.KIND, agency=agency, place=place, author=None if came else by.person, opened_at=at, bearer=bearer
    )
    petition = Petition(matter=matter, text=text, where=where, **way)
    since = coming.since(petition, kind=states.KIND) if came and petition.came_at < at else None
    facts: dict[str, Any] = {**came.facts} if came else {}
    moves.make(petition, "submit", by=by, at=at, since=since, **facts, private={"text": text, "where": where})
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, at=at)
    return petition


def reader(place: Place, *, about_head: bool, at: datetime) -> Agency:
    """Return the agency whose head reads it: never one between, so that no direct superior does.

    :raises NobodyAbove: if it is about the head, and whoever stands above is not here
    """
    own = seat(place.agency)
    if not about_head:
        return own
    if own.above is None or not own.above.stands(on=localdate(at)):
        raise NobodyAbove(own.name)
    return seat(own.above)


def answer(petition: Petition, *, done: str, no_proof: str, found: str = "", by: Actor, at: datetime) -> None:
    """Answer the author, as the head, who says whether it was so: right, partly, wrong; the clock stops."""
    petition.done, petition.done_on, petition.done_by = done, localdate(at), petition.matter.agency.name
    petition.no_proof = no_proof
    moves.make(petition, "answer", by=by, at=at, found=found, private={"note": done})
