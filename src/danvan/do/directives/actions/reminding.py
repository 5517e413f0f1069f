"""What the platform does by the days that count: remind, sum up the week. Each once, however often it is run."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import actions as notices
from danvan.base.office.queries import reminders
from danvan.base.office.queries.reminders import Reminder as Rule
from danvan.base.people.relations import PLATFORM
from danvan.do.directives.actions import reporting
from danvan.do.directives.models import PeriodReport, Reminder, Support, Target, Task
from danvan.do.directives.queries import heads, reminding, reports

THINGS: dict[str, tuple[type[Task | Support | Target], str]] = {
    "task": (Task, "remind"), "support": (Support, "remind"), "target": (Target, "remind_target"),
}  # fmt: skip
MEETS_ANOTHER = (IntegrityError, ChangedMeanwhile, NotAllowed)  # somebody was quicker: the next round sees how it stands


def remind(clock: Duty, *, rule: Rule, at: datetime) -> bool:
    """Say in the journal that a task, a support or a period is reminded of by a rule; return whether it was: a second time it is not."""
    if clock.due_on is None:
        return False
    try:
        with transaction.atomic():
            model, verb = THINGS[clock.matter.kind]
            thing = model.objects.get(pk=clock.matter_id)
            Reminder.objects.create(matter=thing.matter, rule=rule.key, due_on=clock.due_on, at=at)
            moves.make(thing, verb, by=PLATFORM, at=at, rule=rule.key, who="/".join(rule.who), channel=rule.channel)
    except MEETS_ANOTHER:
        return False
    return True


def tell_reminded(entry: Entry, *, at: datetime) -> None:
    """Tell those whom a rule names: of whom it lies with the officer who has it, each other agency by its public address."""
    if entry.facts["channel"] != reminders.MAIL:
        return
    who = entry.facts["who"].split("/")
    officer = reminding.officer(entry.matter, on=localdate(at)) if reminders.LEAD in who else None
    if officer and notices.tell_person(entry, person=officer, at=at):
        who.remove(reminders.LEAD)
    for address in reminding.addresses(entry.matter, who=who):
        notices.tell(entry, address=address, at=at)


def summarise(agency: Agency, *, period: Period, at: datetime) -> PeriodReport | None:
    """Begin the report of a week for an agency and say in it how many tasks are late, soon due and open; None if it has one.

    An agency without open tasks has nothing to be told.
    """
    counts = heads.counts(agency, at=at)
    if not counts["still_open"] or reports.known(agency, period=period):
        return None
    report = reporting.new(agency, period=period, by=PLATFORM, at=at)
    try:
        with transaction.atomic():
            moves.make(report, "summarise", by=PLATFORM, at=at, **(reporting.said(report) | counts))
    except IntegrityError:
        return None
    return report
