"""How what waited goes to a lane with a form of its own: by the very action of that lane's counter, the clock from the day on which it came.

Each raises NotAllowed if the actor may not, or somebody else was first; `news` says where an author on paper wants to hear of it besides.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters import codes
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions import complaints, conduct, information, land, voters
from danvan.check.petitions.actions.arrivals import closing, rights
from danvan.check.petitions.actions.arrivals.closing import Code
from danvan.check.petitions.models import (
    Arrival,
    Complaint,
    InformationRequest,
    LandDispute,
    Petition,
    Recommendation,
    Session,
)


@transaction.atomic
def take_complaint(
    arrival: Arrival, *, words: complaints.Words, receipt: complaints.Receipt, settler: Agency, code: Code, by: Actor, at: datetime,
    first: Complaint | None = None, lacks: str = "", news: Mapping[str, str] | None = None,
) -> Complaint:
    """Register a complaint; what `lacks` of it, as the signature of a letter by mail, its author is asked for at once."""
    row = rights.locked(arrival, by=by, at=at)
    made = complaints.take_in(
        words, receipt=replace(receipt, received_on=closing.came(row).on), settler=settler, first=first, bearer=code.bearer, by=by, at=at,
        news=closing.way_back(row) or news,
    )  # fmt: skip
    if lacks:
        complaints.ask_paper(made, lacks=lacks, by=by, at=at)
    closing.close(row, into=[made.matter], files=closing.files_of(row), code=code, by=by, at=at)
    return made


@transaction.atomic
def take_dispute(
    arrival: Arrival, *, asked: land.Asked, agency: Agency, code: Code, by: Actor, at: datetime, news: Mapping[str, str] | None = None
) -> LandDispute:
    """Take in that somebody asks the commune to mediate over land."""
    row = rights.locked(arrival, by=by, at=at)
    made = land.submit(
        asked, agency=agency, received_on=closing.came(row).on, bearer=code.bearer, by=by, at=at, news=closing.way_back(row) or news, is_paper=True,
    )
    closing.close(row, into=[made.matter], files=closing.files_of(row), code=code, by=by, at=at)
    return made


@transaction.atomic
def take_request(
    arrival: Arrival, *, asked: information.Asked, agency: Agency, code: Code, by: Actor, at: datetime, news: Mapping[str, str] | None = None
) -> InformationRequest:
    """Take in a request for information."""
    row = rights.locked(arrival, by=by, at=at)
    made = information.submit(asked, agency=agency, came=closing.came(row), bearer=code.bearer, by=by, at=at, news=closing.way_back(row) or news)
    closing.close(row, into=[made.matter], files=closing.files_of(row), code=code, by=by, at=at)
    return made


@transaction.atomic
def take_opinion(
    arrival: Arrival, *, text: str, place: Place, about_head: bool, code: Code, by: Actor, at: datetime, where: str = ""
) -> Petition:
    """Bring an opinion on conduct before the head who reads it; from then on the clerk reads it no more.

    It comes in as from whoever bears its code, for no counter has a say in this lane; the row of the letter says which clerk took it in.
    """
    row = rights.locked(arrival, by=by, at=at)
    author = Actor(bears=frozenset({code.bearer}))
    made = conduct.submit(
        text, place=place, about_head=about_head, where=where, came=closing.came(row), bearer=code.bearer, by=author, at=at, news=closing.way_back(row),
    )
    closing.close(row, into=[made.matter], files=closing.files_of(row), code=code, by=by, at=at)
    return made


@transaction.atomic
def take_recommendations(
    arrival: Arrival, *, lines: Sequence[str], session: Session, collected: voters.Collected, code: Code, by: Actor, at: datetime
) -> list[Recommendation]:
    """Take in each recommendation of a letter for a session; whoever sent it is told of the first, and their code opens the next ones as its parts."""
    row = rights.locked(arrival, by=by, at=at)
    made = [
        voters.take_in(
            line, session=session, collected=collected, by=by, at=at, news={} if number else closing.way_back(row), bearer=_bearer(code, number=number),
        )
        for number, line in enumerate(lines)
    ]
    closing.close(row, into=[one.matter for one in made], files=closing.files_of(row), code=code, by=by, at=at)
    return made


def _bearer(code: Code, *, number: int) -> str:
    if number == 0:
        return code.bearer
    return codes.part(code.bearer, number=number) if number <= codes.PARTS else ""
