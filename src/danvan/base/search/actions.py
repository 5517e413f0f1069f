from collections.abc import Iterable
from datetime import datetime

from danvan.base.editions import inserting
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.search import documents, keys, words
from danvan.base.search.models import Row

LONGEST_TITLE = 300


def follow(entry: Entry, *, at: datetime) -> None:
    """Write anew what can be found of a matter that was moved, in the transaction of the move.

    What has just begun has no row yet: said so, PostgreSQL need not plan the row policies of changing one, which takes longer than the rest.
    """
    matter = entry.matter
    if matter.version == 1 and entry.word.startswith(f"{matter.house}."):
        inserting.insert(*_rows([matter]))
    else:
        renew([matter])


def renew(matters: Iterable[Matter]) -> int:
    """Write anew what can be found of matters and return of how many; what was erased stays forgotten."""
    found = {row.key: row for row in _rows(list(matters))}
    older = [key for key, row in found.items() if row.matter.version > 1]  # what has just begun cannot be forgotten
    for key in Row.objects.filter(pk__in=older, is_forgotten=True).values_list("pk", flat=True) if older else ():
        del found[key]
    Row.objects.bulk_create(found.values(), update_conflicts=True, unique_fields=["key"], update_fields=["title", "words"])
    return len(found)


def forget(matter: Matter) -> None:
    """Take the words of a matter out of the index for good."""
    key = keys.of(matter.pk, opened_at=matter.opened_at)
    empty = {"title": "", "words": "  ", "is_forgotten": True}
    Row.objects.update_or_create(key=key, matter=matter, defaults=empty)


def _rows(matters: list[Matter]) -> list[Row]:
    its = {matter.pk: matter for matter in matters}
    return [_row(its[pk], document) for pk, document in documents.of(matters).items()]


def _row(matter: Matter, document: documents.Document) -> Row:
    said = words.padded(document.title, text=document.text)
    key = keys.of(matter.pk, opened_at=matter.opened_at)
    return Row(key=key, matter=matter, title=document.title[:LONGEST_TITLE], words=said)
