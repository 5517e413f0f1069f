"""For whom a matter waited, from when to when, as its own journal tells it: alike for everyone who sees the matter."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties.excuses import Stretch
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.queries import most_excused
from danvan.check.petitions.states.consulted import ENDED, LANES

ASKS = "petitions.consulted"
ENDS = {f"petitions.{word}": word for word in ("contribution_heard", "contribution_declined", "contribution_called_off")}
OVER = frozenset(f"petitions.{word}" for word in ENDED)
NOBODY = frozenset({"urge", "call_off"})  # verbs that need somebody who is waited for


@dataclass(frozen=True, kw_only=True)
class Wait:
    """A stretch for which an agency was waited for."""

    agency: str  # its code
    contribution: str  # the code of what it was asked
    since: datetime
    due_on: date  # as it was asked
    is_own: bool = False  # it stands under whoever has the matter, whose lateness it stays
    until: datetime | None = None  # none: it is waited for still
    how: str = ""  # the word with which it ended; empty: with the matter itself


def waits(matter: Matter) -> list[Wait]:
    """Return for whom a matter waited, oldest first."""
    found: dict[str, Wait] = {}
    for entry in journal.told_of(matter, words=[ASKS, *ENDS, *sorted(OVER)]) if matter.kind in LANES else ():
        _follow(found, entry)
    agencies = named(found.values()) if found else {}
    return [_judged(wait, agency=agencies[wait.agency], matter=matter) for wait in found.values()]


def still_open(matter: Matter) -> list[Wait]:
    """Return for whom a matter waits still."""
    return [wait for wait in waits(matter) if wait.until is None]


def hindered(matter: Matter) -> frozenset[str]:
    """Return the verbs that make no sense while nobody is waited for."""
    return frozenset() if still_open(matter) else NOBODY


def stretches(matter: Matter, *, at: datetime) -> Iterable[Stretch]:
    """Return from when to when others were waited for until a moment."""
    return others(waits(matter), lead=matter.agency, at=at) if matter.house == "petitions" and matter.kind in LANES else []


def others(found: Iterable[Wait], *, lead: Agency, at: datetime) -> list[Stretch]:
    """Return those stretches of some that were waited for others, one after another: once for each, until their day, and for so many days in all.

    Whoever stands under the one who has the matter is no other. Who does not answer by their day is late by themselves: the lead knew it.
    """
    first: dict[str, Wait] = {}
    for wait in found:
        first.setdefault(wait.agency, wait)
    return most_excused.capped((_stretch(wait, at=at) for wait in first.values() if not wait.is_own), agency=lead)


def named(found: Iterable[Wait]) -> dict[str, Agency]:
    """Return the agencies that were waited for, by their codes."""
    return {agency.code: agency for agency in Agency.objects.filter(code__in={wait.agency for wait in found}).select_related("above__above")}


def _stretch(wait: Wait, *, at: datetime) -> Stretch:
    return wait.since, min(wait.until or at, midnight(wait.due_on + timedelta(days=1)))


def _judged(wait: Wait, *, agency: Agency, matter: Matter) -> Wait:
    """Return a wait with what its agency is to whoever has the matter now: a question asked on a detour excuses nobody at home."""
    return replace(wait, is_own=matter.agency in agency.chain())


def _follow(found: dict[str, Wait], entry: Entry) -> None:
    facts, code = entry.facts, str(entry.facts.get("contribution", ""))
    if entry.word == ASKS:
        due_on = date.fromisoformat(facts["due_on"])
        found[code] = Wait(agency=facts["asked"], contribution=code, since=entry.at, due_on=due_on)
    elif entry.word in ENDS and code in found and found[code].until is None:
        found[code] = replace(found[code], until=entry.at, how=ENDS[entry.word])
    elif entry.word in OVER:
        found.update({code: replace(wait, until=entry.at) for code, wait in found.items() if wait.until is None})
