"""What else was said in words like these, also by another way and in another lane: shown to a clerk, who decides; nothing is merged."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals, complaints, feedback, information, land, voters
from danvan.check.petitions.queries.feedback import NEWEST
from danvan.check.petitions.queries.triage import MOST, OPEN, SAME, SHOWN
from danvan.engines.vietnamese import in_common, likeness, traits

LATELY = timedelta(days=30)
LANES = ((complaints.visible, "text"), (land.visible, "about"), (information.visible, "asked"), (voters.visible, "text"))  # and the field of the words


@dataclass(frozen=True, kw_only=True)
class Alike:
    """What may be about the same thing, waiting or taken in, and why it seems so."""

    arrival: Arrival | None
    matter: Matter | None
    words: str
    percent: int  # of their telling words that both have
    shared: list[str]  # some of these, folded


def alike(arrival: Arrival, *, actor: Actor, at: datetime, words: str = "") -> list[Alike]:
    """Return what waits or came lately and was said in words like these, the likest first; `words` are those that a clerk read off a scan."""
    said = traits(arrival.words or words)
    waiting = arrivals.room(actor, at=at).exclude(pk=arrival.pk).exclude(words="").filter(found="")[:MOST]
    found = [_alike(one.words, said=said, arrival=one) for one in waiting]
    found += [_alike(text, said=said, matter=matter) for matter, text in _lately(actor, at=at)]
    return sorted((one for one in found if one.percent >= 100 * SAME), key=lambda one: -one.percent)[:SHOWN]


def _lately(actor: Actor, *, at: datetime) -> Iterator[tuple[Matter, str]]:
    """Yield what is open in the lane of feedback, and what came lately in the others, with its words."""
    since = at - LATELY
    yield from _texts(feedback.visible(actor, at=at).filter(matter__state__in=OPEN, matter__opened_at__gt=since).order_by(*NEWEST)[:MOST], field="text")
    for visible, field in LANES:
        yield from _texts(visible(actor, at=at).filter(matter__opened_at__gt=since).order_by(*NEWEST)[:MOST], field=field)


def _texts(things: Iterable[object], *, field: str) -> Iterator[tuple[Matter, str]]:
    yield from ((one.matter, str(getattr(one, field))) for one in things)  # type: ignore[attr-defined]


def _alike(text: str, *, said: frozenset[str], arrival: Arrival | None = None, matter: Matter | None = None) -> Alike:
    other = traits(text)
    return Alike(arrival=arrival, matter=matter, words=text, percent=round(100 * likeness(said, to=other)), shared=in_common(said, of=other, most=4))
