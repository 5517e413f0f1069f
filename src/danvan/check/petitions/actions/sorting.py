"""Where a petition goes before it is answered: what it is about, to which agency, back with a question."""

from datetime import datetime

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import splits


def classify(petition: Petition, *, subject: Subject, by: Actor, at: datetime) -> None:
    """Say what the petition is about; the answering clock starts."""
    petition.matter.subject = subject
    moves.make(petition, "classify", by=by, at=at, since=splits.answered_since(petition), subject=subject.code)


def route(petition: Petition, *, agency: Agency, by: Actor, at: datetime) -> None:
    """Hand the petition to the agency that must answer."""
    moves.make(petition, "route", by=by, at=at, to=agency, agency=agency.code)


def ask_back(petition: Petition, *, question: str, by: Actor, at: datetime) -> None:
    """Ask the author for what is missing; the clock waits, for some days at most.

    :raises AskedBefore: if it was asked since the clock began
    """
    moves.make(petition, "ask_back", by=by, at=at, private={"note": question})


def ask_more(petition: Petition, *, question: str, by: Actor, at: datetime) -> None:
    """Ask the author once more, as the head; the clock runs on meanwhile."""
    moves.make(petition, "ask_more", by=by, at=at, private={"note": question})
