"""Who is kept from what is done with a complaint: whoever took the decision or did the act that it is about."""

from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.matters import actions as matters
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint, Contribution
from danvan.check.petitions.states import complaint as states


class Barred(NotAllowed):
    """Whoever took the decision that is complained of has no hand in it, but for what the law leaves to its head."""


def keep_out(complaint: Complaint) -> None:
    """Let whoever is named as having taken the decision see neither the complaint nor what others are asked for it from now on."""
    for kept in (complaint.matter, *(asked.matter for asked in Contribution.objects.filter(about=complaint.matter))):
        matters.keep_from(kept, person=complaint.taken_by)


def is_free(complaint: Complaint, *, verb: str, by: Actor, at: datetime) -> bool:
    """Return whether nothing keeps somebody from a verb: they took no such decision, or are the head who has to settle it."""
    if verb in states.KEPT_FROM and _stands_in(complaint, verb=verb, by=by, at=at):
        return False
    if verb == "register" or by.person is None or by.person.pk != complaint.taken_by_id:
        return True  # a paper is taken in by whoever sits at the counter, even one about themselves
    is_authors = any(move.verb == verb and "author" in move.who for move in complaint.MOVES)
    if is_authors and "author" in relations.of(by, to=complaint.matter, on=localdate(at)):
        return True
    heads = relations.posts(by, on=localdate(at)).get("leader", [])  # the head in person: no deputy, nobody who stands in
    settles = any(agency.pk in heads for agency in complaint.matter.agency.chain())
    return settles and verb not in states.KEPT_FROM


def _stands_in(complaint: Complaint, *, verb: str, by: Actor, at: datetime) -> bool:
    """Return whether somebody would do a verb in the place of whoever took the decision: they are the same hand."""
    who = {word for move in complaint.MOVES if move.verb == verb for word in move.who}
    away = relations.instead_of(by, to=complaint.matter, who=who, on=localdate(at))
    return away is not None and away.pk == complaint.taken_by_id
