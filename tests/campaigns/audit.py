"""What must be true of the books after any number of kills, counted. `verdict` says which must be zero."""

from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings

from danvan.base.face.models import SentForm
from danvan.base.files.actions import path
from danvan.base.jobs.queries import queue
from danvan.base.journal import queries as journal
from danvan.base.journal import triggers
from danvan.base.journal.models import Checkpoint, Entry, Leaf
from danvan.base.notices.models import Notice
from danvan.check.petitions.models import Petition
from danvan.engines import ledger
from tests.campaigns.residents import ACKED, FINAL, digest

Sent = dict[str, Any]  # as residents.Sent


def audit(sent: list[Sent]) -> dict[str, int]:
    """Return every figure of the books, given what the senders know."""
    left = queue()
    stored = {pk: digest(text.encode()) for pk, text in Petition.objects.values_list("pk", "text")}
    told = _told(stored) | {"jobs_left": left.waiting, "jobs_dead": left.dead}
    return _kept(sent, stored=stored) | _pictured(sent) | told | _tree()


def _kept(sent: list[Sent], *, stored: dict[int, str]) -> dict[str, int]:
    """Count by the form's key and by the words themselves: the key is unique by the schema, the words are not."""
    copies, known = Counter(stored.values()), {one["words"] for one in sent}
    reached = _reached(stored)
    acked = [one for one in sent if one["answer"] == ACKED]
    unacked = [one for one in sent if one["answer"] != ACKED]
    return {
        "acked": len(acked), "petitions": len(stored),
        "acked_after_retries": sum(one["tries"] > 1 for one in acked),
        "unacked_stored": sum(one["words"] in copies for one in unacked),
        "unacked_absent": sum(one["words"] not in copies for one in unacked),
        "lost_by_key": sum(_hashed(one["key"]) not in reached for one in acked),
        "lost_by_body": sum(one["words"] not in copies for one in acked),
        "twice": sum(count > 1 for count in copies.values()),
        "altered": sum(reached.get(_hashed(one["key"]), one["words"]) != one["words"] for one in sent),
        "strangers": sum(words not in known for words in stored.values()),
        "refused": sum(one["answer"] in FINAL for one in unacked),
    }


def _reached(stored: dict[int, str]) -> dict[str, str]:
    """Return for the hash of each key of a form the words of the petition that it leads to."""
    codes = dict(Petition.objects.values_list("matter__code", "pk"))
    forms = SentForm.objects.values_list("key", "location")
    return {key: stored.get(codes.get(location.split("/")[2], 0), "") for key, location in forms}


def _hashed(key: str) -> str:
    """Return what the key of a form is stored as."""
    return digest(key.encode())


def _pictured(sent: list[Sent]) -> dict[str, int]:
    rows = Petition.objects.exclude(photo=None).values_list("text", "photo__sha256", "photo__public")
    shown = {digest(text.encode()): (photo, public) for text, photo, public in rows}
    acked = [one for one in sent if one["photo"] and one["answer"] == ACKED]
    whole = [one for one in acked if _is_whole(*shown.get(one["words"], ("", "")), sent=one["photo"])]
    return {"photos": len(acked), "photos_lost": len(acked) - len(whole)}


def _is_whole(photo: str, public: str, *, sent: str) -> bool:
    return photo == sent and all(path(name).is_file() and digest(path(name).read_bytes()) == name for name in (photo, public))


def _told(stored: dict[int, str]) -> dict[str, int]:
    submitted = dict(Entry.objects.filter(word="petitions.submitted").values_list("pk", "matter"))
    written, notices = Counter(submitted.values()), list(Notice.objects.all())
    causes = Counter(notice.cause_id for notice in notices)
    return {
        "notices": len(notices),
        "unwritten": sum(written[pk] != 1 for pk in stored),
        "untold": sum(causes[pk] != 1 for pk in submitted),
        "unsent": sum(notice.sent_at is None for notice in notices),
        "undelivered": sum(not _is_there(notice) for notice in notices),
    }


def _is_there(notice: Notice) -> bool:
    file = Path(settings.NOTICES_FOLDER) / f"{notice.pk}.txt"
    return file.is_file() and file.read_text().endswith(notice.body) and notice.address in file.read_text()


def _tree() -> dict[str, int]:
    places, leaves = list(Leaf.objects.order_by("index").values_list("index", flat=True)), list(journal.leaves())
    checkpoints = Checkpoint.objects.values_list("size", "root")
    entries = Entry.objects.count()
    return {
        "entries": entries, "leaves": len(leaves), "checkpoints": len(checkpoints),
        "unplaced": entries - len(leaves),
        "gaps": sum(place != index for index, place in enumerate(places)),
        "tree_false": int(not journal.tree_stands()),
        "checkpoints_false": sum(ledger.root(leaves[:size]).hex() != root for size, root in checkpoints),
        "triggers_down": int(not triggers.stands()),
    }
