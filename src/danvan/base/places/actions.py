from datetime import date

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.places.models import Place


def hand_over(place: Place, *, to: Agency) -> None:
    """Let another agency take in what is said at a place."""
    place.agency = to
    place.save(update_fields=["agency"])


def settle_for(agency: Agency) -> Place:
    """Return the place that stands for the whole of a commune or village, made if there is none."""
    above = agency.above if agency.kind in kinds.LIVED_IN and agency.above else agency
    name = agency.name.removeprefix("UBND ")
    defaults = {"name": f"{name[:1].upper()}{name[1:]}", "agency": above, "valid_from": agency.valid_from}
    return Place.objects.get_or_create(code=agency.code, defaults=defaults)[0]


def succeed(before: Place, *, after: Place, on: date) -> None:
    """End a place on a day; what happened there stays under its name, and its people are found under the new one."""
    before.valid_to, before.became = on, after
    before.save(update_fields=["valid_to", "became"])
