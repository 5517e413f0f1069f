"""The matters that came to an agency in a period, one by one, as far as the reader sees them."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.office.models import Purge
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Course, Petition
from danvan.check.petitions.queries import complaints, feedback, information, land
from danvan.check.petitions.queries.returns import counting
from danvan.check.petitions.queries.returns.counting import HOUSE, Cut
from danvan.check.petitions.states import returns as states

VISIBLE = {"complaints": complaints.visible, "feedback": feedback.visible, "land": land.visible, "information": information.visible}
KINDS = ("feedback", "report")
MOST = 20_000


def of_lane(name: str, *, agency: Agency, within: Cut, actor: Actor, at: datetime) -> list[Any]:
    """Return the matters of a lane in the order in which they came, one more than `MOST` at most."""
    came = _came(states.LANES[name].begins, agencies=counting.reach(agency), within=within)
    found: QuerySet[Any] = VISIBLE[name](actor, at=at).filter(pk__in=came.values("matter")).exclude(pk__in=Purge.objects.values("matter"))
    if name == "feedback":
        found = found.filter(matter__kind__in=KINDS).select_related("matter__subject", "matter__place", "matter__agency", "crowd")
    return list(found.order_by("matter__opened_at", "pk")[: MOST + 1])


def courses(petitions: Collection[Petition]) -> dict[int, Course]:
    """Return the course of each petition."""
    return {one.pk: one for one in Course.objects.filter(pk__in=[petition.pk for petition in petitions])}


def _came(words: Collection[str], *, agencies: Collection[int], within: Cut) -> QuerySet[Entry]:
    named = [f"{HOUSE}{word}" for word in words]
    return Entry.objects.filter(word__in=named, agency__in=agencies, at__gte=within.start, at__lt=within.stop)
