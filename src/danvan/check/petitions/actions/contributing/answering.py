"""What who is asked does: it answers or returns it, and the matter is told."""

from datetime import datetime

from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.actions.complaints import barring
from danvan.check.petitions.models import Complaint, Contribution, InformationRequest, LandDispute, Petition
from danvan.check.petitions.queries import contributions as queries
from danvan.check.petitions.queries import waits

MODELS: dict[str, type[Petition | Complaint | LandDispute | InformationRequest]] = {
    "feedback": Petition, "report": Petition, "complaint": Complaint, "land": LandDispute, "information": InformationRequest,
}  # fmt: skip
HEARS = {"petitions.contribution_given": "hear", "petitions.contribution_returned": "hear_return"}


def give(asked: Contribution, *, words: str, file: StoredFile | None, by: Actor, at: datetime) -> None:
    """Answer what one was asked.

    :raises Barred: if they took the decision that the complaint is about
    """
    asked.answer, asked.file, asked.answered_at = words, file, at
    _answer(asked, "give", by=by, at=at, note=words)


def send_back(asked: Contribution, *, reason: str, by: Actor, at: datetime) -> None:
    """Return what one was asked, and say why.

    :raises Barred: if they took the decision that the complaint is about
    """
    asked.reason = reason
    _answer(asked, "return", by=by, at=at, note=reason)


def hear(entry: Entry, *, at: datetime) -> None:
    """Tell a matter what became of what was asked for it; once it is ended, or heard already, nothing."""
    asked = Contribution.objects.select_related("about__agency", "matter__agency").get(pk=entry.matter_id)
    thing, verb = MODELS[asked.about.kind].objects.get(pk=asked.about_id), HEARS[entry.word]
    waiting = {wait.contribution for wait in waits.still_open(asked.about)}
    if asked.matter.code in waiting and verb in {move.verb for move in moves.open_to(thing, by=PLATFORM, at=at)}:
        moves.make(thing, verb, by=PLATFORM, at=at, asked=asked.matter.agency.code, contribution=asked.matter.code)


def _answer(asked: Contribution, verb: str, *, by: Actor, at: datetime, note: str) -> None:
    if queries.is_barred(asked, by=by):
        raise barring.Barred("who took the decision gives no opinion on it")
    moves.make(asked, verb, by=by, at=at, private={"note": note})
