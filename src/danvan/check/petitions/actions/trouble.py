"""Who was given trouble for what they sent says so to a body above: nothing of it touches the matter that it is about."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.conduct import NobodyAbove
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import trouble as queries
from danvan.check.petitions.states import conduct as states


def submit(text: str, *, about: Matter, by: Actor, at: datetime, bearer: str = "") -> Petition:
    """Say that one was given trouble because of a matter: a matter of its own, for the head of another body alone.

    :raises NotAllowed: if they are not the author of the matter
    :raises NobodyAbove: if no other body is here to read it
    """
    if "author" not in relations.of(by, to=about, on=localdate(at)):
        raise NotAllowed("its author alone")
    matter = Matter(
        house="petitions", kind=states.TROUBLE, agency=reader(about, at=at), place=about.place, author=by.person, opened_at=at, bearer=bearer
    )
    said = {"text": text, "where": f"{about.code} · {about.agency.name}"}  # in words: no key leads from one to the other
    petition = Petition(matter=matter, **said)
    moves.make(petition, "submit", by=by, at=at, private=said)
    return petition


def reader(about: Matter, *, at: datetime) -> Agency:
    """Return the agency whose head reads it.

    :raises NobodyAbove: if there is none but those with whom the matter lies
    """
    found = queries.reader(about, on=localdate(at))
    if found is None:
        raise NobodyAbove(about.code)
    return found
