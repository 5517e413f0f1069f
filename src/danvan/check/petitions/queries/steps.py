"""The steps that were made with a matter of the house, as its papers and its days need them."""

from dataclasses import dataclass
from datetime import date

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that was made: on which day, by which agency, in what words; as the journal has it, not as somebody typed it.

    Where it was made by a paper, the day that this bears, and its number.
    """

    on: date
    agency: Agency
    note: str
    number: str = ""


def latest(matter: Matter, *, words: tuple[str, ...]) -> Entry | None:
    """Return the latest entry of a matter by one of some words; None if there is none."""
    made = Entry.objects.filter(matter=matter, word__in=[f"petitions.{word}" for word in words])
    return made.select_related("agency").order_by("at", "pk").last()


def step(matter: Matter, *, word: str) -> Step | None:
    """Return the latest step of a word; None if it was never made."""
    return None if (entry := latest(matter, words=(word,))) is None else told(entry)


def told(entry: Entry) -> Step:
    """Return what an entry tells of a step."""
    content = EntryContent.objects.filter(entry=entry).first()
    said = content.private if content else {}
    on = date.fromisoformat(entry.facts["paper_on"]) if "paper_on" in entry.facts else localdate(entry.at)
    return Step(on=on, agency=entry.agency, note=said.get("note", ""), number=said.get("paper_number", ""))
