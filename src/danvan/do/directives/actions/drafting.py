"""Drafts: found by the reader or pointed at by a person, accepted, mended or dropped before they can become tasks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Draft, Task


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a task shall be, as a person says: who leads, who supports, until when."""

    text: str
    lead: Agency
    supporting: Sequence[Agency] = ()
    due_on: date | None = None


def accept(directive: Directive, *, draft: Draft, by: Actor, at: datetime) -> None:
    """Say that a draft is a task as it stands.

    :raises NotAllowed: if it has no lead yet, or has been assigned
    """
    if draft.lead is None:
        raise NotAllowed("a task has one lead")
    _settle(directive, draft, "accept", state="confirmed", by=by, at=at)


def change(directive: Directive, *, draft: Draft, wanted: Wanted, by: Actor, at: datetime) -> None:
    """Mend a draft and say that it is a task; what it was before stays in the journal."""
    before = {"text": draft.text, "lead": draft.lead and draft.lead.code, "due_on": _written(draft.due_on)}
    _want(draft, wanted)
    _settle(directive, draft, "change", state="confirmed", by=by, at=at, supporting=wanted.supporting, before=before)


def add(directive: Directive, *, span: tuple[int, int], wanted: Wanted, by: Actor, at: datetime) -> Draft:
    """Point at a task that the reader did not find."""
    draft = Draft(directive=directive, start=span[0], end=span[1])
    _want(draft, wanted)
    _settle(directive, draft, "add", state="confirmed", by=by, at=at, supporting=wanted.supporting)
    return draft


def drop(directive: Directive, *, draft: Draft, by: Actor, at: datetime) -> None:
    """Say that a draft is no task."""
    _settle(directive, draft, "drop", state="dropped", by=by, at=at)


def _want(draft: Draft, wanted: Wanted) -> None:
    draft.text, draft.lead, draft.due_on = wanted.text, wanted.lead, wanted.due_on


@transaction.atomic
def _settle(
    directive: Directive, draft: Draft, verb: str, *, state: str, by: Actor, at: datetime,
    supporting: Iterable[Agency] | None = None, before: dict[str, Any] | None = None,
) -> None:
    if draft.pk and Task.objects.filter(draft=draft).exists():
        raise NotAllowed("it has been assigned")
    draft.state = state
    draft.save()
    if supporting is not None:
        draft.supporting.set(supporting)
    moves.make(directive, verb, by=by, at=at, draft=draft.pk, private={"text": draft.text, "before": before})


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
