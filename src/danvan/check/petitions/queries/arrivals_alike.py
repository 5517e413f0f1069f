"""What else was said in words like these, also by another way: shown to a clerk, who decides; nothing is merged."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival, Petition
from danvan.check.petitions.queries import arrivals
from danvan.check.petitions.queries.feedback import NEWEST, visible
from danvan.check.petitions.queries.triage import MOST, OPEN, SAME, SHOWN
from danvan.engines.vietnamese import in_common, likeness, traits

LATELY = timedelta(days=30)


@dataclass(frozen=True, kw_only=True)
class Alike:
    """What may be about the same thing, waiting or taken in, and why it seems so."""

    arrival: Arrival | None
    petition: Petition | None
    percent: int  # of their telling words that both have
    shared: list[str]  # some of these, folded


def alike(arrival: Arrival, *, actor: Actor, at: datetime) -> list[Alike]:
    """Return what waits or is open and was said in words like these lately, the likest first."""
    said = traits(arrival.words)
    waiting = arrivals.room(actor, at=at).exclude(pk=arrival.pk).exclude(words="").filter(found="")[:MOST]
    lately = visible(actor, at=at).filter(matter__state__in=OPEN, matter__opened_at__gt=at - LATELY).order_by(*NEWEST)[:MOST]
    found = [_alike(one.words, said=said, arrival=one) for one in waiting] + [_alike(one.text, said=said, petition=one) for one in lately]
    return sorted((one for one in found if one.percent >= 100 * SAME), key=lambda one: -one.percent)[:SHOWN]


def _alike(text: str, *, said: frozenset[str], arrival: Arrival | None = None, petition: Petition | None = None) -> Alike:
    other = traits(text)
    return Alike(arrival=arrival, petition=petition, percent=round(100 * likeness(said, to=other)), shared=in_common(said, of=other, most=4))
