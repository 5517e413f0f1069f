"""Public texts as they were before somebody mended them: the journal keeps each, until it is purged.

Once a text was taken down, by the office or because its author wished so, nothing from before is shown again: a text that
said too much is taken down, redacted and published anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise

from django.db.models import Exists, OuterRef, QuerySet

from danvan.base.journal.models import Entry, EntryContent
from danvan.check.petitions.models import Course, Published
from danvan.check.petitions.queries import shown
from danvan.check.petitions.queries.courses import TAKEN_DOWN

NEWEST = ("-corrected_at", "-pk")
WORDS = ("redacted", "published", *TAKEN_DOWN)


@dataclass(frozen=True, kw_only=True)
class Version:
    """A public text that another one followed: from when until when it was to be read; no words once they were purged."""

    since: datetime
    until: datetime
    words: str | None
    answer: str | None


def of(published: Published) -> list[Version]:
    """Return the earlier public texts of a petition that differ from the one that followed, newest first."""
    entries = Entry.objects.filter(matter=published.matter_id, word__in=[f"petitions.{word}" for word in WORDS]).order_by("at", "pk")
    texts = _public(list(entries))
    pairs = pairwise(texts)
    found = [Version(since=at, until=later, words=told[0], answer=told[1]) for (at, told), (later, other) in pairs if told != other]
    return found[::-1]


def corrected(*, on: date) -> QuerySet[Course]:
    """Return the petitions whose public text was changed, the latest change first."""
    public = shown.shown(on=on).filter(pk=OuterRef("pk")).order_by().values("pk")
    found = Course.objects.filter(Exists(public), corrected_at__isnull=False)
    return found.select_related("agency", "subject").order_by(*NEWEST)


def latest(found: Iterable[Published]) -> dict[int, datetime]:
    """Return when the public text of each petition was changed last, by key; nothing of those that were not."""
    known = Course.objects.filter(pk__in=[one.pk for one in found], corrected_at__isnull=False)
    return {key: at for key, at in known.values_list("pk", "corrected_at") if at}


def _public(entries: list[Entry]) -> list[tuple[datetime, tuple[str | None, str | None]]]:
    """Return what was to be read since which moment, oldest first; purged texts are None."""
    contents = EntryContent.objects.filter(entry__in=entries).in_bulk()
    found: list[tuple[datetime, tuple[str | None, str | None]]] = []
    draft: tuple[str | None, str | None] = None, None
    for entry in entries:
        past = entry.word.partition(".")[2]
        if past == "redacted" and "picture" not in entry.facts:
            private = contents[entry.pk].private if entry.pk in contents else {}
            draft = private.get("words"), private.get("answer")
        elif past == "published":
            found.append((entry.at, draft))
        elif past in TAKEN_DOWN:
            found.clear()
    return found
