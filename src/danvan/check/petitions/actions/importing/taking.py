"""Rows are taken in as at the counter, some in each transaction with what is kept of them: whoever is killed, none comes twice and none is lost."""

import json
from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.face import stamps
from danvan.base.jobs import actions as jobs
from danvan.base.moves.table import NotAllowed
from danvan.base.notices import sinks
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import entering
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.actions.importing import serving
from danvan.check.petitions.actions.importing.bringing import READ
from danvan.check.petitions.models import Import, ImportRow
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.queries.lists import cells, judging
from danvan.check.petitions.queries.lists.judging import Known
from danvan.check.petitions.states import imports as states

TAKE = "petitions.take_list"
AT_ONCE = 25  # rows in one transaction: others wait for no more
SLICE = 200  # rows that one turn of the worker takes in


class NotWhole(Exception):
    """All or nothing was asked for, and some row cannot be taken in."""


@transaction.atomic
def begin(one: Import, *, by: Actor, at: datetime, whole: bool = False, twins: bool = False) -> None:
    """Take in the rows that are good, by a job; with `whole`, only if no row is left behind, with `twins` those too that say the same.

    Its file is purged: the rows were read.

    :raises NotAllowed: if the actor does not serve there, or the list is not read to its end
    :raises NotWhole: if `whole` was asked for and a row has faults
    """
    who = serving.person(by, agency=one.agency_id, at=at)
    row = serving.locked(one, among=("read",))
    if whole and row.rows.filter(stage__in=("faulty", "aside", *(() if twins else ("twin",)))).exists():
        raise NotWhole("some row cannot be taken in")
    row.by, row.twins, row.stage, row.why = who, twins, "taking", ""
    row.job = jobs.later(TAKE, at=at, apart=True, args={"import": row.pk}).pk
    row.save(update_fields=["by", "twins", "stage", "why", "job"])
    serving.let_go(row, at=at)


@transaction.atomic
def stop(one: Import, *, by: Actor, at: datetime) -> None:
    """Stop between two rows; what was taken in stays.

    :raises NotAllowed: if the actor does not serve there, or nothing is being taken in
    """
    serving.person(by, agency=one.agency_id, at=at)
    _stop(serving.locked(one, among=("taking",)), why="asked")


@transaction.atomic
def go_on(one: Import, *, by: Actor, at: datetime) -> None:
    """Go on with what waits, in the name of whoever says so: after a stop, or where the work on it was given up.

    :raises NotAllowed: if the actor does not serve there, or it goes on by itself
    """
    who = serving.person(by, agency=one.agency_id, at=at)
    row = serving.locked(one, among=("stopped", *states.AT_WORK))
    if row.stage in states.AT_WORK and not queries.is_stuck(row):
        raise NotAllowed("it goes on by itself")
    if row.stage == "stopped":
        row.stage = "taking"
    row.by, row.why = who, ""
    row.job = jobs.later(READ if row.stage == "reading" else TAKE, at=at, apart=True, args={"import": row.pk}).pk
    row.save(update_fields=["by", "stage", "why", "job"])


def take_on(one: Import, *, at: datetime) -> bool:
    """Take in the next rows of a list and return whether nothing is left to do now."""
    known, by = Known(of=one, today=localdate(at)), relations.with_roles(Actor(one.by), on=localdate(at))
    with stamps.read_once():
        return any(_take_some(one, known=known, by=by, at=at) for _ in range(SLICE // AT_ONCE))


def _take_some(one: Import, *, known: Known, by: Actor, at: datetime) -> bool:
    """Take in some rows, all of them or none, and return whether there is nothing to go on with."""
    try:
        with transaction.atomic():
            of = serving.locked(one, among=("taking",))
            rows = list(of.rows.filter(stage__in=_wanted(of)).order_by("number")[:AT_ONCE])
            taken = _taken_before(rows, of=of)
            for row in rows:
                _take(row, of=of, known=known, taken=taken, by=by, at=at)
            if not rows:
                of.stage, of.job, of.taken_at = "taken", None, at
                of.save(update_fields=["stage", "job", "taken_at"])
            return not rows
    except NotAllowed:
        with transaction.atomic():
            if still := Import.objects.select_for_update().filter(pk=one.pk, stage="taking").first():
                _stop(still, why="barred")
        return True


def _wanted(of: Import) -> tuple[str, ...]:
    return ("good", "twin") if of.twins else ("good",)


def _taken_before(rows: list[ImportRow], *, of: Import) -> set[str]:
    numbers = [row.old_number for row in rows if row.old_number]
    return set(ImportRow.objects.filter(agency=of.agency_id, old_number__in=numbers, stage="taken").values_list("old_number", flat=True))


def _take(row: ImportRow, *, of: Import, known: Known, taken: set[str], by: Actor, at: datetime) -> None:
    """Take in one row, unless it is good no longer: a place that ended, a number that another list has brought."""
    said = json.loads(row.said)
    found = judging.check(said, known=known)
    faults = [*found.faults, *([("old_number", "imported")] if row.old_number in taken else [])]
    if faults or found.place is None or found.came_on is None:
        row.stage, row.faults = "left" if row.old_number in taken else "faulty", faults
        row.save(update_fields=["stage", "faults"])
        return
    concerns = cells.concern(said)[0]
    kind = "feedback" if concerns else cells.kind_of(said.get("kind", "")) or of.kind
    row.petition = entering.submit(
        said["text"], place=found.place, where=said.get("where", ""),
        kind=kind, came=Came(how=of.came, on=found.came_on, listed=(of.pk, row.number)), by=by, at=at,
        news=_news(said) if of.tells else None, subject=found.subject, concerns=concerns, cited=said.get("cited", ""),
    )
    row.stage, row.said, row.alike = "taken", "", ""
    row.save(update_fields=["petition", "stage", "said", "alike"])


def _news(said: Mapping[str, str]) -> dict[str, str]:
    given = {sinks.for_phone(): "phone", "email": "email"}
    found = {channel: cells.address(name, words=said[name]) for channel, name in given.items() if said.get(name)}
    return {channel: address for channel, address in found.items() if address}


def _stop(row: Import, *, why: str) -> None:
    row.stage, row.why, row.job = "stopped", why, None
    row.save(update_fields=["stage", "why", "job"])
