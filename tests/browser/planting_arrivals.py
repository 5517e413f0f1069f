"""Scripts that somebody sends by electronic mail."""

from datetime import datetime

from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.models import Arrival
from danvan.site.village import Village


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Arrival | None:
    """Let a letter wait."""
    sent = arrivals.Sent(way="mail", received_at=at, words=planted["petitions.Arrival.words"], sender="lan@example.vn")
    return arrivals.arrive(sent, agency=village.commune, key="planted", at=at)
