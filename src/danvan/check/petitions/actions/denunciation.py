"""The register of denunciations: a number, dates and codes. No action here takes words."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Denunciation
from danvan.check.petitions.queries import denunciation as queries
from danvan.check.petitions.states import denunciation as states


def receive(
    sealed_ref: str, *, agency: Agency, received_on: date, several_places: bool = False, by: Actor, at: datetime
) -> Denunciation:
    """Enter what lies sealed in the paper register under a number. Nobody is its author here.

    :raises ValueError: if the number is anything but a number and a year
    """
    if not states.REFERENCE.fullmatch(sealed_ref):
        raise ValueError("a number of the paper register and its year, nothing else")
    matter = Matter(house=states.HOUSE, kind=states.KIND, agency=agency, opened_at=at)
    row = Denunciation(matter=matter, sealed_ref=sealed_ref, received_on=received_on, several_places=several_places)
    moves.make(row, "receive", by=by, at=at)
    return row


def note(row: Denunciation, *, verb: str, on: date, by: Actor, at: datetime) -> None:
    """Note the day of a step of the law: checked, accepted, notified, concluded, published, or how it ended before."""
    setattr(row, states.DATED[verb], on)
    moves.make(row, verb, by=by, at=at)


def weigh(row: Denunciation, *, criteria: Collection[str], by: Actor, at: datetime) -> None:
    """Note which criteria hold; how complex the case is follows from them.

    :raises ValueError: if there is no such criterion
    :raises NotAllowed: if it was extended more often than they allow
    """
    if not set(criteria) <= set(states.CRITERIA):
        raise ValueError("no such criterion")
    if states.grade(tuple(criteria)) < row.extensions:
        raise NotAllowed("it was extended more often than that")
    row.criteria = sorted(set(criteria))
    moves.make(row, "weigh", by=by, at=at)


def extend(row: Denunciation, *, on: date, by: Actor, at: datetime) -> None:
    """Note a decision to extend: once for a complex case, twice for an especially complex one.

    :raises NotAllowed: if the law gives no more time
    """
    if row.extensions >= row.grade:
        raise NotAllowed("the law gives no more time")
    if row.extended_on is None:
        row.extended_on = on
    else:
        row.extended_again_on = on
    moves.make(row, "extend", by=by, at=at)


def correct(row: Denunciation, *, day: str, on: date, by: Actor, at: datetime) -> None:
    """Put another day in the place of one that was noted wrongly; the journal keeps both.

    :raises NotAllowed: if the row bears no such day, or its days would stand in another order than the steps
    """
    if day not in queries.borne(row) or not queries.fits(row, day=day, on=on):
        raise NotAllowed("it bears no such day, or that one cannot be")
    was: date = getattr(row, day)
    setattr(row, day, on)
    moves.make(row, "correct", by=by, at=at, day=day, was=was.isoformat(), now=on.isoformat())


@transaction.atomic
def look(keys: Collection[int], *, by: Actor, at: datetime) -> list[Denunciation]:
    """Return rows of the register to whoever opens them; each look is an entry, written before anything is shown."""
    found = list(Denunciation.objects.select_for_update().filter(pk__in=keys).select_related("matter__agency").order_by("-received_on", "-pk"))
    for row in found:
        moves.make(row, "look", by=by, at=at)
    return found
