"""How an agency answers a petition, and the clock of it."""

from dataclasses import dataclass
from datetime import date, datetime

from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Petition


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was done, when, by whom, and the proof or why there is none."""

    done: str
    done_on: date
    done_by: str
    proof: StoredFile | None = None
    no_proof: str = ""


def propose(petition: Petition, *, answer: Answer, by: Actor, at: datetime) -> None:
    """Put an answer before the head of the agency."""
    petition.done, petition.done_on, petition.done_by = answer.done, answer.done_on, answer.done_by
    petition.proof, petition.no_proof = answer.proof, answer.no_proof
    moves.make(petition, "propose", by=by, at=at, proven=bool(answer.proof), private={"note": answer.done})


def send_back(petition: Petition, *, remark: str, by: Actor, at: datetime) -> None:
    """Send a proposed answer back with what it lacks."""
    moves.make(petition, "send_back", by=by, at=at, private={"note": remark})


def approve(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Answer the author; the clock stops."""
    moves.make(
        petition, "approve", by=by, at=at, proven=petition.proof is not None, private={"note": petition.done}
    )


def lapse(matter: Matter, *, at: datetime) -> None:
    """Say in the journal, once for each clock, that the time to answer has passed."""
    moves.make(Petition.objects.get(pk=matter.pk), "lapse", by=PLATFORM, at=at)


def recount(matter: Matter, *, at: datetime) -> None:
    """Count the time to sort or to answer anew, after the calendar has changed."""
    petition = Petition.objects.get(pk=matter.pk)
    moves.make(petition, "recount", by=PLATFORM, at=at)
