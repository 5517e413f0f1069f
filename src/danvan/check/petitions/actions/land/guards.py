"""What the record of a land dispute forbids: minutes before a meeting, an objection too late, a verb upon a paper that nobody took in."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from django.utils.timezone import localdate

from danvan.base.moves.guards import Guard, unless
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.states import land as states

PAPERS: dict[str, Callable[[LandDispute], bool]] = {  # verbs upon a paper that takes the request back
    "take_retraction": lambda one: not queries.awaits_head(one), "accept_retraction": queries.awaits_head,
    **{verb: (lambda one, verb=verb: queries.denies(one) == verb) for verb in states.DENY},  # type: ignore[misc]
}


class TooLate(NotAllowed):
    """The days in which who agreed may say otherwise are over."""


class NotHeld(NotAllowed):
    """There was no meeting yet to which both were called."""


def _is_due(dispute: LandDispute, *, at: datetime, **_by: Any) -> bool:
    """Return whether a meeting has been due."""
    return dispute.meets_at is not None and dispute.meets_at <= at


def _may_still_object(dispute: LandDispute, *, at: datetime, **_by: Any) -> bool:
    last = queries.last_day_to_object(dispute)
    return last is not None and localdate(at) <= last


def _is_settled_for_good(dispute: LandDispute, *, at: datetime, **_by: Any) -> bool:
    """Return whether boundaries move and the days to say otherwise are over."""
    last = queries.last_day_to_object(dispute)
    return dispute.moves_boundary and last is not None and localdate(at) > last


def _without_paper(dispute: LandDispute, *, among: Collection[str], **_by: Any) -> list[str]:
    return [verb for verb in among if not PAPERS[verb](dispute)]


GUARDS = (
    unless(_is_due, verbs=("note_absence", "settle", "fail"), says="no meeting has been due", refusal=NotHeld),
    unless(_may_still_object, verbs=("object",), says="the days for objecting are over", refusal=TooLate),
    unless(_is_settled_for_good, verbs=("forward",), says="no boundary moves, or who agreed may still say otherwise"),
    Guard(verbs=frozenset(PAPERS), forbids=_without_paper, says="there is no paper upon which to do so"),
)
