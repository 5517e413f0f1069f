"""Which tasks are to be reminded of today, by which rule, and where the news goes."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.matters.models import Matter, Sight
from danvan.base.office.queries import reminders
from danvan.base.office.queries.reminders import Reminder as Rule
from danvan.base.people.relations import PLATFORM
from danvan.do.directives.models import Reminder
from danvan.do.directives.queries import heads

FARTHEST = timedelta(days=64)  # from its day that a task is reminded of


def to_remind(*, at: datetime) -> Iterator[tuple[Duty, Rule]]:
    """Yield the clocks to be reminded of today, each with the last of the rules that fall on it, unless that was done."""
    on = localdate(at)
    near = (on - FARTHEST, on + FARTHEST)
    told = set(Reminder.objects.filter(due_on__range=near).values_list("task", "rule", "due_on"))
    held = reminders.held(on=on)

    @cache
    def rules(agency: Agency) -> list[Rule]:
        return reminders.reminders(agency, rules=held)

    for clock in heads.running(PLATFORM, at=at).filter(suspended_on=None, due_on__range=near):
        rule = _falling(rules(clock.owner), clock=clock, on=on)
        if rule and (clock.matter_id, rule.key, clock.due_on) not in told:
            yield clock, rule


def addresses(matter: Matter, *, who: Iterable[str]) -> list[str]:
    """Return the public addresses of those who are told of a task, each once, the lead's first; who has none is left out."""
    agencies = [agency for one in who for agency in _named(matter, who=one)]
    return list(dict.fromkeys(agency.email for agency in agencies if agency and agency.email))


def _named(matter: Matter, *, who: str) -> list[Agency | None]:
    if who == reminders.SUPPORTING:
        sights = Sight.objects.filter(matter=matter, as_word="supporting").select_related("agency").order_by("pk")
        return [sight.agency for sight in sights if not sight.agency.askable_only]
    single = {reminders.LEAD: matter.agency, reminders.ASSIGNER: matter.assigner, reminders.UPPER: matter.agency.above}
    return [single[who]]


def _falling(rules: Iterable[Rule], *, clock: Duty, on: date) -> Rule | None:
    falls = [one for one in rules if clock.due_on and one.falls_on(on, due_on=clock.due_on)]
    return falls[-1] if falls else None
