"""What comes back again and again: what waits for a head, what is part of it, and what came of it."""

from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from danvan.base.matters import queries as matters
from danvan.base.matters.models import GONE
from danvan.base.office.queries.fields import COMMUNE, Often
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Petition, Recurrence, Recurring
from danvan.check.petitions.queries.feedback import visible as visible_petitions
from danvan.check.petitions.states.elsewhere import TURNED_AWAY

KINDS = ("feedback", "report")
NOT_COUNTED = (*TURNED_AWAY, *GONE)


def visible(actor: Actor, *, at: datetime) -> QuerySet[Recurrence]:
    """Return the proposals that an actor may see, the newest first."""
    seen = Recurrence.objects.filter(matters.in_sight(actor, on=localdate(at)))
    return seen.select_related("matter__agency__above", "matter__place", "matter__subject", "lead", "task").order_by("-pk")


def to_decide(actor: Actor, *, at: datetime) -> QuerySet[Recurrence]:
    """Return the proposals that wait for a head, the oldest first."""
    led = relations.posts(actor, on=localdate(at)).get("leader", [])
    return visible(actor, at=at).filter(matter__state="raised", matter__agency__in=led).order_by("pk")


def alike(petition: Petition, *, rule: Often, at: datetime) -> list[Petition]:
    """Return what came up in a petition's field where and since when the rule says, the oldest first.

    What goes along with another is one matter with it; what is part of an earlier proposal is not counted again.
    """
    there = [petition.matter.place_id] if rule.within != COMMUNE else _commune(petition.matter.place)
    found = Petition.objects.filter(
        matter__kind__in=KINDS, matter__subject=petition.matter.subject, matter__place__in=there,
        matter__opened_at__gt=at - timedelta(days=rule.days), into=None,
    )  # fmt: skip
    return list(found.exclude(matter__state__in=NOT_COUNTED).exclude(pk__in=Recurring.objects.values("petition")).order_by("pk"))


def raised(petition: Petition) -> Recurrence | None:
    """Return the proposal that waits for a head already about a petition's field at its place, or in all of its commune."""
    place = petition.matter.place
    if place is None:
        return None
    waiting = Recurrence.objects.filter(matter__state="raised", matter__subject=petition.matter.subject, matter__agency=place.agency_id)
    return waiting.filter(matter__place=place).first() or waiting.filter(matter__place=None).first()


def petitions(recurrence: Recurrence, *, actor: Actor, at: datetime) -> QuerySet[Petition]:
    """Return the petitions that are part of it, of those that an actor may see, the oldest first."""
    part = Recurring.objects.filter(recurrence=recurrence).values("petition")
    return visible_petitions(actor, at=at).filter(pk__in=part).order_by("pk")


def counts(recurrences: Collection[Recurrence]) -> dict[int, int]:
    """Return how many petitions are part of each proposal."""
    rows = Recurring.objects.filter(recurrence__in=recurrences).order_by().values_list("recurrence")
    return dict(rows.annotate(count=Count("pk")))


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is such a proposal: its field and its place."""
    found = Recurrence.objects.filter(pk__in=pks).select_related("matter__subject", "matter__place", "matter__agency")
    return {one.pk: f"{one.matter.subject}, {one.matter.place or one.matter.agency}" for one in found}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of such proposals: what a head wants done, or why not."""
    found = Recurrence.objects.filter(pk__in=pks).select_related("matter")
    named = titles(pks)
    return {one.pk: Document(title=named[one.pk], text="\n".join([one.wanted, one.reason, one.matter.code])) for one in found}


def _commune(place: Place | None) -> list[int]:
    return list(Place.objects.filter(agency=place.agency_id).values_list("pk", flat=True)) if place else []
