"""The map of a commune: brought as a whole, or a village put where it lies. Who did so is kept with the commune's other changes."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.office.queries import agencies as queries
from danvan.base.people.relations import Actor
from danvan.base.places import actions as places
from danvan.base.places.models import Place, Shape
from danvan.engines import maps


@transaction.atomic
def redraw(agency: Agency, *, shapes: Sequence[Shape], by: Actor, at: datetime) -> None:
    """Put a new map in the place of a commune's old one.

    :raises NotAllowed: if the actor neither leads nor administers it or one above it
    """
    moves.make(queries.dossier(agency, at=at), "change", by=by, at=at, shapes=len(shapes))
    places.redraw(agency, shapes=shapes, on=localdate(at))


@transaction.atomic
def put_place(place: Place, *, agency: Agency, spot: maps.Spot, by: Actor, at: datetime) -> None:
    """Say where a village of a commune lies.

    :raises NotAllowed: if the actor neither leads nor administers the commune or one above it
    """
    moves.make(queries.dossier(agency, at=at), "change", by=by, at=at, place=place.code, private={"spot": maps.written(spot)})
    places.put(place, spot=spot)
