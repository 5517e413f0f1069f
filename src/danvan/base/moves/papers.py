"""The paper by which something was done before it was entered here: its day counts, with its number and if it is entered soon."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.calendar import hours
from danvan.base.duties import queries as duties
from danvan.base.duties import terms
from danvan.base.journal import queries as journal
from danvan.base.matters.models import Matter
from danvan.base.moves.table import NotAllowed

ENTER, TRUST = "papers.enter", "papers.trust"  # keys in law/periods.toml
INSTANT = timedelta(microseconds=1)


class WrongDay(NotAllowed):
    """A paper bears a day before what it stands on, or one that has not come; or it has no number."""


@dataclass(frozen=True, kw_only=True)
class Paper:
    """A paper of the office: the day that it bears, and its number in the book."""

    on: date
    number: str


def check(paper: Paper | None, *, matter: Matter, at: datetime) -> None:
    """Refuse a paper that nobody can find in the book, or that bears a day on which it cannot have been made.

    :raises WrongDay: if it has no number, or a day ahead or before the clocks began that run
    """
    if paper is None:
        return
    since = duties.began(matter)
    if not paper.number or paper.on > localdate(at) or (since and paper.on < since):
        raise WrongDay("it has no number, or bears another day than it can have been made on")


def done_at(paper: Paper | None, *, agency: Agency, at: datetime) -> datetime:
    """Return when what a paper shows was done: by the end of its day; but when it is entered, if that is so late that nobody can tell."""
    if paper is None or localdate(at) > until(TRUST, since=paper.on, agency=agency):
        return at
    return min(at, hours.midnight(paper.on + calendar.ONE) - INSTANT)


def facts(paper: Paper | None, *, matter: Matter, rules: tuple[str, ...], at: datetime) -> dict[str, Any]:
    """Return what the journal says of a paper that is older than its entry: its day, whether that is entered late, which entry it corrects.

    Asked once the clocks are closed under the rules.
    """
    if paper is None or paper.on == localdate(at):
        return {}
    is_late = localdate(at) > until(ENTER, since=paper.on, agency=matter.agency)
    untrue = duties.told_in_error(matter, rules=rules, closed_at=at, done_at=done_at(paper, agency=matter.agency, at=at))
    corrected = journal.told_late(matter, at=untrue) if untrue else None
    return {"paper_on": paper.on.isoformat(), "entered_late": is_late} | ({"corrects": corrected} if corrected else {})


def until(key: str, *, since: date, agency: Agency) -> date:
    """Return the last day of a period that an agency has from a day, where nothing binds but that lateness is counted."""
    period = law.soonest("periods", key=key, on=since)
    return calendar.due(since, days=period.value, unit=period.unit, closed=terms.closed(agency, around=since)).due_on
