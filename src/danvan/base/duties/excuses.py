"""Whose lateness it is: while another agency was waited for, a clock runs on for whoever waits, and stands still for blame alone."""

from collections.abc import Callable, Collection, Iterable
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Q
from django.utils.timezone import localdate, localtime

from danvan.base import calendar
from danvan.base.calendar import hours
from danvan.base.duties import terms
from danvan.base.duties.models import Duty, Stand
from danvan.base.matters.models import Matter

Stretch = tuple[datetime, datetime]
WAITS: list[Callable[..., Iterable[Stretch]]] = []  # of a matter until a moment: when others were waited for; the gate fills it
EVER, LONG = 10_000, timedelta(hours=10_000)
INSTANT = timedelta(microseconds=1)  # what ends with a day has nothing of the next
PIECE = timedelta(days=200)  # within the days that hours are looked for


def facts(matter: Matter, *, rules: Collection[str], at: datetime) -> dict[str, Any]:
    """Return what the journal says of clocks that a move closes too late or lets lapse: "excused" while nobody but others was late.

    An excused lapse is told as what it is to whoever waits. Closed, or open, later still than the wait explains, the clock is late once
    more, and that time by its owner.
    """
    waits = _waits(matter, at=at)
    clocks = {duty.rule: duty for duty in Duty.objects.filter(matter=matter, rule__in=rules).select_related("owner").order_by("pk")}
    told = [_verdict(duty, waits=waits, at=at) for duty in clocks.values() if duty.is_late(at=at)]
    return {name: fact for one in told for name, fact in one.items()}


def is_excused(duty: Duty, *, at: datetime) -> bool:
    """Return whether a duty is unmet at a moment only because others were waited for."""
    return _is_within(duty, waits=_waits(duty.matter, at=at), at=at)


def is_over(duty: Duty, *, at: datetime) -> bool:
    """Return whether the lapse of a duty was excused, nothing but that was told, and others explain it no longer."""
    return duty.excused and duty.blamed_at is None and not is_excused(duty, at=at)


def owed_on(duty: Duty, *, waits: Iterable[Stretch]) -> date | datetime | None:
    """Return until when a duty were owed had its clock stood still while others were waited for; None where no days are counted.

    Who asks when it is late already stays late. Days for which the clock stood still anyway are not given twice.
    """
    latest = duty.reasoning[-1]
    if latest["unit"] not in (calendar.WORKING, calendar.CALENDAR, calendar.HOURS):
        return None
    until: date | datetime | None = duty.due_at or duty.due_on
    for since, to in _running(duty, waits=waits):
        if until is None or since > _end(until):
            break
        until = _later(duty, until, since=since, to=to)
    return until


def _verdict(duty: Duty, *, waits: Iterable[Stretch], at: datetime) -> dict[str, Any]:
    is_within = _is_within(duty, waits=waits, at=at)
    if duty.lapsed_at is None or duty.lapsed_at == at:
        return {"excused": True} if is_within else {}
    if duty.blamed_at:
        return {"wait_over": True} if duty.blamed_at == at else {}
    return {"on_time": False} if duty.excused and not is_within else {}


def _waits(matter: Matter, *, at: datetime) -> list[Stretch]:
    return [stretch for find in WAITS for stretch in find(matter, at=at)]


def _is_within(duty: Duty, *, waits: Iterable[Stretch], at: datetime) -> bool:
    until = owed_on(duty, waits=[(since, min(to, at)) for since, to in waits if since < at])
    return until is not None and at < _end(until)


def _end(until: date | datetime) -> datetime:
    """Return when something is over that is owed until a minute, or until a day is."""
    return until if isinstance(until, datetime) else hours.midnight(until + timedelta(days=1))


def _running(duty: Duty, *, waits: Iterable[Stretch]) -> list[Stretch]:
    """Return the stretches that lie in a duty's time, one after another, less those for which its clock was stopped."""
    stands = list(Stand.objects.filter(_same(duty)).order_by("at", "pk"))
    begun, stopped = stands[0].at, [(one.at, one.until) for one in stands if one.stopped and one.until]
    found, last = list[Stretch](), begun
    for since, to in sorted(waits):
        for piece in _without((max(since, last), to), stopped=stopped):
            found.append(piece)
        last = max(last, to)
    return found


def _same(duty: Duty) -> Q:
    """Return what is of a duty, or of what it goes on from: what was closed wrongly bears the same lapse."""
    revived = Q(duty__matter=duty.matter_id, duty__rule=duty.rule, duty__lapsed_at=duty.lapsed_at)
    return Q(duty=duty) | revived if duty.lapsed_at else Q(duty=duty)


def _without(stretch: Stretch, *, stopped: Iterable[Stretch]) -> list[Stretch]:
    since, to = stretch
    found: list[Stretch] = []
    for begins, ends in stopped:
        if begins < to and ends > since:
            found.append((since, begins))
            since = ends
    return [(begins, ends) for begins, ends in [*found, (since, to)] if begins < ends]


def _later(duty: Duty, until: date | datetime, *, since: datetime, to: datetime) -> date | datetime:
    """Return a day or minute as many days or minutes later as a stretch has."""
    if isinstance(until, datetime):
        return _minutes_later(duty, until, since=since, to=to)
    closed, unit = terms.closed(duty.owner, around=localdate(since)), duty.reasoning[-1]["unit"]
    days = EVER - calendar.left(localdate(since), days=EVER, unit=unit, on=localdate(to - INSTANT), closed=closed)
    return calendar.due(until, days=days, unit=unit, closed=closed).due_on


def _minutes_later(duty: Duty, until: datetime, *, since: datetime, to: datetime) -> datetime:
    """Return a minute as much later as a stretch has open time, counted in pieces that hours can be counted in."""
    spans = terms.open_hours(duty.owner)
    while since < to:
        piece, closed = min(to, since + PIECE), terms.closed(duty.owner, around=localdate(since))
        used = LONG - hours.left(localtime(since), within=LONG, until=localtime(piece), spans=spans, closed=closed)
        until, since = hours.due(localtime(until), within=used, spans=spans, closed=closed).at, piece
    return until
