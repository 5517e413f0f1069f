"""What a verb for many does with one matter, lane by lane."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints, handling, information, noting, sorting, voters
from danvan.check.petitions.models import Batch, Petition

Deed = Callable[..., None]


def deed(lane: str, *, verb: str) -> Deed:
    """Return what does a verb with a matter of a lane: it takes the thing, its batch, the words meant for it, who and when."""
    return OF_LANE.get((lane, verb)) or DO[verb]


def _classify(petition: Petition, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    """Say what it is about, and hand it over where an agency was chosen too."""
    if batch.subject:
        sorting.classify(petition, subject=batch.subject, by=by, at=at)
    if batch.agency:
        _route(petition, batch, words=words, by=by, at=at)


def _route(petition: Petition, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    if batch.agency:
        sorting.route(petition, agency=batch.agency, by=by, at=at)


def _take_on(petition: Petition, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    if batch.subject and batch.agency:
        handling.take_on(petition, subject=batch.subject, agency=batch.agency, urgency=batch.urgency, by=by, at=at)


def _note(thing: Any, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    noting.note(thing, words=words, by=by, at=at)


def _note_complaint(thing: Any, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    complaints.note(thing, words=words, by=by, at=at)


def _appoint(thing: Any, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    if batch.role:
        complaints.appoint(thing, role=batch.role, taken_by=thing.taken_by, by=by, at=at)


def _seek(thing: Any, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    if batch.agency:
        information.seek(thing, agency=batch.agency, is_complex=False, by=by, at=at)


def _hand_voters_on(thing: Any, batch: Batch, *, words: str, by: Actor, at: datetime) -> None:
    if batch.agency:
        voters.route(thing, agency=batch.agency, by=by, at=at)


DO: dict[str, Deed] = {"classify": _classify, "take_on": _take_on, "route": _route, "note": _note, "appoint": _appoint, "seek": _seek}
OF_LANE: dict[tuple[str, str], Deed] = {("khieu-nai", "note"): _note_complaint, ("cu-tri", "route"): _hand_voters_on}
