"""What who is asked does: it answers or returns it, and the matter is told."""

from datetime import datetime

from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM, Actor
from danvan.check.petitions.models import Complaint, Contribution, InformationRequest, LandDispute, Petition
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
    moves.make(asked, "give", by=by, at=at, private={"note": words})


def send_back(asked: Contribution, *, reason: str, by: Actor, at: datetime) -> None:
    """Return what one was asked, and say why.

    :raises Barred: if they took the decision that the complaint is about
    """
    asked.reason = reason
    moves.make(asked, "return", by=by, at=at, private={"note": reason})


def hear(entry: Entry, *, at: datetime) -> None:
    """Tell a matter what became of what was asked for it; once it is ended, or heard already, nothing."""
    asked = Contribution.objects.select_related("about__agency", "matter__agency").get(pk=entry.matter_id)
    thing, verb = MODELS[asked.about.kind].objects.get(pk=asked.about_id), HEARS[entry.word]
    waiting = {wait.contribution for wait in waits.still_open(asked.about)}
    if asked.matter.code in waiting and moves.may(thing, verb=verb, by=PLATFORM, at=at):
        moves.make(thing, verb, by=PLATFORM, at=at, asked=asked.matter.agency.code, contribution=asked.matter.code)
