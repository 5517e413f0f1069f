"""Successions of agencies: proposed by one person, confirmed by another, undone until their day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import ProtectedError
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency, Line, Succession
from danvan.base.calendar.hours import midnight
from danvan.base.jobs import actions as jobs
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions.naming import free_code
from danvan.base.office.queries import cases
from danvan.base.office.queries import successions as queries
from danvan.base.office.queries.cases import Case
from danvan.base.people.relations import Actor

TASK = "office.carry_out"


class NotPossible(ValueError):
    """These agencies cannot follow each other so; `why` is a code that a form turns into a sentence."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True, kw_only=True)
class Founded:
    """An agency that begins by a succession: its name, and its code where it is given one."""

    name: str
    code: str = ""


@transaction.atomic
def propose_succession(
    kind: str, *, before: Sequence[Agency], after: Sequence[Agency | Founded], on: date, basis: str, by: Actor,
    at: datetime, shares: Mapping[str, str] | None = None,
) -> Case:
    """Propose that agencies take over from others on a day; nothing moves yet.

    The first of `after` takes what `shares` names nobody for (code of "place:", "matter:", "person:" or "agency:" -> code
    of a successor). `basis` is the number of the resolution.

    :raises NotPossible: if there are too few or too many of them, one has ended, or waits for another succession
    :raises NotAllowed: if the actor neither leads nor administers the agency that stands above them all
    """
    _check(kind, before=before, after=after, on=on)
    decides = queries.authority([*before, *(one for one in after if isinstance(one, Agency))])
    if decides is None:
        raise NotPossible("apart")
    matter = Matter(agency=decides, author=by.person, opened_at=at, **cases.MATTER)
    succession = Succession(kind=kind, effective_on=on, basis=basis, shares=dict(shares or {}))
    case = Case(matter, succession)
    facts: dict[str, Any] = {"kind": kind, "on": on.isoformat(), "basis": basis, "before": len(before), "after": len(after)}
    names = {"before": [one.name for one in before], "after": [one.name for one in after]}
    moves.make(case, "propose", by=by, at=at, private=names, **facts)
    heirs = [_found(one, like=before[0], on=on) if isinstance(one, Founded) else one for one in after]
    new = {heir.pk for heir, one in zip(heirs, after, strict=True) if isinstance(one, Founded)}
    Line.objects.bulk_create(
        Line(succession=succession, before=one, after=heir, founded=heir.pk in new, main=heir == heirs[0])
        for one in before for heir in heirs
    )
    give_sight(matter, agencies=before)
    return case


@transaction.atomic
def share_succession(case: Case, *, shares: Mapping[str, str], by: Actor, at: datetime) -> None:
    """Say which successor takes which place, matter, person and agency below; what is not said goes to the main one."""
    case.succession.shares = dict(shares)
    moves.make(case, "share", by=by, at=at, shares=len(shares))


@transaction.atomic
def confirm_succession(case: Case, *, by: Actor, at: datetime) -> None:
    """Confirm a succession as the second person; on its day the worker carries it out.

    :raises NotAllowed: if the actor proposed it or shared it out, or nobody can tell any more who did
    """
    if by.person is None or None in queries.hands(case) or queries.has_hand(case, actor=by, on=localdate(at)):
        raise NotAllowed("a second person confirms")
    entry = moves.make(case, "confirm", by=by, at=at, on=case.succession.effective_on.isoformat())
    _let_begin(case)
    jobs.later(
        TASK, matter=case.matter, cause=entry, reaction=TASK, at=at, due_at=max(at, midnight(case.succession.effective_on)), apart=True,
    )


@transaction.atomic
def undo_succession(case: Case, *, by: Actor, at: datetime) -> None:
    """Take a succession back before its day; who would have begun by it never does.

    :raises NotAllowed: if its day has come, or somebody serves already where it would begin
    """
    if queries.is_over(case, on=localdate(at)):
        raise NotAllowed("its day has come")
    moves.make(case, "undo", by=by, at=at)
    founded = [line.after for line in case.lines if line.founded]
    case.succession.lines.all().delete()
    try:
        Agency.with_proposed.filter(pk__in=[agency.pk for agency in founded]).delete()
    except ProtectedError as held:
        raise NotAllowed("somebody serves there already") from held


def _check(kind: str, *, before: Sequence[Agency], after: Sequence[Agency | Founded], on: date) -> None:
    ends = {agency.pk for agency in before}
    kept = {one.pk for one in after if isinstance(one, Agency)}
    enough = {
        "merge": len(after) == 1 and len(ends | kept) > 1, "split": len(before) == 1 and len(after) > 1,
        "rename": len(before) == len(after) == 1 and not kept,
    }
    if not before or not enough[kind]:
        raise NotPossible(f"{kind}_count")
    there = [*before, *(one for one in after if isinstance(one, Agency))]
    if any(agency.valid_to or not agency.valid_from < on for agency in there):
        raise NotPossible("ended")
    if len({agency.askable_only for agency in before}) > 1:
        raise NotPossible("mixed")
    waiting = Line.objects.filter(succession__done_at=None)
    if waiting.filter(before__in=before).exists() or waiting.filter(after__in=before).exists():
        raise NotPossible("waiting")


def _found(wanted: Founded, *, like: Agency, on: date) -> Agency:
    """Return an agency, proposed to begin on a day, of the kind and at the place of one that it takes over from."""
    more = {name: getattr(like, name) for name in ("kind", "above", "email", "phone", "address", "hours")}
    code = wanted.code or free_code(wanted.name, among=Agency.with_proposed.all())
    return Agency.objects.create(code=code, name=wanted.name, valid_from=on, proposed=True, **more)


def _let_begin(case: Case) -> None:
    """Let the agencies that a succession founds be among the others, to stand from their day."""
    for agency in (line.after for line in case.lines if line.founded):
        agency.proposed = False
        agency.save(update_fields=["proposed"])
