"""Dealing with several petitions about one thing together. Each keeps its author, its code, its day and its own news."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from danvan.base.journal.models import Entry
from danvan.base.matters.models import GONE, Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Petition
from danvan.check.petitions.states.after import AT_WORK, GIVEN, PLAN

HEARD = tuple(state for state in GIVEN if state not in ("redoing", "finishing"))  # the answer that lies there was approved
LEADING = ("classified", "routed", "waiting", "proposed")  # what others can go along with: somebody works on it


class CannotLead(Exception):
    """Nothing can go along with this petition: it is itself, of another lane, goes along with another, or nobody works on it."""


@transaction.atomic
def merge(petition: Petition, *, into: Petition, by: Actor, at: datetime) -> None:
    """Let a petition go along with another about the same thing, and what went along with it as well.

    Its own clock to answer goes on, or begins if it was not sorted.

    :raises CannotLead: if the other one cannot be gone along with
    """
    leading = Petition.objects.select_for_update(of=("self",)).get(pk=into.pk)
    alike = leading.matter.kind == petition.matter.kind and leading.pk != petition.pk
    if not alike or leading.into_id or leading.matter.state not in LEADING:
        raise CannotLead(leading.matter.code)
    petition.into, petition.matter.subject, petition.urgency = leading, leading.matter.subject, leading.urgency
    moves.make(
        petition, "merge", by=by, at=at, to=leading.matter.agency, case=leading.urgency, into=leading.matter.code
    )
    for one in _joined(petition):
        one.into = leading
        moves.make(one, "go_along", by=PLATFORM, at=at, to=leading.matter.agency, into=leading.matter.code)


def separate(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    """Deal with a petition by itself again; its clock has never stopped."""
    petition.into = None
    moves.make(petition, "separate", by=by, at=at, private={"note": reason})


def lead_along(entry: Entry, *, at: datetime) -> None:
    """Hand over what goes along with a petition that was handed over."""
    for one in _joined(_of(entry.matter)):
        if one.matter.agency_id != entry.matter.agency_id:
            moves.make(one, "go_along", by=PLATFORM, at=at, to=entry.matter.agency, into=entry.matter.code)


def share(entry: Entry, *, at: datetime) -> None:
    """Give the answer to a petition, its plan, or what became of that, to each author of one that goes along with it."""
    leading = _of(entry.matter)
    if leading.matter.state not in HEARD:  # reopened meanwhile, or with a draft that no head has approved: the next answer is for them too
        return
    verb, stated = ("share_plan", dict.fromkeys(PLAN, leading.plan_on)) if leading.outcome == "planned" else ("share", {})
    for one in _joined(leading, states=("merged",) if verb == "share_plan" else (*AT_WORK, "merged")):
        one.public_answer, one.public_proof = "", None  # another answer is redacted anew
        for name in ("done", "done_on", "done_by", "proof", "no_proof", "outcome", "plan_on"):
            setattr(one, name, getattr(leading, name))
        moves.make(one, verb, by=PLATFORM, at=at, stated=stated, proven=one.proof is not None, private={"note": one.done})
        publishing.follow(one, at=at)


def let_go(entry: Entry, *, at: datetime) -> None:
    """Let what went along with a petition that will not be answered go its own way; its authors hear of it."""
    if entry.word == "office.purge_asked" and entry.matter.state not in GONE:
        return
    for one in _joined(Petition(matter=entry.matter)):
        one.into = None
        moves.make(one, "separate", by=PLATFORM, at=at)


def _of(matter: Matter) -> Petition:
    return Petition.objects.select_related("proof").get(pk=matter.pk)


def _joined(petition: Petition, *, states: Collection[str] = ("merged",)) -> list[Petition]:
    return list(Petition.objects.filter(into=petition.pk, matter__state__in=states).order_by("pk"))
