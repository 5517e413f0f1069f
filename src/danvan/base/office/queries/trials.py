"""What a routing rule would have done with the matters of the last month, against where these really went."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.office.queries import held
from danvan.base.office.queries.rules import for_agency
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject

MONTH, MOST, SHOWN = timedelta(days=30), 2000, 10


@dataclass(frozen=True, kw_only=True)
class Tried:
    """A routing rule that somebody thinks of: what is about which field, where, goes to whom."""

    agency: Agency  # that sets it
    subject: Subject
    place: Place | None
    to: Agency


@dataclass(frozen=True, kw_only=True)
class Trial:
    """What became of last month's matters that a rule would have spoken of."""

    count: int
    went: list[tuple[Agency, int]]  # where they are now, most first
    as_tried: int  # of these with whom the rule names, or below
    unsent: int  # of these still where they came in
    former: list[tuple[Agency | None, int]]  # whom the rules as they are name for them
    others: list[str]  # codes of some that went elsewhere
    is_cut: bool  # there were more than are looked at


def trial(tried: Tried, *, actor: Actor, at: datetime) -> Trial:
    """Try a rule on the matters of the last thirty days that the actor may see."""
    found = list(_about(tried, actor=actor, at=at)[: MOST + 1])
    looked = found[:MOST]
    went = Counter(matter.agency for matter in looked)
    unsent = [matter for matter in looked if matter.place and matter.agency_id == matter.place.agency_id != tried.to.pk]
    wrong = [matter for matter in looked if tried.to not in matter.agency.chain() and matter not in unsent]
    return Trial(
        count=len(looked), went=went.most_common(), unsent=len(unsent), as_tried=len(looked) - len(unsent) - len(wrong),
        former=_former(looked, tried=tried, at=at), others=[matter.code for matter in wrong[:SHOWN]], is_cut=len(found) > MOST,
    )


def _about(tried: Tried, *, actor: Actor, at: datetime) -> QuerySet[Matter]:
    """Return the matters that a rule would have spoken of: where the place has a rule of its own, one on all places does not."""
    own = agencies.with_below([tried.agency.pk])
    there = Q(place=tried.place) if tried.place else Q(place__agency__in=own) & ~Q(place__code__in=_told_apart(tried, at=at))
    seen = matters.visible_to(actor, on=localdate(at)).filter(there, subject=tried.subject, opened_at__gt=at - MONTH, opened_at__lte=at)
    return seen.select_related("agency__above__above", "place__agency__above").order_by("-opened_at", "-pk")


def _told_apart(tried: Tried, *, at: datetime) -> list[str]:
    """Return the places that have a routing rule of their own for the field."""
    rules = for_agency("routing", agency=tried.agency, on=localdate(at))
    keys = (key.partition(":") for key in rules)
    return [place for subject, _colon, place in keys if subject == tried.subject.code and place]


def _former(looked: list[Matter], *, tried: Tried, at: datetime) -> list[tuple[Agency | None, int]]:
    """Return whom the rules as they are name for each of some matters, counted by place."""
    places = Counter(matter.place for matter in looked)
    named: Counter[Agency | None] = Counter()
    for place, times in places.items():
        rules = dict(held.suggestions(place.agency if place else tried.agency, place=place, on=localdate(at)))
        named[rules.get(tried.subject)] += times
    return named.most_common()
