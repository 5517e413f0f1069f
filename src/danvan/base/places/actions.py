from collections.abc import Iterable
from datetime import date

from django.db import transaction

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import seat
from danvan.base.places import former
from danvan.base.places.models import Place, Shape
from danvan.engines import maps


def hand_over(place: Place, *, to: Agency) -> None:
    """Let another agency take in what is said at a place."""
    place.agency = to
    place.save(update_fields=["agency"])


def settle_for(agency: Agency) -> Place:
    """Return the place that stands for the whole of a commune or village, made if there is none."""
    above = agency.above if agency.kind in kinds.LIVED_IN and agency.above else agency
    defaults = {"name": former.called(agency), "agency": above, "valid_from": agency.valid_from}
    return Place.objects.get_or_create(code=agency.code, defaults=defaults)[0]


def succeed(before: Place, *, after: Place, on: date) -> None:
    """End a place on a day; what happened there stays under its name, and its people are found under the new one."""
    before.valid_to, before.became = on, after
    before.save(update_fields=["valid_to", "became"])


@transaction.atomic
def redraw(commune: Agency, *, shapes: Iterable[Shape], on: date) -> int:
    """Put a new map in the place of a commune's old one, and return how many lines it has.

    The maps of those it took over from stay theirs, and are no longer part of its own.
    """
    Shape.objects.filter(agency=commune).delete()
    made = list(shapes)
    for shape in made:
        shape.drawn_on = on
    return len(Shape.objects.bulk_create(made, batch_size=500))


@transaction.atomic
def put(place: Place, *, spot: maps.Spot) -> None:
    """Say where a village lies."""
    Shape.objects.filter(place=place, kind="village").delete()
    Shape.objects.create(agency=seat(place.agency), kind="village", name=place.name, place=place, points=[list(spot)])
