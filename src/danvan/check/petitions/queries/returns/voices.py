"""What people said in a period, each time with what it was about and where, and how many said it; never who."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db.models import QuerySet

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.office.models import Purge
from danvan.check.petitions.models import Complaint, Petition, Recommendation
from danvan.check.petitions.queries.returns.counting import Cut
from danvan.check.petitions.states import BY_STAFF

BEGAN = ("petitions.submitted", "petitions.split_off", "petitions.received", "petitions.lodged")
ANSWERED = ("petitions.answered", "petitions.planned", "petitions.replied", "petitions.under_way", "petitions.decided")
KINDS = ("feedback", "report", "voters", "complaint")


@dataclass(frozen=True, kw_only=True)
class Voice:
    """One matter as something that people said. `who` tells people apart while they are counted and goes no further."""

    kind: str
    topic: str
    place: str
    who: str
    people: int
    answered: bool


def voices(agencies: Collection[int], *, within: Cut) -> list[Voice]:
    """Return what came to some agencies within a stretch of time; the reader serves with them or above them.

    What lies in other lanes is no opinion that is counted: on conduct, on information, between neighbours. What was or is
    to be taken out is left out, and so is what an officer saw: nobody said that.
    """
    came = Entry.objects.filter(word__in=BEGAN, agency__in=agencies, at__gte=within.start, at__lt=within.stop)
    found = Matter.objects.filter(pk__in=came.values("matter"), house="petitions", kind__in=KINDS)
    by_staff = Petition.objects.filter(came__in=BY_STAFF).values("pk")
    kept = list(found.exclude(pk__in=Purge.objects.values("matter")).exclude(pk__in=by_staff).select_related("subject", "place").order_by("pk"))
    ended = Entry.objects.filter(word__in=ANSWERED, at__lt=within.stop, matter__in=came.values("matter"))
    answered, several, whole = set(ended.values_list("matter", flat=True)), _several(kept), _letters(found)
    return [
        Voice(
            kind=one.kind, topic=one.subject.name if one.subject else "", place=one.place.name if one.place else "",
            who=f"person {one.author_id}" if one.author_id else f"matter {whole.get(one.pk, one.pk)}",
            people=several.get(one.pk, 1), answered=one.pk in answered,
        )
        for one in kept
    ]  # fmt: skip


def _letters(matters: QuerySet[Matter]) -> dict[int, int]:
    """Return the letter of each matter that was split off one: who wrote both is one person."""
    parts = Petition.objects.filter(pk__in=matters.values("pk"), split_from__isnull=False)
    return {pk: letter for pk, letter in parts.values_list("pk", "split_from") if letter}


def _several(matters: Collection[Matter]) -> dict[int, int]:
    """Return how many people said what several said together."""
    keys = [one.pk for one in matters if one.kind in ("voters", "complaint")]
    voters = Recommendation.objects.filter(pk__in=keys, voters__isnull=False).values_list("pk", "voters")
    complained = Complaint.objects.filter(pk__in=keys).values_list("pk", "people")
    return {pk: n or 1 for pk, n in (*voters, *complained)}
