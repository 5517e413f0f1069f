"""Which verbs make sense now, and what the platform does with the clocks by itself."""

from collections.abc import Callable
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.information.asking import may_ask_back, may_pass_on
from danvan.check.petitions.actions.more_time import can_be_longer
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import withdrawn
from danvan.check.petitions.states import information as states

ASKS: dict[str, Callable[[InformationRequest], bool]] = {  # what a verb asks of the request itself
    **{verb: (lambda one, outcome=outcome: one.outcome == outcome) for outcome, verb in states.APPROVES.items()},  # type: ignore[misc]
    **dict.fromkeys(("give_time", "deny_time"), lambda one: one.asked_by_id is not None),
    "recommend": lambda one: not one.worth_disclosing,
}


def fits(request: InformationRequest, *, verb: str, by: Actor, at: datetime) -> bool:
    """Return whether a verb that the table allows makes sense now: a second look at what the fields say."""
    if verb == "ask_time":
        return request.asked_by_id is None and can_be_longer(request, at=at)
    if verb == "ask_back":
        return may_ask_back(request, by=by, at=at)
    if verb == "pass_on":
        return may_pass_on(request)
    return withdrawn.fits(request, verb=verb) and (verb not in ASKS or ASKS[verb](request))
