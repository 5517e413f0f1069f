"""Who looks into a complaint, what they find, and the talk with the complainant."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.matters.actions import give_sight
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint


class Barred(NotAllowed):
    """Whoever took the decision that is complained of does not verify it; nobody else is barred."""


class DialogueNeeded(NotAllowed):
    """It may not be decided before it was talked over with the complainant."""


@transaction.atomic
def appoint(complaint: Complaint, *, role: Role, taken_by: Person | None, by: Actor, at: datetime) -> None:
    """Have somebody verify the complaint; their unit supports, and the clock stays with the settler.

    :raises Barred: if it is who took the decision that is complained of
    """
    if role.person_id == (taken_by and taken_by.pk):
        raise Barred("who took the decision does not verify it")
    complaint.verifier, complaint.taken_by = role.person, taken_by
    moves.make(complaint, "appoint", by=by, at=at, agency=role.agency.code)
    unit: Agency = role.agency
    if unit != complaint.matter.agency:
        give_sight(complaint.matter, agencies=[unit], as_word="supporting")
        give_sight(complaint.matter, agencies=[unit])


def find(complaint: Complaint, *, findings: str, differ: bool, by: Actor, at: datetime) -> None:
    """Report what was found, and whether the complainant and the office still differ.

    :raises NotAllowed: if somebody else was appointed to verify
    """
    if by.person is None or by.person.pk != complaint.verifier_id:
        raise NotAllowed("somebody else verifies it")
    complaint.findings, complaint.positions_differ = findings, differ
    moves.make(complaint, "find", by=by, at=at, differ=differ, private={"note": findings})


def meet(complaint: Complaint, *, on: date, words: str, by: Actor, at: datetime) -> None:
    """Write down the talk with the complainant: who took part, what was said and agreed."""
    complaint.dialogue_on, complaint.dialogue = on, words
    moves.make(complaint, "meet", by=by, at=at, on=on.isoformat(), private={"note": words})


def must_be_talked_over(complaint: Complaint, *, at: datetime) -> bool:
    """Return whether a talk is still wanting before it may be decided."""
    held = complaint.dialogue_on is not None and complaint.dialogue_on <= localdate(at)
    return complaint.needs_dialogue and not held
