from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from danvan.base.editions import composed
from danvan.base.journal.models import Checkpoint, Entry, EntryContent, Leaf, Waiting
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.engines import ledger

TOLD = ("entry__word", "entry__code", "entry__agency__code", "entry__at", "entry__facts", "entry__commitment")
BY = "@by"  # the part that says who; what people write goes by plain names


@dataclass(frozen=True, kw_only=True)
class Sealing:
    """The number of the entry for which an author holds a receipt, what is kept of what they wrote there, and whether it has its place."""

    number: int
    written: Mapping[str, Any] | None  # None: erased
    is_sequenced: bool


def commitment(*, salt: str, by: Person | None, private: dict[str, Any]) -> str:
    """Return what an entry says of its content; without the salt no guess at the content can be tried."""
    return ledger.commitment(ledger.seals(parts(by=by, private=private), seed=salt))


def parts(*, by: Person | None, private: dict[str, Any]) -> dict[str, Any]:
    """Return the parts of a content, each of which has a seal of its own."""
    return {BY: by.code if by else None, **private}


def told(entry: Entry) -> tuple[Any, ...]:
    """Return what an entry says openly; read it with its agency."""
    return entry.word, entry.code, entry.agency.code, _utc(entry.at), entry.facts


def hashed(entry: Entry) -> bytes:
    """Return the leaf that stands for an entry in the tree; read it with its agency."""
    return ledger.leaf(ledger.canonical([*told(entry), entry.commitment]))


def leaves(*, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """Return leaves in the order of the tree, each made anew from its entry: all, or those of a stretch."""
    rows = Leaf.objects.filter(index__gte=start).order_by("index").values_list(*TOLD)  # half the time of whole rows
    for word, code, agency, at, facts, bound in (rows if end is None else rows.filter(index__lt=end)).iterator():
        yield ledger.leaf(ledger.canonical([word, code, agency, _utc(at), facts, bound]))


def lost() -> bool:
    """Return whether an entry is neither in the tree nor waits for it."""
    return Entry.objects.filter(leaf=None).exclude(pk__in=Waiting.objects.values("pk")).exists()


def tree_stands() -> bool:
    """Return whether every entry is in the tree or waits for it, and the newest checkpoint is what they add up to."""
    newest = Checkpoint.objects.order_by("size").last()
    found = list(leaves())
    root = ledger.root(found).hex() if found else None
    return not lost() and (newest.root if newest else None) == root


def contents_stand() -> bool:
    """Return whether what is kept of each entry's content, unless erased, is what the entry committed to."""
    kept = EntryContent.objects.select_related("entry", "by").iterator()
    return all(commitment(salt=one.salt, by=one.by, private=one.private) == one.entry.commitment for one in kept)


def newest() -> Checkpoint | None:
    """Return the checkpoint that was signed last."""
    return Checkpoint.objects.exclude(signed="").order_by("pk").last()


def receipted(matter: Matter) -> Entry:
    """Return the entry for which the author holds a receipt, with its agency: the first in which what they wrote is sealed.

    What is only prepared is sealed as it is lodged: until then, the entry by which the matter began. Where that was erased,
    no later one stands in for it.
    """
    return Entry.objects.select_related("agency").get(pk=sealing(matter).number)


def sealing(matter: Matter) -> Sealing:
    """Return what a page shows of that entry, by one query."""
    found = [
        Sealing(number=number, written=None if content is None else written, is_sequenced=leaf is not None)
        for number, content, written, leaf in sorted(_kept_of(matter=matter.pk), key=itemgetter(0))
    ]
    return next((one for one in found if one.written is None or one.written), found[0])


def last(matter: Matter) -> tuple[Entry, Person | None]:
    """Return the latest entry of a matter and who made it, unless that is erased."""
    entry = Entry.objects.filter(matter=matter).latest("pk")
    content = EntryContent.objects.filter(entry=entry).select_related("by").first()
    return entry, content.by if content else None


def last_by(matter: Matter, *, words: Iterable[str]) -> int | None:
    """Return who made the latest entry of some words in a matter; None if there is none, or nobody known made it."""
    made = EntryContent.objects.filter(entry__matter=matter, entry__word__in=list(words)).order_by("entry")
    return made.values_list("by", flat=True).last()


def told_late(matter: Matter, *, at: datetime) -> int | None:
    """Return the number of the entry that said at a moment that something was late; None if none did."""
    return Entry.objects.filter(matter=matter, at=at, facts__on_time=False).order_by("pk").values_list("pk", flat=True).first()


def history(matter: Matter) -> list[Entry]:
    """Return the entries of a matter with their agencies, oldest first."""
    return sorted(_of(matter=matter.pk), key=lambda entry: (entry.at, entry.pk))


def told_of(matter: Matter, *, words: Iterable[str]) -> list[Entry]:
    """Return the entries of some words in a matter, oldest first, without their agencies."""
    return sorted(_told_of(matter=matter.pk, words=tuple(words)), key=lambda entry: entry.pk)


def opened(entries: Iterable[int]) -> list[Entry]:
    """Return entries by their numbers, so that a figure can be followed to what it stands on."""
    return list(Entry.objects.filter(pk__in=entries).select_related("agency").order_by("at", "pk"))


@composed.asked
def _of(*, matter: int) -> QuerySet[Entry]:
    return Entry.objects.filter(matter=matter).select_related("agency")


@composed.asked
def _kept_of(*, matter: int) -> QuerySet[Entry, tuple[int, int | None, dict[str, Any] | None, int | None]]:
    return Entry.objects.filter(matter=matter).values_list("pk", "content", "content__private", "leaf")


@composed.asked
def _told_of(*, matter: int, words: Sequence[str]) -> QuerySet[Entry]:
    return Entry.objects.filter(matter=matter, word__in=words)


def _utc(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()
