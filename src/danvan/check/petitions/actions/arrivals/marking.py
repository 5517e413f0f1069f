"""What is not for here: a denunciation is set aside for its sealed envelope, spam is kept apart; who was wrong brings it back."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions.purges import ASIDE_FOR
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import denunciation as register
from danvan.check.petitions.actions.arrivals import rights
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.states import arrivals as states


@transaction.atomic
def set_aside(arrival: Arrival, *, sealed: str, body: Agency | None, by: Actor, at: datetime) -> None:
    """Take a denunciation out of everybody's sight but who marked it, until its slip is printed and its hours are over.

    The platform enters its number in the register of the body that receives it, if that is kept here.

    :raises NotAllowed: if the actor may not, or somebody else was first
    """
    row = rights.locked(arrival, by=by, at=at)
    row.outcome, row.by, row.done_at, row.sealed_ref, row.due_at = states.ASIDE, by.person, at, sealed, at + ASIDE_FOR
    if body:
        row.matter = register.receive(sealed, agency=body, received_on=localdate(row.received_at), by=PLATFORM, at=at).matter
    row.save()


@transaction.atomic
def print_slip(arrival: Arrival, *, by: Actor, at: datetime) -> None:
    """Note that the slip is printed for the sealed envelope, once, by who marked it; when its hours are over, by any of the reception.

    :raises NotAllowed: if it was printed before, or not by them
    """
    row = rights.locked(arrival, by=by, at=at, outcome=states.ASIDE)
    if row.printed_at or row.purged_at or not (is_own(row, by=by) or (row.due_at and row.due_at <= at)):
        raise NotAllowed("once, by whoever set it aside")
    row.printed_at = at
    row.save(update_fields=["printed_at"])


@transaction.atomic
def mark_spam(arrival: Arrival, *, by: Actor, at: datetime) -> None:
    """Keep apart what nobody meant for the office: counted, and here until its lawful day.

    :raises NotAllowed: if the actor may not, or somebody else was first
    """
    row = rights.locked(arrival, by=by, at=at)
    row.outcome, row.by, row.done_at = states.SPAM, by.person, at
    row.save(update_fields=["outcome", "by", "done_at"])


@transaction.atomic
def bring_back(arrival: Arrival, *, by: Actor, at: datetime) -> None:
    """Let what was marked in error wait again: spam by any of the reception, what was set aside by who did it alone.

    :raises NotAllowed: if the actor may not, or it is gone
    """
    was = states.ASIDE if arrival.outcome == states.ASIDE else states.SPAM
    row = rights.locked(arrival, by=by, at=at, outcome=was)
    if row.purged_at or (was == states.ASIDE and not is_own(row, by=by)):
        raise NotAllowed("it is gone, or somebody else set it aside")
    row.outcome, row.by, row.done_at, row.due_at, row.printed_at = states.WAITS, None, None, None, None
    row.sealed_ref, row.matter = "", None
    row.save()


def is_own(row: Arrival, *, by: Actor) -> bool:
    """Return whether an actor is who marked it."""
    return by.person is not None and by.person.pk == row.by_id
