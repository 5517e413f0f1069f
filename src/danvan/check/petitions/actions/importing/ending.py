"""A list ends: its file is purged, and so is what was left of its words. Numbers of rows and what became of each stay."""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.timezone import localdate

from danvan.base.moves.table import NotAllowed
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.importing import serving
from danvan.check.petitions.models import Import
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.states import imports as states

MOST = 50  # lists of one sweep
OPEN = tuple(stage for stage in states.STAGES if stage != "ended")


@transaction.atomic
def end(one: Import, *, by: Actor, at: datetime) -> None:
    """Say that a list is done with; what was not taken in by now is not taken in from it any more.

    :raises NotAllowed: if the actor does not serve there, or it was ended already
    """
    _end(one, by=serving.person(by, agency=one.agency_id, at=at), at=at)


def end_due(*, at: datetime) -> int:
    """End the lists whose days are over, and return how many these were; it bears being run twice."""
    days = queries.kept_for(on=localdate(at))
    waits = Import.objects.exclude(stage="ended").annotate(since=Coalesce(F("taken_at"), F("at")))
    return sum(_over(one, at=at) for one in waits.filter(since__lt=at - timedelta(days=days)).order_by("pk")[:MOST])


def _over(one: Import, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            _end(one, by=None, at=at)
    except NotAllowed:  # somebody ended it in this very moment
        return False
    return True


def _end(one: Import, *, by: Person | None, at: datetime) -> None:
    row = serving.locked(one, among=OPEN)
    serving.let_go(row, at=at)
    row.stage, row.job, row.ended_at, row.ended_by = "ended", None, at, by
    row.save(update_fields=["stage", "job", "ended_at", "ended_by"])
    row.rows.exclude(said="").update(said="", alike="")
    row.rows.exclude(stage="taken").update(old_number="")
