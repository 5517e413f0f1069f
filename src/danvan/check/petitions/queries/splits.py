"""A letter with several matters: which of its words went where, and what may be split off yet."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet, Subquery
from django.utils.timezone import localdate

from danvan.base.duties.models import Duty, Stand
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.codes import PARTS
from danvan.base.matters.models import GONE, Sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries.feedback import visible

HAS_IT = ("assigned", "leader")  # who counts for the agency that has the letter; the counter above it sorts what it splits off itself
ANSWERS = ("petitions.answer", "petitions.handle")  # by which a letter is answered


@dataclass(frozen=True, kw_only=True)
class Part:
    """Words that went from a letter into a matter of its own: when, under which code, and whether the reader may open that."""

    on: date
    code: str
    words: str
    is_open: bool = False


def split_off(petition: Petition, *, actor: Actor | None = None, at: datetime) -> list[Part]:
    """Return what was split off a letter, oldest first, but for what was or waits to be taken out; `actor` is who reads."""
    if not (entries := journal.told_of(petition.matter, words=["petitions.split"])):
        return []
    written = EntryContent.objects.in_bulk([entry.pk for entry in entries])
    parts = list(_parts(petition).order_by("pk").values_list("pk", flat=True))  # bare, as the reader may not see their matters
    gone = set(Sight.objects.filter(matter__in=parts, state__in=GONE).values_list("matter", flat=True))
    seen = set(visible(actor, at=at).filter(split_from=petition).values_list("pk", flat=True)) if actor else set()
    return [
        Part(
            on=localdate(entry.at), code=str(entry.facts["part"]),
            words=written[entry.pk].private.get("note", "") if entry.pk in written else "", is_open=pk in seen,
        )
        for pk, entry in zip(parts, entries, strict=True) if pk in seen or pk not in gone
    ]  # fmt: skip


def whole(petition: Petition, *, actor: Actor, at: datetime) -> Petition | None:
    """Return the letter that a petition was split off, to whoever may see that too."""
    return visible(actor, at=at).filter(pk=petition.split_from_id).first() if petition.split_from_id else None


def next_number(petition: Petition) -> int | None:
    """Return the number of the next part of a letter; none if it is a part itself, or has as many as it can."""
    if petition.split_from_id:
        return None
    count = Entry.objects.filter(matter=petition.matter, word="petitions.split").count()  # a part is there before that is told
    return None if count >= PARTS else count + 1


def is_part(words: str, *, petition: Petition) -> bool:
    """Return whether a letter says some words, and more than these, and nothing in or around them was split off already.

    Spaces, and signs at the ends, make no difference.
    """
    said, wanted = _plain(petition.text), _plain(words)
    gone = [_plain(text) for text in _parts(petition).values_list("text", flat=True)]  # bare: the wall hides parts that lie elsewhere
    return bool(wanted) and wanted in said and wanted != said and not any(wanted in other or other in wanted for other in gone)


def answered_since(part: Petition) -> date | None:
    """Return from when a part's answer is counted: from when its letter's was, if that was owed already as it was split; None if not, or if it is none."""
    if part.split_from_id is None:
        return None
    split_at = Entry.objects.filter(matter=part.pk, word="petitions.split_off").values("at")[:1]
    began = Stand.objects.filter(
        duty__matter=part.split_from_id, duty__rule="petitions.answer", at__lte=Subquery(split_at),
    ).order_by("pk").values_list("duty__reasoning", flat=True).last()
    return date.fromisoformat(began[0]["start"]) if began else None


def lateness(petition: Petition, *, part: Petition, by: Actor, at: datetime) -> dict[str, Any]:
    """Return what the journal says of an agency that splits its letter, once the part has its clock.

    Too late, if the letter's answer is owed sooner; late, if that is not told yet.
    """
    if relations.of(by, to=petition.matter, on=localdate(at)).isdisjoint(HAS_IT):
        return {}
    owed = Duty.objects.filter(matter=petition.matter, rule__in=ANSWERS, closed_at=None, suspended_on=None).exclude(due_on=None).first()
    first = Duty.objects.filter(matter=part.matter, closed_at=None).first()
    if owed is None or first is None or first.due_on is None or owed.due_on is None or first.due_on <= owed.due_on:
        return {}
    before = Entry.objects.filter(matter=petition.matter, word="petitions.split", facts__on_time=False).exists()
    return {"too_late": True} | ({} if before or owed.lapsed_at or owed.is_late(at=at) else {"on_time": False})


def _parts(petition: Petition) -> QuerySet[Petition]:
    return Petition.objects.filter(split_from=petition.pk)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(".,;:!? ")
