"""How the day of a duty comes about: a row of the law, counted on the calendar and in the hours of whoever owes it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils.timezone import localdate, localtime

from danvan import law
from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.calendar import hours
from danvan.base.duties import terms
from danvan.base.duties.models import Duty

IN_HOURS = ("from", "minutes", "due_at")  # what the reasoning of hours says besides


@dataclass(frozen=True, kw_only=True)
class Counted:
    """The day until which something is owed, the minute where hours are counted, and on what both stand."""

    due_on: date | None
    why: dict[str, Any]
    due_at: datetime | None = None


def count(
    rule: str, *, agency: Agency, start: date, began: date, at: datetime, days: int | None = None, stated: date | None = None,
    case: str = "",
) -> Counted:
    """Count a duty that began on a day from a start; hours run from the moment at hand.

    `days` are what is left of its term, all of it if none are given.

    :raises law.UnknownCase: if the rule knows no such case
    """
    period = law.one("periods", key=rule, on=began, when=case)
    why = {"start": start.isoformat(), "unit": period.unit, "source": period.source} | ({"case": case} if case else {})
    if period.unit == calendar.STATED:
        return Counted(due_on=stated, why=why | {"days": None, "skipped": [], "due_on": stated.isoformat() if stated else None})
    term = terms.term(agency, period=period, on=began)
    why["source"] = term.source if days is None else period.source
    if period.unit == calendar.HOURS:
        return _in_hours(agency, at=at, within=timedelta(hours=term.days), why=why)
    days = term.days if days is None else days
    found = calendar.due(start, days=days, unit=period.unit, closed=terms.closed(agency, around=start))
    skipped = [[day.isoformat(), reason] for day, reason in found.skipped]
    return Counted(due_on=found.due_on, why=why | {"days": days, "skipped": skipped, "due_on": found.due_on.isoformat()})


def went_on(duty: Duty, *, stopped: datetime, at: datetime) -> Counted | None:
    """Count what was left of a duty when its clock was stopped; None without a time limit."""
    if duty.due_on is None:
        return None
    began, latest = date.fromisoformat(duty.reasoning[0]["start"]), duty.reasoning[-1]
    mark = {"suspended_on": localdate(stopped).isoformat()}
    if "minutes" in latest:
        return _marked(_in_hours(duty.owner, at=at, within=_minutes_left(duty, until=stopped), why=latest), mark)
    if latest["days"] is None:
        return _marked(_as_stated(duty, due_on=duty.due_on, stopped=localdate(stopped), at=at), mark)
    days = calendar.left(
        date.fromisoformat(latest["start"]), days=latest["days"], unit=latest["unit"], on=localdate(stopped),
        closed=terms.closed(duty.owner, around=localdate(stopped)),
    )
    found = count(
        duty.rule, agency=duty.owner, start=localdate(at), began=began, at=at, days=days, case=latest.get("case", "")
    )
    return _marked(found, {"term": latest.get("term", latest["days"]), "source": latest["source"]} | mark)


def again(duty: Duty) -> Counted | None:
    """Count the same days or hours anew from the same start; what the former count stood on stays. None if a day was stated."""
    began, latest = date.fromisoformat(duty.reasoning[0]["start"]), duty.reasoning[-1]
    if "minutes" in latest:
        since, within = datetime.fromisoformat(latest["from"]), timedelta(minutes=latest["minutes"])
        return _in_hours(duty.owner, at=since, within=within, why=latest)
    if latest["days"] is None:
        return None
    start, case = date.fromisoformat(latest["start"]), latest.get("case", "")
    found = count(
        duty.rule, agency=duty.owner, start=start, began=began, at=_midnight(start), days=latest["days"], case=case
    )
    return Counted(due_on=found.due_on, why={**latest, **found.why, "source": latest["source"]})


def lengthened(duty: Duty, *, case: str, at: datetime) -> Counted:
    """Count a duty by another case of the law: its days from the same start, less what a stop had left; its hours from now.

    :raises law.UnknownCase: if the rule knows no such case
    """
    began, latest = date.fromisoformat(duty.reasoning[0]["start"]), duty.reasoning[-1]
    period = law.one("periods", key=duty.rule, on=began, when=case)
    if period.unit == calendar.HOURS or "minutes" in latest:
        return count(duty.rule, agency=duty.owner, start=began, began=began, at=at, case=case)
    used = latest.get("term", latest["days"]) - latest["days"]
    term, start = terms.term(duty.owner, period=period, on=began), date.fromisoformat(latest["start"])
    found = count(duty.rule, agency=duty.owner, start=start, began=began, at=at, days=term.days - used, case=case)
    return _marked(found, {"source": term.source} | ({"term": term.days} if used else {}))


def _in_hours(agency: Agency, *, at: datetime, within: timedelta, why: dict[str, Any]) -> Counted:
    start = localtime(at)
    found = hours.due(start, within=within, spans=terms.open_hours(agency), closed=terms.closed(agency, around=start.date()))
    told = {
        "start": start.date().isoformat(), "from": start.isoformat(timespec="minutes"), "minutes": within // timedelta(minutes=1),
        "days": None, "skipped": [[day.isoformat(), reason] for day, reason in found.skipped],
        "due_on": found.at.date().isoformat(), "due_at": found.at.isoformat(timespec="minutes"),
    }  # fmt: skip
    return Counted(due_on=found.at.date(), due_at=found.at, why=why | told)


def _minutes_left(duty: Duty, *, until: datetime) -> timedelta:
    latest = duty.reasoning[-1]
    since = datetime.fromisoformat(latest["from"])
    return hours.left(
        since, within=timedelta(minutes=latest["minutes"]), until=localtime(until), spans=terms.open_hours(duty.owner),
        closed=terms.closed(duty.owner, around=since.date()),
    )


def _as_stated(duty: Duty, *, due_on: date, stopped: date, at: datetime) -> Counted:
    """Move a day that was stated on by the days for which its clock stood still."""
    latest = duty.reasoning[-1]
    since = max(stopped, date.fromisoformat(latest.get("extended_on", stopped.isoformat())))  # a day stated since knew of the stop
    day = due_on + (localdate(at) - since)
    return Counted(due_on=day, why=latest | {"due_on": day.isoformat()})


def _marked(found: Counted, mark: dict[str, Any]) -> Counted:
    return Counted(due_on=found.due_on, due_at=found.due_at, why=found.why | mark)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, datetime.min.time())
