import json
from collections.abc import Iterable, Iterator
from datetime import UTC
from hashlib import sha256
from typing import Any

from danvan.base.journal.models import Checkpoint, Entry, EntryContent, Leaf, Waiting
from danvan.base.matters.models import Matter
from danvan.base.people.models import Person
from danvan.engines import ledger


def commitment(*, salt: str, by: Person | None, private: dict[str, Any]) -> str:
    """Return what an entry says of its content; without the salt no guess at the content can be tried."""
    return sha256(_canonical([salt, by.code if by else None, private])).hexdigest()


def hashed(entry: Entry) -> bytes:
    """Return the leaf that stands for an entry in the tree; read it with its agency."""
    at = entry.at.astimezone(UTC).isoformat()
    return ledger.leaf(_canonical([entry.word, entry.code, entry.agency.code, at, entry.facts, entry.commitment]))


def leaves() -> Iterator[bytes]:
    """Return the leaves in the order of the tree, each made anew from its entry."""
    for leaf in Leaf.objects.order_by("index").select_related("entry__agency").iterator():
        yield hashed(leaf.entry)


def tree_stands() -> bool:
    """Return whether every entry is in the tree or waits for it, and the newest checkpoint is what they add up to."""
    newest = Checkpoint.objects.order_by("size").last()
    found = list(leaves())
    root = ledger.root(found).hex() if found else None
    lost = Entry.objects.filter(leaf=None).exclude(pk__in=Waiting.objects.values("pk")).exists()
    return not lost and (newest.root if newest else None) == root


def contents_stand() -> bool:
    """Return whether what is kept of each entry's content, unless erased, is what the entry committed to."""
    kept = EntryContent.objects.select_related("entry", "by").iterator()
    return all(commitment(salt=one.salt, by=one.by, private=one.private) == one.entry.commitment for one in kept)


def last(matter: Matter) -> tuple[Entry, Person | None]:
    """Return the latest entry of a matter and who made it, unless that is erased."""
    entry = Entry.objects.filter(matter=matter).latest("pk")
    content = EntryContent.objects.filter(entry=entry).select_related("by").first()
    return entry, content.by if content else None


def history(matter: Matter) -> list[Entry]:
    """Return the entries of a matter with their agencies, oldest first."""
    return list(Entry.objects.filter(matter=matter).select_related("agency").order_by("at", "pk"))


def opened(entries: Iterable[int]) -> list[Entry]:
    """Return entries by their numbers, so that a figure can be followed to what it stands on."""
    return list(Entry.objects.filter(pk__in=entries).select_related("agency").order_by("at", "pk"))


def _canonical(value: Any) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
