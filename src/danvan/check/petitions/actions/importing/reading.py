"""Every row of a list is read and judged, and nothing is taken in. A killed worker goes on below the last row that it kept."""

import json
from datetime import datetime
from itertools import islice

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.face import stamps
from danvan.base.files.actions import path
from danvan.base.moves.table import NotAllowed
from danvan.check.petitions.actions.importing import serving
from danvan.check.petitions.models import Import, ImportRow
from danvan.check.petitions.queries.lists import judging
from danvan.check.petitions.queries.lists.judging import Known
from danvan.engines import sheets

SLICE = 10_000  # rows that one turn of the worker reads: others wait for no more
KEPT = 500  # rows in one transaction


def read_on(one: Import, *, at: datetime) -> bool:
    """Read the next rows of a list and return whether these were the last; a file that cannot be read is said to be so."""
    if one.stage != "reading" or one.file is None:
        return True
    known = Known(of=one, today=localdate(at))
    read = 0
    try:
        with stamps.read_once():
            found = sheets.rows(path(one.file.sha256), after=one.read_to, most=SLICE)
            while some := list(islice(found, KEPT)):
                if not _keep([_row(number, said, known=known) for number, said in some], of=one):
                    return True
                read += len(some)
    except sheets.Refused as refused:
        return _over(one, why=str(refused), at=at)
    return read < SLICE and _over(one, why="", at=at)


def _row(number: int, found: list[str], *, known: Known) -> ImportRow:
    row = judging.judge(found, known=known)
    kept = ImportRow(of=known.of, agency_id=known.of.agency_id, number=number, stage=row.stage, faults=row.faults)
    if row.said:
        kept.said, kept.old_number = json.dumps(row.said, ensure_ascii=False), row.said.get("old_number", "")[:60]
        kept.alike = row.alike if row.stage == "good" else ""
    return kept


@transaction.atomic
def _keep(rows: list[ImportRow], *, of: Import) -> bool:
    """Keep rows with how far one has read, unless somebody has read further or ended the list meanwhile."""
    last = rows[-1].number
    if not Import.objects.filter(pk=of.pk, stage="reading", read_to=of.read_to).update(read_to=last):
        return False
    judging.among_others(rows, of=of)
    ImportRow.objects.bulk_create(rows)
    of.read_to = last
    return True


def _over(one: Import, *, why: str, at: datetime) -> bool:
    """Say that a list was read. A file with words that must not be kept is purged at once: what else it says is kept in rows."""
    try:
        with transaction.atomic():
            row = serving.locked(one, among=("reading",))
            row.stage, row.why, row.job = "brought" if why else "read", why, None
            row.save(update_fields=["stage", "why", "job"])
            if not why and row.rows.filter(stage="aside").exists():
                serving.let_go(row, at=at)
    except NotAllowed:  # ended meanwhile
        pass
    return True
