"""A file is brought, and its columns are chosen: reading begins."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from danvan.base.agencies.models import Agency
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as jobs
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions.actions.importing import serving
from danvan.check.petitions.models import Import
from danvan.check.petitions.states import imports as states

READ = "petitions.read_list"


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Which column is which, where the rows begin, and what holds for rows that do not say it."""

    places: Mapping[str, int]  # by field, the place of its column
    first: int
    kind: str
    came: str
    place: Place | None = None
    tells: bool = False


def bring(file: StoredFile, *, agency: Agency, by: Actor, at: datetime) -> Import:
    """Keep a file of petitions for the counter of an agency; nothing of it is read yet.

    :raises NotAllowed: if the actor does not serve there
    """
    return Import.objects.create(file=file, agency=agency, by=serving.person(by, agency=agency.pk, at=at), at=at)


@transaction.atomic
def choose(one: Import, *, columns: Columns, by: Actor, at: datetime) -> None:
    """Say which column is which, and let every row be read, by a job; what was read by other columns before goes.

    :raises NotAllowed: if the actor does not serve there, rows are being taken in already, or the file is gone
    """
    serving.person(by, agency=one.agency_id, at=at)
    row = serving.locked(one, among=states.READABLE)
    if row.file_id is None:
        raise NotAllowed("its file is gone")
    row.rows.all().delete()
    row.columns, row.first, row.kind, row.came = dict(columns.places), columns.first, columns.kind, columns.came
    row.place, row.tells, row.read_to, row.why, row.stage = columns.place, columns.tells, columns.first - 1, "", "reading"
    row.job = jobs.later(READ, at=at, apart=True, args={"import": row.pk}).pk
    row.save()
