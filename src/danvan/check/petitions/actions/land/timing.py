"""When a verb makes sense, and what the platform does with the clocks by itself."""

from collections.abc import Callable
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.states import land as states

AFTER_A_MEETING = ("note_absence", "settle", "fail")
PAPERS: dict[str, Callable[[LandDispute], bool]] = {  # verbs upon a paper that takes the request back
    "take_retraction": lambda one: not queries.awaits_head(one), "accept_retraction": queries.awaits_head,
    **{verb: (lambda one, verb=verb: queries.denies(one) == verb) for verb in states.DENY},  # type: ignore[misc]
}


class TooLate(NotAllowed):
    """The days in which who agreed may say otherwise are over."""


def fits(dispute: LandDispute, *, verb: str, at: datetime, by: Actor | None = None) -> bool:
    """Return whether a verb that the table allows makes sense now: a second look at what the fields say."""
    if verb in AFTER_A_MEETING:
        return dispute.meets_at is not None and dispute.meets_at <= at
    if verb == "object":
        last = queries.last_day_to_object(dispute)
        return last is not None and localdate(at) <= last
    if verb in PAPERS:
        return PAPERS[verb](dispute)
    return verb != "forward" or _is_settled_for_good(dispute, at=at)


def _is_settled_for_good(dispute: LandDispute, *, at: datetime) -> bool:
    """Return whether boundaries move and the days to say otherwise are over."""
    last = queries.last_day_to_object(dispute)
    return dispute.moves_boundary and last is not None and localdate(at) > last
