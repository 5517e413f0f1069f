"""The steps that were made with a matter of the house, as its papers and its days need them."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter
from danvan.check.petitions.queries import issuing
from danvan.check.petitions.queries.issuing import Issuer


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that was made: on which day, by which agency, in what words; as the journal has it, not as somebody typed it.

    Where it was made by a paper, the day that this bears, and its number; who its paper is of.
    """

    on: date
    agency: Agency
    note: str
    number: str = ""
    clock_runs: bool = False  # its author was asked, and no clock was stopped
    issuer: Issuer


def latest(matter: Matter | int, *, words: tuple[str, ...]) -> Entry | None:
    """Return the latest entry of a matter, or of its key alone where the reader may not see it, by one of some words; None if there is none."""
    made = Entry.objects.filter(matter=matter, word__in=[f"petitions.{word}" for word in words])
    return made.select_related("agency").order_by("at", "pk").last()


def first(matter: Matter) -> Entry:
    """Return the entry by which a matter came."""
    return Entry.objects.filter(matter=matter).select_related("agency").order_by("at", "pk")[0]


def is_since(matter: Matter, *, words: tuple[str, ...], entry: Entry) -> bool:
    """Return whether one of some words was written of a matter after an entry."""
    later = latest(matter, words=words)
    return later is not None and (later.at, later.pk) > (entry.at, entry.pk)


def step(matter: Matter, *, word: str) -> Step | None:
    """Return the latest step of a word; None if it was never made."""
    return None if (entry := latest(matter, words=(word,))) is None else told(entry)


def told(entry: Entry) -> Step:
    """Return what an entry tells of a step."""
    content = EntryContent.objects.filter(entry=entry).first()
    said = content.private if content else {}
    on = date.fromisoformat(entry.facts["paper_on"]) if "paper_on" in entry.facts else localdate(entry.at)
    return Step(
        on=on, agency=entry.agency, note=said.get("note", ""), number=said.get("paper_number", ""), clock_runs=bool(entry.facts.get("clock_runs")),
        issuer=issuing.issuer(entry, content=content),
    )  # fmt: skip
