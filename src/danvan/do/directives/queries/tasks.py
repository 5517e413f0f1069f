from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils.translation import gettext as _

from danvan import law
from danvan.base.agencies.models import Agency
from danvan.base.duties import grounds
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter, Sight
from danvan.base.office import states as office
from danvan.do.directives import states
from danvan.do.directives.models import Task
from danvan.do.directives.queries.axes import Axes, stand

BY_ASSIGNER = (  # an entry names the agency with which a matter lies
    "assigned", "requested", "sent_back", "insisted", "reassigned", "extended", "extension_refused", "suspended", "resumed",
    "verified", "withdrawn", "carried_over", "made_standing", "asked", "invited",
)
GONE = ("handed_over",)  # an entry names who got it, and it was who had it
BY_ITSELF = ("task_published", "released", "support_lapsed", "support_reminded")
OF_THE_OFFICE = ("draft_accepted", "draft_changed", "draft_added", "draft_dropped", "list_taken_in")


@dataclass(frozen=True, kw_only=True)
class Line(Axes):
    """A task in a list: who has it, until when, and how it stands on both axes, done or not and in time or late."""

    task: Task
    lead: str
    supporting: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Reason:
    """A day that something is or was due on, and why: as stated, put off, or counted on after the clock stood still."""

    due_on: date | None
    source: str
    row: law.Row | None  # on which it stands
    extended_on: date | None
    suspended_on: date | None
    derived: str  # from these words of the text, which write no day


@dataclass(frozen=True, kw_only=True)
class Event:
    """One line of a history, for whoever may read it."""

    at: datetime
    what: str
    who: str
    note: str


def lines(tasks: Iterable[Task]) -> list[Line]:
    """Return tasks as a list shows them: two queries more, however many there are."""
    listed = list(tasks)
    pks = [task.pk for task in listed]
    clocks = {duty.matter_id: duty for duty in Duty.objects.filter(matter__in=pks, rule__in=states.FINISH).order_by("pk")}
    helpers: dict[int, list[str]] = {}
    sights = Sight.objects.filter(matter__in=pks, as_word="supporting").order_by("agency__sort_key", "pk")
    for pk, name in sights.values_list("matter", "agency__name"):
        helpers.setdefault(pk, []).append(name)
    return [_line(task, clocks.get(task.pk), tuple(helpers.get(task.pk, ()))) for task in listed]


def history(matter: Matter, *, for_staff: bool) -> list[Event]:
    """Return what happened, newest first.

    Who it was, what officers wrote to each other and how they went through a text is for staff alone.
    """
    entries = journal.history(matter)
    contents = EntryContent.objects.filter(entry__in=entries).select_related("by").in_bulk() if for_staff else {}
    shown = [entry for entry in reversed(entries) if for_staff or entry.word.split(".")[1] not in OF_THE_OFFICE]
    return [_event(entry, contents.get(entry.pk), assigner=matter.assigner) for entry in shown]


def reasons(task: Task) -> list[Reason]:
    """Return each date that a task was due on, first to last, with what says so: the first one is as its document says."""
    whys = [(duty, why) for duty in duties.of(task.matter) if duty.rule in states.FINISH for why in duty.reasoning]
    words = task.day_words if task.day_derived else ""
    return [_reason(duty, why, words="" if place else words) for place, (duty, why) in enumerate(whys)]


def clock(task: Task) -> Duty | None:
    """Return the open clock of a task; None if it has none."""
    return Duty.objects.filter(matter=task.matter, rule__in=states.FINISH, closed_at=None).first()


def _reason(duty: Duty, why: dict[str, Any], *, words: str) -> Reason:
    day, extended, suspended = (_day(why.get(name)) for name in ("due_on", "extended_on", "suspended_on"))
    return Reason(
        due_on=day, source=why["source"], row=grounds.row(duty.rule, why=why, reasoning=duty.reasoning),
        extended_on=extended, suspended_on=None if extended else suspended,
        derived=words,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _line(task: Task, duty: Duty | None, supporting: tuple[str, ...]) -> Line:
    where = stand(task.matter.state, clock=duty, stated=task.due_on, done_at=task.finished_at)
    return Line(**vars(where), task=task, lead=task.matter.agency.name, supporting=supporting)


def _event(entry: Entry, content: EntryContent | None, *, assigner: Agency | None) -> Event:
    past = entry.word.split(".")[1]
    what, percent = _(states.SAYS.get(past) or office.SAYS.get(past, entry.word)), entry.facts.get("percent")
    agency = None if past in (*BY_ITSELF, *GONE) else assigner if past in BY_ASSIGNER else entry.agency
    who = [agency.name if agency else "", content.by.name if content and content.by else ""]
    return Event(
        at=entry.at, what=what if percent is None else f"{what}: {percent}%", who=" · ".join(filter(None, who)),
        note=content.private.get("note", "") if content else "",
    )
