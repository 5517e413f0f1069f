"""For whom a matter waits and waited, as its page shows it: to its author for whom and since when, to staff what was asked as well."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate

from danvan.base import calendar
from danvan.base.agencies.models import Agency
from danvan.base.duties import excuses, terms
from danvan.base.duties.models import Duty
from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.queries import contributions, waits
from danvan.check.petitions.queries.waits import Wait
from danvan.check.petitions.states import contributions as states


@dataclass(frozen=True, kw_only=True)
class Line:
    """One stretch of waiting on a page."""

    wait: Wait
    agency: str
    days: int  # working days that it took, or takes until now
    is_late: bool  # who only can be asked never is
    asked: Contribution | None = None  # for staff
    state: str = ""
    tone: str = "plain"


def consulting_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show on a matter's page for whom it waits, to whoever may see it; what was asked and answered, to those who deal with it."""
    found = waits.waits(matter)
    if not found:
        return None
    on = localdate(at)
    for_staff = relations.deals_with(actor, to=matter, on=on)
    asked = {one.matter.code: one for one in contributions.of(matter, actor=actor, at=at)} if for_staff else {}
    named = waits.named(found)
    lines = [_line(matter, wait, agency=named[wait.agency], asked=asked.get(wait.contribution), on=on) for wait in found]
    shows = {"lines": lines, "for_staff": for_staff, "without_us": _without_us(matter, found=found, at=at) if for_staff else None, "lead": matter.agency.name}
    return Panel(partial="petitions/consulting_panel.html", shows=shows)


def _line(matter: Matter, wait: Wait, *, agency: Agency, asked: Contribution | None, on: date) -> Line:
    until, since = localdate(wait.until) if wait.until else on, localdate(wait.since)
    left = calendar.left(since, days=excuses.EVER, unit=calendar.WORKING, on=until, closed=terms.closed(matter.agency, around=since))
    state = asked.matter.state if asked else ""
    return Line(
        wait=wait, agency=agency.name, days=excuses.EVER - left, is_late=wait.until is None and not agency.askable_only and on > wait.due_on,
        asked=asked, state=states.LABELS.get(state, ""), tone=states.TONES.get(state, "plain"),
    )


def _without_us(matter: Matter, *, found: list[Wait], at: datetime) -> date | datetime | None:
    """Return until when the lead had time, had its clock stood still while it waited; None where that is the day it has."""
    duty = Duty.objects.filter(matter=matter, closed_at=None).select_related("owner").order_by("pk").last()
    if duty is None:
        return None
    until = excuses.owed_on(duty, waits=waits.others(found, lead=matter.agency, at=at))
    return None if until in (duty.due_on, duty.due_at) else until
