"""What a clerk is told before sorting: what else was said of the same thing, and what was done with what was alike.

Suggestions, each with its reason: a person decides. Nothing is kept of them, and nothing is counted by who wrote.
"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.office.queries import fields
from danvan.base.office.queries.fields import ANY_FIELD, Reach
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import nearness
from danvan.check.petitions.queries.feedback import NEWEST, visible
from danvan.engines.vietnamese import in_common, likeness, traits

SAME, NEAR = 0.3, 0.12  # of traits in common: the same matter perhaps, or one of its kind; set on texts of our own
MOST = 200  # of the newest are compared: of what is near for the same, of one commune for the kind
SHOWN, ASKED = 5, 7
OPEN = ("submitted", "classified", "routed", "waiting", "proposed")  # in any lane


@dataclass(frozen=True, kw_only=True)
class Alike:
    """A petition that may be about the same thing, and why it seems so."""

    petition: Petition
    near: str  # the same village, another of the commune: a word of `nearness`
    days: int  # that lie between them
    metres: int | None  # that lie between their spots, where both name one
    percent: int  # of their telling words that both have
    shared: list[str]  # some of these, folded


@dataclass(frozen=True, kw_only=True)
class Suggestion:
    """What became of those that are most like a petition."""

    subject: Subject
    agency: Agency
    by: list[Petition]  # on which it stands, the likest first


def alike(petition: Petition, *, actor: Actor, at: datetime) -> list[Alike]:
    """Return what was said near enough, by the rules on fields, in words like these and is still open, the likest first.

    Where both name their spot, the metres of the field's rule decide, across the bounds of villages; else the village.
    """
    matter, on = petition.matter, localdate(at)
    near = nearness.reached(matter, on=on)
    if petition.spot:
        near |= nearness.reached(matter, on=on, by_spot=True) & ~Q(spot="")
    reaches = fields.reaches(matter.place.agency, on=on) if matter.place else {}
    there = visible(actor, at=at).filter(near, matter__state__in=OPEN, matter__kind=matter.kind, into=None)
    found = [(share, one) for share, one in _likest(petition, there.exclude(pk=petition.pk), least=SAME) if _is_near(one, to=petition, reaches=reaches)]
    said = traits(petition.text)
    return [
        Alike(
            petition=one, near=nearness.nearness(matter.place, to=one.matter.place), days=nearness.apart(matter, other=one.matter),
            metres=nearness.metres(petition.spot, to=one.spot),
            percent=round(100 * share), shared=in_common(said, of=traits(one.text), most=4),
        )
        for share, one in found[:SHOWN]
    ]


def suggestion(found: Sequence[Petition]) -> Suggestion | None:
    """Return the subject and agency that most of the likest earlier petitions of the commune got; None if none are like it."""
    ways = Counter((one.matter.subject_id, one.matter.agency_id) for one in found)
    if not ways:
        return None
    way, _votes = ways.most_common(1)[0]
    by = [one for one in found if (one.matter.subject_id, one.matter.agency_id) == way]
    first = by[0].matter
    return Suggestion(subject=first.subject, agency=first.agency, by=by) if first.subject else None


def likest(petition: Petition, *, kinds: Collection[str], actor: Actor, at: datetime) -> list[Petition]:
    """Return the earlier petitions of the commune, of some kinds and sorted, that are most like one, the likest first."""
    matter = petition.matter
    earlier = visible(actor, at=at).filter(
        matter__place__agency=matter.place.agency if matter.place else None, matter__kind__in=kinds,
        matter__subject__isnull=False, matter__opened_at__lt=matter.opened_at,
    )  # fmt: skip
    return [one for _share, one in _likest(petition, earlier, least=NEAR)[:ASKED]]


def joined(petition: Petition, *, states: Collection[str] = ("merged",)) -> QuerySet[Petition]:
    """Return the petitions that go along with this one, each still with its own author, code and day."""
    return Petition.objects.filter(into=petition, matter__state__in=states).order_by("pk")


def _is_near(one: Petition, *, to: Petition, reaches: Mapping[str, Reach]) -> bool:
    away = nearness.metres(one.spot, to=to.spot)
    if away is None or not reaches:
        return True
    return away <= reaches.get(one.matter.subject.code if one.matter.subject else ANY_FIELD, reaches[ANY_FIELD]).metres


def _likest(petition: Petition, among: QuerySet[Petition], *, least: float) -> list[tuple[float, Petition]]:
    """Return which of the newest are at least so much like a petition, with how much, the likest first."""
    said = traits(petition.text)
    shares = ((likeness(said, to=traits(one.text)), one) for one in among.order_by(*NEWEST)[:MOST])
    return sorted(((share, one) for share, one in shares if share >= least), key=lambda found: -found[0])
