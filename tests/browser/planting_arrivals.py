"""Scripts that somebody sends by electronic mail, or again and again by the web."""

from datetime import datetime

from danvan.base.brakes.rubbish import Suspicion
from danvan.check.petitions.actions import arrivals
from danvan.check.petitions.actions.arrivals import suspecting
from danvan.check.petitions.models import Arrival
from danvan.site.village import Village


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Arrival | None:
    """Let a letter wait, and a form that looks like rubbish."""
    words = planted["petitions.Arrival.words"]
    filled = suspecting.Filled(place=village.thon_dong, kind="feedback", where="", spot="", opted_out=False, news={}, language="vi")
    suspecting.keep(words, filled=filled, suspicion=Suspicion(why="alike", group="planted"), found="", bearer="", at=at)
    sent = arrivals.Sent(way="mail", received_at=at, words=words, sender="lan@example.vn")
    return arrivals.arrive(sent, agency=village.commune, key="planted", at=at)
