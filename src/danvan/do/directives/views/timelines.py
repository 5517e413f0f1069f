"""The timeline of a document's tasks: from the day they were given to the day they are due, as a picture and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models.functions import Coalesce
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from danvan.base.face import keyset
from danvan.base.people.visits import Visit
from danvan.do.directives import queries
from danvan.do.directives.queries import Line
from danvan.do.directives.views.documents import find

ON_A_PAGE = 40
BY_PLACE, LAST = ("stands_at", "pk"), 2**31 - 1  # what is not found in the text stands behind it
WIDE, HIGH, HEAD = 1000, 26, 30  # of the drawing, of a task's row, of the years and months above


@dataclass(frozen=True, kw_only=True)
class Bar:
    """A task in the picture: when it was given, when it is due, when it was done, in units of the drawing."""

    line: Line
    given_on: date
    done_on: date | None
    x: int
    y: int
    long: int
    done: int  # where it was done, or 0
    tone: str  # done, late, open


@dataclass(frozen=True, kw_only=True)
class Month:
    """The first day of a month, where its line stands."""

    day: date
    x: int
    named: bool


def timeline(visit: Visit, code: str) -> HttpResponse:
    """Draw when each task of a document was given, is due and was done; the same stands below as a table."""
    directive = find(visit, code=code)
    tasks = queries.visible_tasks(visit.actor, at=visit.at).filter(directive=directive).select_related("draft")
    tasks = tasks.annotate(stands_at=Coalesce("draft__start", LAST))
    shown = keyset.cut(tasks, by=BY_PLACE, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    bars, months, today = drawn(queries.lines(shown.rows), on=localdate(visit.at))
    shows = {
        "directive": directive, "slice": shown, "bars": bars, "months": months, "now": today, "wide": WIDE,
        "high": HEAD + HIGH * len(bars), "tall": HIGH - 10,
    }
    return render(visit, "directives/timeline.html", shows)


def drawn(lines: Sequence[Line], *, on: date) -> tuple[list[Bar], list[Month], int]:
    """Return the bars of tasks, the months behind them and where a day stands, on a scale that holds all of them."""
    days = [day for line in lines for day in (_given(line), line.due_on, _done(line)) if day]
    first, last = min([*days, on]), max([*days, on]) + timedelta(days=1)
    scale = WIDE / (last - first).days
    bars = [_bar(line, row=row, first=first, scale=scale, on=on) for row, line in enumerate(lines)]
    return bars, _months(first, last=last, scale=scale), round((on - first).days * scale)


def _bar(line: Line, *, row: int, first: date, scale: float, on: date) -> Bar:
    given, done = _given(line), _done(line)
    end = max(line.due_on or done or on, given)
    return Bar(
        line=line, given_on=given, done_on=done, x=round((given - first).days * scale), y=HEAD + row * HIGH,
        long=max(6, round((end - given).days * scale)), done=round((done - first).days * scale) if done else 0,
        tone="done" if done else "late" if line.is_late(on=on) else "open",
    )


def _months(first: date, *, last: date, scale: float) -> list[Month]:
    """Return the months that begin on the way; so many are named as have room."""
    starts, day = [], (first.replace(day=1) + timedelta(days=32)).replace(day=1)
    while day < last:
        starts.append(day)
        day = (day + timedelta(days=32)).replace(day=1)
    step = 1 + len(starts) // 12
    return [Month(day=day, x=round((day - first).days * scale), named=at % step == 0) for at, day in enumerate(starts)]


def _given(line: Line) -> date:
    return localdate(line.task.matter.opened_at)


def _done(line: Line) -> date | None:
    return localdate(line.task.finished_at) if line.task.finished_at else None
