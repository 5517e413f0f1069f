"""How an agency answers a petition, and the clock of it."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from django.db import transaction

from danvan.base.files.models import StoredFile
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import publishing
from danvan.check.petitions.models import Petition
from danvan.check.petitions.states.after import PLAN


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was done or why not, when, by whom, until when what is not done yet, and the proof or why there is none."""

    done: str
    done_by: str
    done_on: date | None = None  # none: not done yet
    outcome: str = "done"  # planned, refused
    plan_on: date | None = None  # of what is planned
    proof: StoredFile | None = None
    no_proof: str = ""


def propose(petition: Petition, *, answer: Answer, by: Actor, at: datetime) -> None:
    """Put an answer before the head of the agency."""
    _put(petition, answer=answer)
    moves.make(petition, "propose", by=by, at=at, proven=bool(answer.proof), private={"note": answer.done})


def finish(petition: Petition, *, answer: Answer, by: Actor, at: datetime) -> None:
    """Put before the head what became of a plan: it is made once, so this says that it was done, or why it will not be."""
    plan_on = petition.plan_on
    _put(petition, answer=answer)
    petition.plan_on = plan_on
    moves.make(petition, "finish", by=by, at=at, proven=bool(answer.proof), private={"note": answer.done})


def send_back(petition: Petition, *, remark: str, by: Actor, at: datetime) -> None:
    """Send a proposed answer back with what it lacks."""
    moves.make(petition, "send_back", by=by, at=at, private={"note": remark})


@transaction.atomic
def approve(petition: Petition, *, by: Actor, at: datetime, public: bool = False) -> None:
    """Answer the author: the clock stops, and what is only planned becomes a duty of the agency until its day.

    With `public` the redacted text that lies with it is published as well, unless its author does not want that.
    """
    verb = approving(petition)
    stated = dict.fromkeys(PLAN, petition.plan_on) if verb == "plan" else {}
    moves.make(
        petition, verb, by=by, at=at, stated=stated, proven=petition.proof is not None, private={"note": petition.done}
    )
    publishing.follow(petition, at=at)
    if public:
        publishing.publish(petition, by=by, at=at)


def approving(petition: Petition) -> str:
    """Return by which move the answer that lies before the head is given."""
    return "plan" if petition.matter.state == "proposed" and petition.outcome == "planned" else "approve"


def _put(petition: Petition, *, answer: Answer) -> None:
    for field in fields(answer):
        setattr(petition, field.name, getattr(answer, field.name))
    petition.public_answer, petition.public_proof = "", None  # another answer is redacted anew
