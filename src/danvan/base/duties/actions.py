from datetime import date, datetime
from typing import Any

from django.utils.timezone import localdate

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import terms
from danvan.base.duties.models import Duty, Stand
from danvan.base.matters.models import Matter


def start(matter: Matter, *, rule: str, at: datetime, stated: date | None = None) -> None:
    """Open a duty with the period in force on the day it starts, or until the day that a document states."""
    due_on, why = _count(rule, agency=matter.agency, start=localdate(at), began=localdate(at), stated=stated)
    duty = Duty.objects.create(matter=matter, owner=matter.agency, rule=rule, due_on=due_on, reasoning=[why])
    Stand.objects.create(duty=duty, owner=duty.owner, due_on=due_on, at=at)


def close(matter: Matter, *, rule: str, at: datetime) -> bool | None:
    """Close a duty and return whether it was met in time; None without a time limit, or if its lapse was told before."""
    duty = _open(matter, rule)
    duty.closed_at = at
    duty.save(update_fields=["closed_at"])
    return localdate(at) <= duty.due_on if duty.due_on and not duty.lapsed_at else None


def end(matter: Matter, *, at: datetime, rule: str = "") -> int:
    """Close the open duties of a matter, or that of one rule, and return how many: they count neither as met nor as late."""
    still = Duty.objects.filter(matter=matter, closed_at=None)
    return (still.filter(rule=rule) if rule else still).update(closed_at=at)


def extend(matter: Matter, *, rule: str, to: date | None, at: datetime) -> tuple[date | None, date] | None:
    """Give an open duty another day and return its former and its new one; None if no other day is given.

    The former day stays in the reasoning. That it lapsed stays told: what was late then was late. A stopped clock stands
    still until it goes on.
    """
    duty = _open(matter, rule)
    if to is None or duty.due_on == to:
        return None
    former, duty.due_on = duty.due_on, to
    duty.reasoning.append(duty.reasoning[-1] | {"days": None, "due_on": to.isoformat(), "extended_on": localdate(at).isoformat()})
    duty.save(update_fields=["due_on", "reasoning"])
    _stands(duty, at=at)
    return former, to


def lapse(matter: Matter, *, rule: str, at: datetime) -> None:
    """Note that an open duty was not met in time; it stays open."""
    duty = _open(matter, rule)
    duty.lapsed_at = at
    duty.save(update_fields=["lapsed_at"])


def suspend(matter: Matter, *, rule: str, at: datetime) -> None:
    """Stop the clock of a duty; its days wait. What is late stays late, and its clock cannot be stopped any more."""
    duty = _open(matter, rule)
    if duty.due_on and duty.due_on < localdate(at):
        return
    duty.suspended_on = localdate(at)
    duty.save(update_fields=["suspended_on"])
    _stands(duty, at=at)


def resume(matter: Matter, *, rule: str, at: datetime) -> None:
    """Start a stopped clock again with the days that were left; the former date stays in the reasoning."""
    duty = _open(matter, rule)
    if (stopped := duty.suspended_on) is None:
        return
    duty.suspended_on = None
    if duty.due_on:
        duty.due_on = _went_on(duty, due_on=duty.due_on, stopped=stopped, at=at)
    duty.save(update_fields=["due_on", "reasoning", "suspended_on"])
    _stands(duty, at=at)


def recount(matter: Matter, *, rule: str, at: datetime) -> tuple[date, date] | None:
    """Count an open duty anew, after the calendar has changed, and return its former and its new day.

    None if nothing changes. The former day stays in the reasoning; a stopped clock is counted when it goes on.
    """
    duty = Duty.objects.filter(matter=matter, rule=rule, closed_at=None).select_related("owner").first()
    if duty is None or duty.due_on is None or duty.suspended_on or duty.reasoning[-1]["days"] is None:
        return None
    due_on, why = _again(duty)
    if due_on is None or due_on == duty.due_on:
        return None
    former, duty.due_on = duty.due_on, due_on
    duty.reasoning.append(why | {"recounted_on": localdate(at).isoformat()})
    duty.save(update_fields=["due_on", "reasoning"])
    _stands(duty, at=at)
    return former, due_on


def hand_over(matter: Matter, *, owner: Agency, at: datetime) -> None:
    """Give the open duties of a matter to another agency; the dates stand."""
    for duty in Duty.objects.filter(matter=matter, closed_at=None):
        duty.owner = owner
        duty.save(update_fields=["owner"])
        _stands(duty, at=at)


def _went_on(duty: Duty, *, due_on: date, stopped: date, at: datetime) -> date | None:
    """Return the new day of a duty whose clock goes on, and add to its reasoning how it came about."""
    began, latest = date.fromisoformat(duty.reasoning[0]["start"]), duty.reasoning[-1]
    if latest["days"] is None:  # a day that was stated: what was left of it, as calendar days
        since = max(stopped, date.fromisoformat(latest.get("extended_on", stopped.isoformat())))  # a day stated since knew of the stop
        day: date | None = due_on + (localdate(at) - since)
        why = latest | {"due_on": day and day.isoformat()}
    else:
        days = calendar.left(
            date.fromisoformat(latest["start"]), days=latest["days"], unit=latest["unit"], on=stopped,
            closed=terms.closed(duty.owner, around=stopped),
        )
        day, why = _count(duty.rule, agency=duty.owner, start=localdate(at), began=began, days=days)
    duty.reasoning.append(why | {"suspended_on": stopped.isoformat()})
    return day


def _again(duty: Duty) -> tuple[date | None, dict[str, Any]]:
    """Return the same days counted from the same start; what the former count stood on stays."""
    began, latest = date.fromisoformat(duty.reasoning[0]["start"]), duty.reasoning[-1]
    start = date.fromisoformat(latest["start"])
    due_on, why = _count(duty.rule, agency=duty.owner, start=start, began=began, days=latest["days"])
    return due_on, {**latest, **why, "source": latest["source"]}


def _stands(duty: Duty, *, at: datetime) -> None:
    """Keep how a duty stands from now on, and until when it stood as before."""
    Stand.objects.filter(duty=duty, until=None).update(until=at)
    Stand.objects.create(duty=duty, owner=duty.owner, due_on=duty.due_on, stopped=duty.suspended_on is not None, at=at)


def _open(matter: Matter, rule: str) -> Duty:
    return Duty.objects.get(matter=matter, rule=rule, closed_at=None)


def _count(
    rule: str, *, agency: Agency, start: date, began: date, days: int | None = None, stated: date | None = None
) -> tuple[date | None, dict[str, Any]]:
    period = law.one("periods", key=rule, on=began)
    why = {"start": start.isoformat(), "unit": period.unit, "source": period.source}
    if period.unit == calendar.STATED:
        return stated, why | {"days": None, "skipped": [], "due_on": stated.isoformat() if stated else None}
    if days is None:
        term = terms.term(agency, period=period, on=began)
        days, why["source"] = term.days, term.source
    found = calendar.due(start, days=days, unit=period.unit, closed=terms.closed(agency, around=start))
    skipped = [[day.isoformat(), reason] for day, reason in found.skipped]
    return found.due_on, why | {"days": days, "skipped": skipped, "due_on": found.due_on.isoformat()}
