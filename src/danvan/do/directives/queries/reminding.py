"""What is to be reminded of today, by which rule, and where the news goes: tasks, what supporters are asked, reports of periods."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from functools import cache

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Duty
from danvan.base.journal.models import EntryContent
from danvan.base.matters.models import Matter, Sight
from danvan.base.matters.queries import in_sight
from danvan.base.office.queries import reminders
from danvan.base.office.queries.reminders import Reminder as Rule
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import PLATFORM
from danvan.do.directives import states
from danvan.do.directives.models import Reminder, Target

FARTHEST = timedelta(days=64)  # from its day that something is reminded of
RULES = (*states.FINISH, *states.ANSWER, *states.PERIOD)  # whose clocks run towards a day
TOOK_ON = ("directives.accepted", "directives.progressed", "directives.extension_asked", "directives.target_reported")


def to_remind(*, at: datetime) -> Iterator[tuple[Duty, Rule]]:
    """Yield the clocks to be reminded of today, each with the last of the rules that fall on it, unless that was done."""
    on = localdate(at)
    near = (on - FARTHEST, on + FARTHEST)
    told = set(Reminder.objects.filter(due_on__range=near).values_list("matter", "rule", "due_on"))
    held = reminders.held(on=on)

    @cache
    def rules(agency: Agency) -> list[Rule]:
        return reminders.reminders(agency, rules=held)

    for clock in _running(on=on).filter(due_on__range=near):
        rule = _falling(rules(clock.owner), clock=clock, on=on)
        if rule and (clock.matter_id, rule.key, clock.due_on) not in told:
            yield clock, rule


def addresses(matter: Matter, *, who: Iterable[str]) -> list[str]:
    """Return the public addresses of those who are told, each once, the lead's first; who has none is left out."""
    agencies = [agency for one in who for agency in _named(matter, who=one)]
    return list(dict.fromkeys(agency.email for agency in agencies if agency and agency.email))


def officer(matter: Matter, *, on: date) -> Person | None:
    """Return who took a matter on or spoke last of how far it is, if they serve still with whom it lies; None if nobody did."""
    about = [matter.pk, *Target.objects.filter(pk=matter.pk).values_list("task", flat=True)]
    said = EntryContent.objects.filter(entry__matter__in=about, entry__word__in=TOOK_ON, by__isnull=False)
    last = said.select_related("by").order_by("-entry").first()
    serving = Role.objects.filter(agency=matter.agency_id, valid_from__lte=on).exclude(valid_to__lte=on)
    return last.by if last and serving.filter(person=last.by).exists() else None


def _running(*, on: date) -> QuerySet[Duty]:
    """Return the clocks that run, soonest due first; who can only be asked has none."""
    found = Duty.objects.filter(in_sight(PLATFORM, on=on), rule__in=RULES, closed_at=None, suspended_on=None)
    return found.exclude(owner__kind__in=kinds.ASKABLE).select_related("matter", "owner__above__above").order_by("due_on", "pk")


def _named(matter: Matter, *, who: str) -> list[Agency | None]:
    if who == reminders.SUPPORTING:
        sights = Sight.objects.filter(matter=matter, as_word="supporting").select_related("agency").order_by("pk")
        return [sight.agency for sight in sights if not sight.agency.askable_only]
    single = {reminders.LEAD: matter.agency, reminders.ASSIGNER: matter.assigner, reminders.UPPER: matter.agency.above}
    return [single[who]]


def _falling(rules: Iterable[Rule], *, clock: Duty, on: date) -> Rule | None:
    falls = [one for one in rules if clock.due_on and one.falls_on(on, due_on=clock.due_on)]
    return falls[-1] if falls else None
