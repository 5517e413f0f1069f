"""What shows that a complaint is right, as its author sends it and as the reception takes it in."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from danvan.base.files.models import StoredFile
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint, Evidence


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A file that came with a complaint, and what it is."""

    words: str
    file: StoredFile
    is_read: bool = False  # all words of the file were looked at


def attach(complaint: Complaint, *, shown: Shown | None, at: datetime) -> None:
    """Keep what its author sent with a complaint."""
    if shown:
        Evidence.objects.create(complaint=complaint, words=shown.words, file=shown.file, is_read=shown.is_read, added_at=at)


def told(complaint: Complaint) -> list[dict[str, str]]:
    """Return what the journal keeps, once a complaint is lodged, of all that came with it."""
    sent = complaint.evidence.select_related("file") if complaint.pk else ()
    return [{"words": one.words, "file": one.file.sha256 if one.file else ""} for one in sent]


@transaction.atomic
def add_evidence(complaint: Complaint, *, words: str, file: StoredFile, is_read: bool = False, by: Actor, at: datetime) -> None:
    """Send a file, as the author: while the complaint is prepared, or later."""
    is_lodged = complaint.came != ""
    moves.make(complaint, "add_evidence", by=by, at=at, private={"note": words, "file": file.sha256} if is_lodged else {})
    attach(complaint, shown=Shown(words=words, file=file, is_read=is_read), at=at)


@transaction.atomic
def take_evidence(complaint: Complaint, *, words: str, file: StoredFile | None, is_read: bool = False, by: Actor, at: datetime) -> None:
    """Write down what was brought on paper, with a copy of it if one was made."""
    moves.make(complaint, "take_evidence", by=by, at=at, private={"note": words, "file": file.sha256 if file else ""})
    Evidence.objects.create(complaint=complaint, words=words, file=file, is_read=is_read, on_paper=True, by_author=False, added_at=at)
