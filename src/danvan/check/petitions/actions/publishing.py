"""What becomes public of a petition: a text that an officer redacted and a leader approved, unless its author does not want it."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition, Published
from danvan.check.petitions.queries import pins
from danvan.check.petitions.states.after import GIVEN, PLANNED
from danvan.check.petitions.states.elsewhere import TURNED_AWAY
from danvan.check.petitions.states.withdrawing import WITHDRAWN

AS_ANSWERED = ("outcome", "done_on", "plan_on")  # what the public row takes over with each answer


def redact(petition: Petition, *, words: str, answer: str, by: Actor, at: datetime, at_home: bool = False) -> None:
    """Keep the texts that may be made public, beside those that were written; nobody reads them yet but officers.

    `at_home` says that it is at somebody's own house, so that the map shows its village alone.
    """
    petition.public_words, petition.public_answer, petition.at_home = words, answer, at_home
    moves.make(petition, "redact", by=by, at=at, at_home=at_home, private={"words": words, "answer": answer})


def choose(petition: Petition, *, which: str, picture: StoredFile | None, by: Actor, at: datetime) -> None:
    """Choose a covered picture to be made public, or none; `which` is "photo" or "proof"."""
    setattr(petition, f"public_{which}", picture)
    moves.make(petition, "choose", by=by, at=at, picture=which, chosen=picture is not None)


@transaction.atomic
def publish(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Let everybody read the redacted texts and see the chosen pictures.

    :raises NotAllowed: if its author does not want that, or a text is not there yet
    """
    moves.make(petition, "publish", by=by, at=at)
    Published.objects.update_or_create(matter_id=petition.pk, defaults=_row(petition), create_defaults=_new(petition, at=at))


@transaction.atomic
def take_down(petition: Petition, *, reason: str, by: Actor, at: datetime) -> None:
    """Let nobody read it any more, and say why; the figures count it all the same."""
    moves.make(petition, "take_down", by=by, at=at, private={"note": reason})
    _forget(petition.matter)


@transaction.atomic
def opt_out(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Say, as the author, that one's words are not to be public; what was made public goes."""
    moves.make(petition, "opt_out", by=by, at=at, sets={"opted_out": True})
    _forget(petition.matter)


def opt_in(petition: Petition, *, by: Actor, at: datetime) -> None:
    """Say, as the author, that one's words may be made public once a leader has approved their redacted text."""
    moves.make(petition, "opt_in", by=by, at=at, sets={"opted_out": False})


def follow(petition: Petition, *, at: datetime) -> None:
    """Let the public row say how a petition stands now; an answer is read there only once its own text was approved."""
    said: dict[str, object] = {"state": _state(petition.matter)}
    if petition.matter.state in GIVEN and petition.matter.state != "confirmed":
        said |= {name: getattr(petition, name) for name in AS_ANSWERED}
        said |= {"answer": "", "proof": None, "answered_at": at, "persisting": 0}
    Published.objects.filter(pk=petition.pk).update(**said)


def forget(entry: Entry, *, at: datetime) -> None:
    """Take away what everybody could read of a matter that is purged."""
    _forget(entry.matter)


def hide(entry: Entry, *, at: datetime) -> None:
    """Let nobody read what somebody asks to be purged."""
    Published.objects.filter(pk=entry.matter_id).update(is_shown=False)


def show(entry: Entry, *, at: datetime) -> None:
    """Let everybody read again what was hidden without reason."""
    Published.objects.filter(pk=entry.matter_id).update(is_shown=True)


def count_persisting(published: Published) -> None:
    """Count one more who says that it persists."""
    Published.objects.filter(pk=published.pk).update(persisting=F("persisting") + 1)


def _forget(matter: Matter) -> None:
    Published.objects.filter(pk=matter.pk).delete()


def _state(matter: Matter) -> str:
    if matter.state in PLANNED:
        return "planned"
    return matter.state if matter.state in (*GIVEN, *TURNED_AWAY, WITHDRAWN) else "reopened"


def _row(petition: Petition) -> dict[str, object]:
    matter = petition.matter
    said = {name: getattr(petition, name) for name in AS_ANSWERED}
    return said | {
        "state": _state(matter), "agency": matter.agency, "place": matter.place, "subject": matter.subject, "kind": matter.kind,
        "urgency": petition.urgency, "words": petition.public_words, "answer": petition.public_answer,
        "photo": petition.public_photo, "proof": petition.public_proof, "spot": pins.public_spot(petition),
    }


def _new(petition: Petition, *, at: datetime) -> dict[str, object]:
    matter = petition.matter
    answered = Entry.objects.filter(matter=matter, word__in=("petitions.answered", "petitions.planned", "petitions.fulfilled"))
    latest = answered.order_by("pk").values_list("at", flat=True).last()
    return _row(petition) | {"code": matter.code, "opened_at": petition.came_at, "answered_at": latest, "published_at": at}
