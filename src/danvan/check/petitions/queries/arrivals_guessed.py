"""From where a letter comes, by the places that it names: put before a clerk, who reads it and mends it."""

from datetime import date

from danvan.base.agencies.queries import seat
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import locating


def whereabouts(arrival: Arrival, *, on: date) -> dict[str, str]:
    """Return the code of the commune whose letter it is, and of the village that it names, if it names one."""
    commune, words = seat(arrival.agency), arrival.words
    found = locating.located(commune, on=on, address=words) if words else None
    return {"commune": commune.code, "place": found.code if found and found.code != found.agency.code else ""}
