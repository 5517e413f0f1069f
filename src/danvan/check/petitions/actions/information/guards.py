"""What the record of a request for information forbids: what was asked, passed on or recommended before, and an approval of another outcome."""

from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.moves.guards import unless
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import more_time
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.states import information as states


class PassedOnBefore(NotAllowed):
    """A request is passed on once: whoever got it wrongly tells whoever asks where the information is."""


class AskedBefore(NotAllowed):
    """A request is sent back for what it lacks once; a second time only the head may ask."""


def _may_ask_back(request: InformationRequest, *, by: Actor, at: datetime) -> bool:
    """Return whether somebody may ask for what the request lacks: once whoever has it, then its head alone."""
    return request.asked_back_on is None or "leader" in relations.of(by, to=request.matter, on=localdate(at))


def _may_pass_on(request: InformationRequest, **_now: Any) -> bool:
    """Return whether nobody has passed a request on before."""
    return not Entry.objects.filter(matter=request.matter, word="petitions.passed_on").exists()


GUARDS = (
    *more_time.GUARDS,
    unless(_may_ask_back, verbs=("ask_back",), says="it was asked for already", refusal=AskedBefore),
    unless(_may_pass_on, verbs=("pass_on",), says="it was passed on before", refusal=PassedOnBefore),
    unless(lambda one, **_now: not one.worth_disclosing, verbs=("recommend",), says="it was said already"),
    *(
        unless(lambda one, outcome=outcome, **_now: one.outcome == outcome, verbs=(verb,), says="another outcome was proposed")
        for outcome, verb in states.APPROVES.items()
    ),
)
