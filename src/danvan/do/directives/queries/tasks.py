from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.models import Matter, Sight
from danvan.base.office import states as office
from danvan.do.directives import states
from danvan.do.directives.models import Task

BY_ASSIGNER = ("assigned", "requested", "sent_back")  # an entry names the agency with which a matter lies
BY_ITSELF = ("task_published",)
OF_THE_OFFICE = ("draft_accepted", "draft_changed", "draft_added", "draft_dropped")


@dataclass(frozen=True, kw_only=True)
class Line:
    """A task in a list: who has it, until when, and how it stands on both axes, done or not and in time or late."""

    task: Task
    lead: str
    supporting: tuple[str, ...]
    state: str
    tone: str
    due_on: date | None
    is_open: bool
    asked: bool  # of a body that can only be asked: never late
    runs: bool  # its clock: neither ended nor waiting
    ended_late: bool

    def is_late(self, *, on: date) -> bool:
        """Say if the day has passed while the clock runs."""
        return self.runs and self.due_on is not None and self.due_on < on


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
    clocks = {duty.matter_id: duty for duty in Duty.objects.filter(matter__in=pks).order_by("pk")}
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


def reasons(task: Task) -> list[tuple[date | None, str]]:
    """Return each date that a task was due on, first to last, with what says so."""
    found = duties.of(task.matter)
    return [(duty.due_on, duty.reasoning[0]["source"]) for duty in found]


def _line(task: Task, duty: Duty | None, supporting: tuple[str, ...]) -> Line:
    state = task.matter.state
    return Line(
        task=task, lead=task.matter.agency.name, supporting=supporting, state=states.LABELS[state],
        tone=states.TONES[state], due_on=duty.due_on if duty else task.due_on, asked=duty is None,
        is_open=state not in states.ENDED, runs=_runs(duty), ended_late=_ended_late(task, duty),
    )


def _runs(duty: Duty | None) -> bool:
    return duty is not None and duty.closed_at is None and duty.suspended_on is None


def _ended_late(task: Task, duty: Duty | None) -> bool:
    if duty is None or duty.due_on is None or task.finished_at is None:
        return False
    return localdate(task.finished_at) > duty.due_on


def _event(entry: Entry, content: EntryContent | None, *, assigner: Agency | None) -> Event:
    past = entry.word.split(".")[1]
    what, percent = _(states.SAYS.get(past) or office.SAYS.get(past, entry.word)), entry.facts.get("percent")
    agency = None if past in BY_ITSELF else assigner if past in BY_ASSIGNER else entry.agency
    who = [agency.name if agency else "", content.by.name if content and content.by else ""]
    return Event(
        at=entry.at, what=what if percent is None else f"{what}: {percent}%", who=" · ".join(filter(None, who)),
        note=content.private.get("note", "") if content else "",
    )
