from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.notices import actions as notices
from danvan.base.people.relations import PLATFORM, Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Petition


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What was done, when, by whom, and the proof or why there is none."""

    done: str
    done_on: date
    done_by: str
    proof: StoredFile | None = None
    no_proof: str = ""


@transaction.atomic
def submit(
    text: str, *, place: Place, by: Actor, at: datetime, bearer: str = "", where: str = "",
    photo: StoredFile | None = None, news: Mapping[str, str] | None = None, language: str = "vi", kind: str = "feedback",
) -> Petition:
    """Take in a resident's words and start the clock of their kind: a report from the street, or feedback.

    `bearer` is the hash of the secret code by which somebody without an account follows the matter; `news` holds, by
    channel, the address at which they agreed to be told of it.
    """
    matter = Matter(
        house="petitions", kind=kind, agency=place.agency, place=place, author=by.person, opened_at=at,
        bearer=bearer,
    )
    petition = Petition(matter=matter, text=text, where=where, photo=photo)
    moves.make(
        petition, "submit", by=by, at=at, place=place.code,
        private={"text": text, "where": where, "photo": photo.sha256 if photo else ""},
    )
    for channel, address in (news or {}).items():
        notices.follow(matter, channel=channel, address=address, language=language, at=at)
    return petition


def classify(petition: Petition, *, subject: Subject, by: Actor, at: datetime) -> None:
    """Say what the petition is about; the answering clock starts."""
    petition.matter.subject = subject
    moves.make(petition, "classify", by=by, at=at, subject=subject.code)


def route(petition: Petition, *, agency: Agency, by: Actor, at: datetime) -> None:
    """Hand the petition to the agency that must answer."""
    moves.make(petition, "route", by=by, at=at, to=agency, agency=agency.code)


def ask_back(petition: Petition, *, question: str, by: Actor, at: datetime) -> None:
    """Ask the author for what is missing; the clock waits."""
    moves.make(petition, "ask_back", by=by, at=at, private={"note": question})


def complete(petition: Petition, *, text: str, by: Actor, at: datetime) -> None:
    """Add what was missing; the clock goes on with the days that were left."""
    petition.text += f"\n\n{text}"
    moves.make(petition, "complete", by=by, at=at, private={"note": text})


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


def confirm(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is solved."""
    moves.make(petition, "confirm", by=by, at=at)


def reopen(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    """Say, as the author, that it is not solved, or should have been taken on; the clock starts anew."""
    case = petition.urgency if petition.matter.state == "answered" else ""
    moves.make(petition, "reopen", by=by, at=at, case=case, private={"note": reason})
