"""What agencies are asked for matters that others lead: what they see of it, and whom one may ask."""

from collections.abc import Collection
from datetime import datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.base.search.documents import Document
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.states import contributions as states
from danvan.engines import vietnamese


def visible(actor: Actor, *, at: datetime) -> QuerySet[Contribution]:
    """Return what an actor may see of what was asked, newest first; not who is kept from it (`KeptFrom`)."""
    on = localdate(at)
    found = Contribution.objects.filter(matters.in_sight(actor, on=on)).select_related(
        "matter__agency__above", "matter__assigner", "matter__place", "matter__subject", "file",
    )
    if actor.person is None:
        return found.none()
    return found.order_by("-pk")


def of(matter: Matter, *, actor: Actor, at: datetime) -> QuerySet[Contribution]:
    """Return what was asked for a matter, of that which an actor may see, oldest first."""
    return visible(actor, at=at).filter(about=matter).order_by("pk")


def still_open(matter: Matter) -> QuerySet[Contribution]:
    """Return what was asked for a matter and is not answered, oldest first; for whoever deals with it."""
    return Contribution.objects.filter(about=matter, matter__state__in=states.OPEN).select_related("matter__agency").order_by("pk")


def is_barred(contribution: Contribution, *, by: Actor) -> bool:
    """Return whether somebody took the decision that the complaint is about for which they are asked."""
    return matters.is_kept_from(contribution.matter, person=by.person)


def titles(pks: Collection[int]) -> dict[int, str]:
    """Return a title for each matter that is such a question: its first words."""
    found = Contribution.objects.filter(pk__in=pks).values_list("pk", "question")
    return {pk: vietnamese.shortened(question, most=80) for pk, question in found}


def findable(pks: Collection[int]) -> dict[int, Document]:
    """Return what can be found of such questions, for who was asked and who deals with the matter."""
    found = Contribution.objects.filter(pk__in=pks)
    return {
        one.pk: Document(title=vietnamese.shortened(one.question, most=80), text="\n".join([one.question, one.answer, one.matter.code]))
        for one in found
    }
