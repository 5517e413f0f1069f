"""A button of a document, a task, a support or a report that is not there any more."""

from django.http import HttpResponseBase

from danvan.base.moves import actions as moves
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit


def left(visit: Visit, thing: moves.Moving, *, verb: str, page: str) -> HttpResponseBase | None:
    """Return the way to the page of a thing whose table does not let somebody do a verb now, if it might at another step."""
    if verb in {move.verb for move in moves.open_to(thing, by=visit.actor, at=visit.at)}:
        return None
    return led_back(visit, thing=thing, verb=verb, page=page)
