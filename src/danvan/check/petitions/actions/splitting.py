"""A letter with several matters: a part of its words becomes a matter by itself, whose author is told. Nothing is taken from the letter."""

from datetime import datetime

from django.db import transaction

from danvan.base.matters import codes
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import coming
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import splits


@transaction.atomic
def split(petition: Petition, *, words: str, lane: str, by: Actor, at: datetime, with_photo: bool = False) -> Petition:
    """Make some words of a letter a matter of its own, in a lane, feedback or report.

    Its first clock counts from the day on which the letter came or, where the letter was sorted already, from now: whoever sorts the part
    got it now. Its answer counts from when the letter's does, if that is owed already; who leaves no time for sorting it is late for it.

    Its author is the letter's, who follows it with the same account or secret code, and is told of it where they are told of the letter.

    :raises NotAllowed: if the letter does not say that, or nothing else; if it was split off already; or if the letter is a part itself
    """
    number = splits.next_number(petition)
    if number is None or not splits.is_part(words, petition=petition):
        raise NotAllowed("these words are no part that can be split off")
    part = _part(petition, words=words, kind=lane, number=number, with_photo=with_photo)
    since = coming.since(petition, kind=lane) if petition.matter.state == "submitted" else None
    moves.make(part, "stand_apart", by=PLATFORM, at=at, since=since, whole=petition.matter.code, private={"text": words})
    late = splits.lateness(petition, part=part, by=by, at=at)
    moves.make(petition, "split", by=by, at=at, part=part.matter.code, private={"note": words}, **late)
    notices.follow_too(part.matter, of=petition.matter, at=at)
    return part


def _part(petition: Petition, *, words: str, kind: str, number: int, with_photo: bool) -> Petition:
    whole = petition.matter
    matter = Matter(
        house="petitions", kind=kind, agency=whole.place.agency if whole.place else whole.agency, place=whole.place, author=whole.author,
        opened_at=whole.opened_at, bearer=codes.part(whole.bearer, number=number), code=codes.new(),
    )
    kept = {name: getattr(petition, name) for name in ("where", "opted_out", "came", "received_on")}
    return Petition(matter=matter, text=words, split_from=petition, photo=petition.photo if with_photo else None, **kept)
