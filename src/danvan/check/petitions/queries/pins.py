"""Where public petitions stand on the map: reports from the street alone, on a road, never at a house."""

from datetime import date, timedelta

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.places import maps as places
from danvan.base.places.models import Place
from danvan.check.petitions.models import Petition, Published, Reckoning
from danvan.check.petitions.queries import shown
from danvan.engines import maps

WITHIN, STEP = 60, 50  # metres: how far a road may be, and how far apart its points are onto which reports are moved
SINCE = timedelta(days=365)
MOST = 300


def public_spot(petition: Petition) -> str:
    """Return the point of a road at which everybody sees a petition; empty where they see its village alone."""
    spot = maps.spot(petition.spot)
    if spot is None or petition.at_home or petition.matter.kind != "report":
        return ""
    moved = maps.snapped(spot, lines=places.roads(petition.matter.place), within=WITHIN, step=STEP)
    return maps.written(moved) if moved else ""


def on_map(commune: Agency, *, on: date) -> list[Published]:
    """Return the public petitions of a year that stand on the roads of a commune, newest first, as many as a map can bear."""
    found = shown.shown(on=on).filter(published_at__gte=midnight(on - SINCE), place__in=places.places(commune)).exclude(spot="")
    return list(found[:MOST])


def counted(commune: Agency) -> list[tuple[Place, int]]:
    """Return the places of a commune with how many petitions of a year are public of each, as reckoned last."""
    rows = Reckoning.objects.filter(place__in=places.places(commune), agency=None, subject=None).select_related("place").order_by("place__sort_key", "pk")
    return [(row.place, row.facts["published"]) for row in rows if row.place]
