"""A letter counts once in scores: with its parts as if it had never been split, and sent elsewhere as one answer and no more."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Q, QuerySet

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Petition

KINDS = ("feedback", "report")
FIRST = ("classified", "taken_on", "merged", "met_in_time", "left_waiting")  # words that tell of the first clock
SENT = ("guided_elsewhere", "referred")
THEN = ("answered", "planned", "lapsed", "split", *SENT)  # and of the next; who splits too late to be answered in time is late
BEFORE = {"counted_before": True}


def counts(matter: Matter, *, word: str, told: Mapping[str, Any]) -> dict[str, Any]:
    """Return what the journal says of a clock of feedback or a report that was met or missed, where it does not count by itself.

    "counted_before" if another entry counts for it, "instead" with the number of an entry that does not count any more.
    """
    if matter.house != "petitions" or matter.kind not in KINDS:
        return {}
    if word == "reopened":
        return _undone(matter) if matter.state == "objected" else {}
    stage = next((stage for stage in (FIRST, THEN) if word in stage), None)
    if stage is None or "on_time" not in told or told.get("excused"):
        return {}
    letter = Petition.objects.filter(pk=matter.pk).values_list("split_from", flat=True).first() or matter.pk
    group = set(Petition.objects.filter(Q(pk=letter) | Q(split_from=letter)).order_by().values_list("pk", flat=True))
    if len(group) > 1 and (found := _with_parts(matter, letter=letter, group=group, stage=stage, in_time=told["on_time"])):
        return found
    is_again = word in FIRST and told["on_time"] and _told([matter.pk], words=FIRST).filter(facts__on_time=True).exists()
    return BEFORE if is_again else {}  # it was sorted before its author objected


def _with_parts(matter: Matter, *, letter: int, group: set[int], stage: tuple[str, ...], in_time: bool) -> dict[str, Any]:
    """Return that a letter and its parts are late once with each agency, and in time only as the letter, if none of them was late there."""
    if stage == THEN and matter.pk != letter and _told([letter], words=("split",)).filter(facts__part=matter.code, facts__too_late=True).exists():
        return BEFORE  # who split it off is late for it
    here = _told(group, words=stage).filter(agency=matter.agency).exclude(Q(matter=matter.pk) & ~Q(word="petitions.split"))
    if here.filter(facts__on_time=False).exists() or (in_time and matter.pk != letter):
        return BEFORE
    earlier = here.filter(facts__on_time=True).order_by("pk").values_list("pk", flat=True).first()
    return {"instead": earlier} if earlier and not in_time else {}


def _undone(matter: Matter) -> dict[str, Any]:
    """Return that what was sent elsewhere is no answer, for its author objects: if its head sends it there again, that counts."""
    sent = _told([matter.pk], words=SENT).filter(facts__on_time=True).order_by("pk").values_list("pk", flat=True).last()
    return {"instead": sent} if sent else {}


def _told(matters: Iterable[int], *, words: tuple[str, ...]) -> QuerySet[Entry]:
    """Return the entries of some words that count by themselves."""
    found = Entry.objects.filter(matter__in=matters, word__in=_words(words))
    return found.filter(Q(facts__has_key="on_time") | Q(facts__has_key="too_late")).exclude(Q(facts__has_key="excused") | Q(facts__has_key="counted_before"))


def _words(words: tuple[str, ...]) -> list[str]:
    return [f"petitions.{word}" for word in words]
