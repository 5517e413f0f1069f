"""Several recommendations about one thing are answered together; each keeps its code, its place and its day."""

from datetime import datetime

from django.db import transaction

from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Recommendation

LEADING = ("received", "routed", "proposed")  # what others can be answered with


class CannotGroup(Exception):
    """It cannot be answered with this one: that is itself, of another session, answered, or answered with another."""


@transaction.atomic
def group(one: Recommendation, *, into: Recommendation, by: Actor, at: datetime) -> None:
    """Let a recommendation be answered with another about the same thing, and what was to be answered with it as well.

    :raises CannotGroup: if the other one cannot be answered with
    """
    leading = Recommendation.objects.select_for_update(of=("self",)).get(pk=into.pk)
    alike = leading.session_id == one.session_id and leading.pk != one.pk
    if not alike or leading.into_id or leading.matter.state not in LEADING:
        raise CannotGroup(leading.matter.code)
    one.into = leading
    moves.make(one, "group", by=by, at=at, to=leading.matter.agency, into=leading.matter.code)
    for each in grouped(one):
        each.into = leading
        moves.make(each, "follow", by=PLATFORM, at=at, to=leading.matter.agency, into=leading.matter.code)


def ungroup(one: Recommendation, *, reason: str, by: Actor, at: datetime) -> None:
    """Answer a recommendation by itself again."""
    one.into = None
    moves.make(one, "ungroup", by=by, at=at, private={"note": reason})


def lead_along(leading: Recommendation, *, at: datetime) -> None:
    """Hand over what is answered with a recommendation that was handed over."""
    for one in grouped(leading):
        moves.make(one, "follow", by=PLATFORM, at=at, to=leading.matter.agency, into=leading.matter.code)


def grouped(leading: Recommendation, *, state: str = "grouped") -> list[Recommendation]:
    """Return what is answered with a recommendation, in a state."""
    return list(Recommendation.objects.filter(into=leading, matter__state=state).order_by("pk"))
