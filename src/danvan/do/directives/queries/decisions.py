"""What waits for whoever assigned it: work to verify, more time to grant, tasks that came back."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_noop

from danvan.base.agencies import queries as tree
from danvan.base.journal.models import Entry
from danvan.base.matters.queries import in_sight
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Extension, Task
from danvan.do.directives.queries.documents import visible_tasks

VERIFY, EXTENSION, RETURN = "verify", "extension", "return"
KINDS = {"finished": VERIFY, "returned": RETURN}  # by the state that waits
LABELS = {
    VERIFY: gettext_noop("Xác nhận hoàn thành"), EXTENSION: gettext_noop("Xin lùi thời hạn"), RETURN: gettext_noop("Trả lại nhiệm vụ"),
}
VERBS = {VERIFY: "verify", EXTENSION: "extend"}  # what is mostly decided; what came back is given on in one of several ways
LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class Decision:
    """One task that waits for a head, for what, since when; of an extension also which day is wanted."""

    kind: str  # verify, extension, return
    task: Task
    since: datetime
    wanted_on: date | None = None


def decisions(actor: Actor, *, at: datetime) -> list[Decision]:
    """Return what waits for an actor who leads an agency that assigned it, longest waiting first.

    Three queries, and one for each step of what their agency took over from others.
    """
    led = relations.serving(actor, words=relations.LEADS, on=localdate(at))
    if not led:
        return []
    assigners = tree.with_former(led)
    waiting = visible_tasks(actor, at=at).filter(matter__assigner__in=assigners, matter__state__in=KINDS).order_by("pk")[:LONGEST]
    wanted = Extension.objects.filter(in_sight(actor, on=localdate(at), at="task"), state="asked", task__matter__state__in=states.OPEN)
    asked = wanted.filter(task__matter__assigner__in=assigners).select_related("task__matter__agency").order_by("asked_at", "pk")[:LONGEST]
    return sorted([*_states(waiting), *_extensions(asked)], key=lambda one: (one.since, one.task.pk))


def _states(tasks: QuerySet[Task]) -> Iterator[Decision]:
    listed = list(tasks)
    words = [f"directives.{state}" for state in KINDS]
    entries = Entry.objects.filter(matter__in=[task.pk for task in listed], word__in=words).order_by("pk")
    since = dict(entries.values_list("matter", "at"))  # the latest
    for task in listed:
        yield Decision(kind=KINDS[task.matter.state], task=task, since=since[task.pk])


def _extensions(asked: QuerySet[Extension]) -> Iterator[Decision]:
    for one in asked:
        yield Decision(kind=EXTENSION, task=one.task, since=one.asked_at, wanted_on=one.wanted_on)
