"""Who looks into a complaint, what they find, and the talk with the complainant."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people import relations
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.complaints.barring import Barred, keep_out
from danvan.check.petitions.models import Complaint


class DialogueNeeded(NotAllowed):
    """It may not be decided before it was talked over with the complainant."""


@transaction.atomic
def appoint(complaint: Complaint, *, role: Role, taken_by: Person | None, by: Actor, at: datetime) -> None:
    """Have somebody verify the complaint; their unit supports, and the clock stays with the settler.

    `taken_by` is who took the decision; none is said expressly, and only where nobody was named before: the entry tells which.

    :raises Barred: if it is who took the decision that is complained of, nobody is named any more, or who was named names another
    :raises SameHand: if whoever appoints would verify
    """
    if role.person_id == (taken_by and taken_by.pk) or (taken_by is None and complaint.taken_by):
        raise Barred("who took the decision does not verify it, and stays named")
    if complaint.taken_by != taken_by and relations.acts_for(by, person=complaint.taken_by_id, to=complaint.matter, on=localdate(at)):
        raise Barred("who is named does not name another instead of themselves")
    if by.person is not None and role.person_id == by.person.pk:
        raise SameHand("who appoints does not verify")
    complaint.verifier, complaint.taken_by = role.person, taken_by
    moves.make(complaint, "appoint", by=by, at=at, agency=role.agency.code, names_who_took_it=taken_by is not None)
    keep_out(complaint)
    unit: Agency = role.agency
    if unit != complaint.matter.agency:
        give_sight(complaint.matter, agencies=[unit], as_word="supporting")
        give_sight(complaint.matter, agencies=[unit])


def find(complaint: Complaint, *, findings: str, differ: bool, by: Actor, at: datetime) -> None:
    """Report what was found, and whether the complainant and the office still differ.

    :raises NotAllowed: if somebody else was appointed to verify
    """
    complaint.findings, complaint.positions_differ, complaint.found_on = findings, differ, localdate(at)
    moves.make(complaint, "find", by=by, at=at, differ=differ, private={"note": findings})


def meet(complaint: Complaint, *, on: date, words: str, by: Actor, at: datetime) -> None:
    """Write down the talk with the complainant: who took part, what was said and agreed."""
    complaint.dialogue_on, complaint.dialogue = on, words
    moves.make(complaint, "meet", by=by, at=at, on=on.isoformat(), private={"note": words})


def must_be_talked_over(complaint: Complaint, *, at: datetime) -> bool:
    """Return whether a talk is still wanting before it may be decided."""
    held = complaint.dialogue_on is not None and complaint.dialogue_on <= localdate(at)
    return complaint.needs_dialogue and not held
