from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties import counting, excuses, queries
from danvan.base.duties.counting import Counted
from danvan.base.duties.models import Duty, Stand
from danvan.base.editions import inserting
from danvan.base.matters.models import Matter


def start(
    matter: Matter, *, rule: str, at: datetime, stated: date | None = None, since: date | None = None, case: str = "",
    within: int | None = None,
) -> None:
    """Open a duty with the period in force on the day it starts, or until the day that a document states.

    `since` is that day where it is another than today, such as the one of a postmark, or the moment where hours are counted;
    `case` is the one of the law's rows that holds, as their `when` says it: "complex remote". `within` are the days that whoever asks
    gives, instead of the rule's own.

    :raises law.UnknownCase: if the rule knows no such case
    """
    moment = since if isinstance(since, datetime) else at
    began = since if since and not isinstance(since, datetime) else localdate(moment)
    found = counting.count(rule, agency=matter.agency, start=began, began=began, at=moment, stated=stated, case=case, days=within)
    duty = Duty(matter=matter, owner=matter.agency, rule=rule, due_on=found.due_on, due_at=found.due_at, reasoning=[found.why])
    inserting.insert(duty)
    inserting.insert(Stand(duty=duty, owner=duty.owner, due_on=duty.due_on, at=at))


def close(matter: Matter, *, rule: str, at: datetime, done_at: datetime | None = None) -> bool | None:
    """Close a duty and return whether it was met in time; None without a time limit, or if its lapse was told before and stands.

    `done_at` is when it was met, where that is entered only now.
    """
    duty = _open(matter, rule)
    duty.closed_at = at
    duty.save(update_fields=["closed_at"])
    if duty.due_on is None or (duty.lapsed_at and not queries.was_met(duty, done_at=done_at or at)):
        return None
    return duty.suspended_on is not None or not duty.is_late(at=done_at or at)  # what is late is not stopped


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
    former = duty.due_on
    why = {name: fact for name, fact in duty.reasoning[-1].items() if name not in counting.IN_HOURS}
    why |= {"days": None, "due_on": to.isoformat(), "extended_on": localdate(at).isoformat()}
    _keep(duty, Counted(due_on=to, why=why), at=at)
    return former, to


def lengthen(matter: Matter, *, rule: str, case: str, at: datetime) -> tuple[date | None, date | None]:
    """Give an open duty the time that the law has for another case, and return its former and its new day.

    Days are counted from the same start, less what was used up before a stop, hours from now; a stopped clock goes on with
    them. The former day stays in the reasoning.

    :raises law.UnknownCase: if the rule knows no such case
    """
    duty = _open(matter, rule)
    former, found = duty.due_on, counting.lengthened(duty, case=case, at=at)
    found.why["extended_on"] = localdate(at).isoformat()
    _keep(duty, found, at=at)
    return former, duty.due_on


def lapse(matter: Matter, *, rule: str, at: datetime) -> None:
    """Note that an open duty was not met in time, or that waiting for others explains no longer that it was not; it stays open."""
    duty = _open(matter, rule)
    if duty.excused and duty.lapsed_at:
        duty.blamed_at = at
    else:
        duty.lapsed_at, duty.excused = at, excuses.is_excused(duty, at=at)
    duty.save(update_fields=["lapsed_at", "excused", "blamed_at"])


def suspend(matter: Matter, *, rule: str, at: datetime) -> None:
    """Stop the clock of a duty; its days wait. What is late stays late, and its clock cannot be stopped any more."""
    duty = _open(matter, rule)
    if duty.is_late(at=at):
        return
    duty.suspended_on = localdate(at)
    duty.save(update_fields=["suspended_on"])
    _stands(duty, at=at)


def resume(matter: Matter, *, rule: str, at: datetime) -> None:
    """Start a stopped clock again with the days that were left; the former date stays in the reasoning."""
    duty = _open(matter, rule)
    if duty.suspended_on is None:
        return
    ran = Stand.objects.filter(duty=duty, stopped=False).latest("pk")
    duty.suspended_on = None
    if found := counting.went_on(duty, stopped=ran.until or at, at=at):
        _keep(duty, found, at=at)
    else:
        duty.save(update_fields=["suspended_on"])
        _stands(duty, at=at)


def recount(matter: Matter, *, rule: str, at: datetime) -> tuple[date, date] | None:
    """Count an open duty anew, after the calendar has changed, and return its former and its new day.

    None if nothing changes. The former day stays in the reasoning; a stopped clock is counted when it goes on.
    """
    duty = Duty.objects.filter(matter=matter, rule=rule, closed_at=None).select_related("owner").first()
    if duty is None or duty.due_on is None or duty.suspended_on or (found := counting.again(duty)) is None:
        return None
    former = duty.due_on
    if found.due_on is None or (found.due_on, found.due_at) == (former, duty.due_at):
        return None
    found.why["recounted_on"] = localdate(at).isoformat()
    _keep(duty, found, at=at)
    return former, found.due_on


def hand_over(matter: Matter, *, owner: Agency, at: datetime) -> None:
    """Give the open duties of a matter to another agency; the dates stand."""
    for duty in Duty.objects.filter(matter=matter, closed_at=None):
        duty.owner = owner
        duty.save(update_fields=["owner"])
        _stands(duty, at=at)


def _keep(duty: Duty, found: Counted, *, at: datetime) -> None:
    """Keep until when a duty is owed now, why, and how it stood before."""
    duty.due_on, duty.due_at = found.due_on, found.due_at
    duty.reasoning.append(found.why)
    duty.save(update_fields=["due_on", "due_at", "reasoning", "suspended_on"])
    _stands(duty, at=at)


def _stands(duty: Duty, *, at: datetime) -> None:
    """Keep how a duty stands from now on, and until when it stood as before."""
    Stand.objects.filter(duty=duty, until=None).update(until=at)
    Stand.objects.create(duty=duty, owner=duty.owner, due_on=duty.due_on, stopped=duty.suspended_on is not None, at=at)


def _open(matter: Matter, rule: str) -> Duty:
    return Duty.objects.get(matter=matter, rule=rule, closed_at=None)
