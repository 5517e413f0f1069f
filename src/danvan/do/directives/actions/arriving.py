"""Packages that the document system lays into the folder: each taken once, whoever is killed meanwhile."""

from datetime import datetime
from hashlib import sha256

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM
from danvan.do.directives import queries
from danvan.do.directives.actions import exchanging, settling
from danvan.do.directives.models import Arrival
from danvan.do.directives.queries.exchanges import Answer
from danvan.do.directives.queries.packages import NotTaken
from danvan.engines import edxml

UNFINISHED = ("broken", "no package")  # what a file looks like that is still being written


class NotYet(Exception):
    """The file may be whole later, or the machine may have time to look at it."""


def take_in(data: bytes, *, name: str, is_whole: bool, at: datetime) -> Arrival:
    """Take a package in, for a clerk to look at; what only says how a sent document fares is kept at once, as a move.

    A package that was refused is looked at anew: what it answers may have been sent meanwhile.

    :raises NotYet: if it may still be being written, or nobody could look at it now
    """
    digest = sha256(data).hexdigest()
    if known := Arrival.objects.filter(sha256=digest).exclude(stage="refused").first():
        return known
    try:
        opened = queries.opened(data)
    except NotTaken as refused:
        if refused.reason == "busy" or (refused.reason in UNFINISHED and not is_whole):
            raise NotYet from refused
        stamped = refused.reason == "stamped"
        return _keep(digest, stage="refused", reason=refused.reason, name="" if stamped else name[:60], came_at=at)
    return _enter(digest, data=data, said=opened.said, name=name, at=at)


@transaction.atomic
def _enter(digest: str, *, data: bytes, said: edxml.Package | edxml.Status, name: str, at: datetime) -> Arrival:
    answer = queries.answer(said, actor=PLATFORM, at=at)
    known = {"name": name[:60], "sender": _named(said.sender)[:300], "came_at": at, "directive": answer and answer.directive}
    if reason := _fault(said, answer):
        return _keep(digest, stage="refused", reason=reason, **known | {"directive": None})
    if isinstance(said, edxml.Package):
        return _wait(digest, answer, title=said.subject, at=at, content=data, **known)
    return _word(digest, data=data, status=said, answer=answer, known=known, at=at)


def _word(
    digest: str, *, data: bytes, status: edxml.Status, answer: Answer | None, known: dict[str, object], at: datetime
) -> Arrival:
    if answer and answer.numbered:
        return _wait(digest, answer, title=answer.numbered.code, at=at, content=data, **known)
    arrival = _keep(digest, stage="settled", kind="status", settled_at=at, **known)
    if answer:
        exchanging.hear(answer.directive, status=status, document_id=answer.document_id, by=PLATFORM, at=at)
    return arrival


def _wait(digest: str, answer: Answer | None, *, title: str, at: datetime, **says: object) -> Arrival:
    """Keep what a clerk has to look at, by a move of which the records office is told: of the document whose number it is, else of its own."""
    if answer:
        moves.make(answer.directive, "bring", by=PLATFORM, at=at)
    arrival = _keep(digest, stage="waiting", kind="number" if answer else "document", title=title[:500], **says)
    if answer is None:
        settling.lay_down(arrival, at=at)
    return arrival


def _fault(said: edxml.Package | edxml.Status, answer: Answer | None) -> str:
    if answer is None:
        return "unknown" if isinstance(said, edxml.Status) else ""
    return "" if answer.believed else "stranger"


def _keep(digest: str, **says: object) -> Arrival:
    return Arrival.objects.update_or_create(sha256=digest, defaults={"reason": "", "content": b"", **says})[0]


def _named(sender: edxml.Party) -> str:
    return f"{sender.name} ({sender.id})" if sender.id else sender.name
