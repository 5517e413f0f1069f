"""Drafts: found by the reader or pointed at by a person, accepted, mended or dropped before they can become tasks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Draft, DraftSupport, Task
from danvan.do.directives.queries import deadlines, doubts


@dataclass(frozen=True, kw_only=True)
class Share:
    """What a supporting agency shall be asked, and until when."""

    request: str = ""
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class Wanted:
    """What a task shall be, as a person says: who leads, who supports with what (by the agency's number), until when.

    `every`: in each month, quarter, half or year; empty if it does not come again.
    """

    text: str
    lead: Agency
    supporting: Sequence[Agency] = ()
    due_on: date | None = None
    every: str = ""
    shares: Mapping[int, Share] = field(default_factory=dict)


def accept(
    directive: Directive, *, draft: Draft, by: Actor, at: datetime, sure: bool = False, timeless: bool = False,
) -> None:
    """Say that a draft is a task as it stands; `sure` answers what it leaves open with: it is as the text says.

    Which day is meant is not answered so: `timeless` says that there is none, and a change which one it is.

    :raises NotAllowed: if it has no lead yet, leaves a question open, or has been assigned
    """
    doubted = doubts.of(draft)
    if draft.lead is None or doubts.unanswered(draft, sure=sure, timeless=timeless):
        raise NotAllowed("a task has one lead, and no open question")
    _settle(directive, draft, "accept", state="confirmed", by=by, at=at, answered=tuple(doubted))


def change(directive: Directive, *, draft: Draft, wanted: Wanted, by: Actor, at: datetime) -> None:
    """Mend a draft and say that it is a task; what it was before stays in the journal."""
    before = {"text": draft.text, "lead": draft.lead and draft.lead.code, "due_on": _written(draft.due_on), "every": draft.every}
    _want(draft, wanted)
    _settle(directive, draft, "change", state="confirmed", by=by, at=at, wanted=wanted, before=before)


def add(directive: Directive, *, span: tuple[int, int], wanted: Wanted, by: Actor, at: datetime) -> Draft:
    """Point at a task that the reader did not find."""
    draft = Draft(directive=directive, start=span[0], end=span[1])
    _want(draft, wanted)
    _settle(directive, draft, "add", state="confirmed", by=by, at=at, wanted=wanted)
    return draft


def drop(directive: Directive, *, draft: Draft, by: Actor, at: datetime) -> None:
    """Say that a draft is no task."""
    _settle(directive, draft, "drop", state="dropped", by=by, at=at)


def _want(draft: Draft, wanted: Wanted) -> None:
    draft.text, draft.lead, draft.due_on, draft.every = wanted.text, wanted.lead, wanted.due_on, wanted.every


@transaction.atomic
def _settle(
    directive: Directive, draft: Draft, verb: str, *, state: str, by: Actor, at: datetime,
    wanted: Wanted | None = None, before: dict[str, Any] | None = None, answered: Sequence[str] = (),
) -> None:
    if draft.pk and Task.objects.filter(draft=draft).exists():
        raise NotAllowed("it has been assigned")
    draft.state = state
    draft.save()
    if wanted:
        _share(draft, wanted)
    facts: dict[str, Any] = {"answered": len(answered)} if answered else {}
    private = {"text": draft.text, "before": before, "answered": list(answered), "derived": deadlines.derived(draft)}
    moves.make(directive, verb, by=by, at=at, draft=draft.pk, **facts, private=private)


def _share(draft: Draft, wanted: Wanted) -> None:
    """Note who supports, and what each is asked who is asked more than its name."""
    draft.supporting.set(wanted.supporting)
    DraftSupport.objects.filter(draft=draft).delete()
    said = [(agency, wanted.shares[agency.pk]) for agency in wanted.supporting if agency.pk in wanted.shares]
    DraftSupport.objects.bulk_create(
        DraftSupport(draft=draft, agency=agency, request=one.request, due_on=one.due_on)
        for agency, one in said if one.request or one.due_on
    )


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None
