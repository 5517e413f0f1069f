"""How a petition comes in, whichever lane it takes."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.actions import coming
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.models import Petition


@transaction.atomic
def submit(
    text: str, *, place: Place, by: Actor, at: datetime, bearer: str = "", where: str = "",
    photo: StoredFile | None = None, news: Mapping[str, str] | None = None, language: str = "vi", kind: str = "feedback",
    opted_out: bool = False, spot: str = "", came: Came | None = None, subject: Subject | None = None,
    concerns: str = "", cited: str = "",
) -> Petition:
    """Take in a resident's words and start the clock of their kind: a report from the street, or feedback.

    `bearer` is the hash of the secret code by which somebody without an account follows the matter; `news` holds, by
    channel, the address at which they agreed to be told of it; `opted_out` says that their words are never to be public;
    `spot` is where exactly it is, latitude and longitude. What a clerk wrote down for somebody says how it `came`, and is nobody's account's.
    `subject` is what its author says that it is about: who takes it on says so again.
    `concerns` is a regulation or a procedure where it is about one, `cited` its number or title.
    """
    way: dict[str, Any] = {"came": came.how} if came else {}
    facts: dict[str, Any] = (came.facts if came else {}) | ({"concerns": concerns} if concerns else {})
    received: dict[str, Any] = {"received_on": came.on, "received_at": came.received_at} if came else {}
    matter = Matter(
        house="petitions", kind=kind, agency=place.agency, place=place, subject=subject, author=None if came else by.person,
        opened_at=at, bearer=bearer,
    )
    petition = Petition(matter=matter, text=text, where=where, photo=photo, opted_out=opted_out, spot=spot, concerns=concerns, cited=cited, **received, **way)
    moves.make(
        petition, "submit", by=by, at=at, since=coming.since(petition, kind=kind) if petition.came_at < at else None, place=place.code, **facts,
        private={
            "text": text, "where": where, "photo": photo.sha256 if photo else "", **({"spot": spot} if spot else {}), **({"cited": cited} if cited else {}),
        },
    )
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return petition
