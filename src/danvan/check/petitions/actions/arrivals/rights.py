"""Who may do something with what waits, and that it still does."""

from datetime import datetime

from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.states import arrivals as states


def locked(arrival: Arrival, *, by: Actor, at: datetime, outcome: str = states.WAITS) -> Arrival:
    """Return what an actor is about to change, held until the transaction ends.

    :raises NotAllowed: if they are not of the reception that sorts it, or somebody else was first
    """
    row = Arrival.objects.select_for_update(of=("self",)).select_related("agency__above").get(pk=arrival.pk)
    if row.agency_id not in queries.sorted_by(by, at=at) or row.outcome != outcome:
        raise NotAllowed("the reception alone, while it waits")
    return row
