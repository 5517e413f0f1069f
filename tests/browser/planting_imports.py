"""Scripts that stand in a row of a list from Excel."""

import json
from datetime import datetime

from danvan.base.files import actions as files
from danvan.check.petitions.models import Import, ImportRow
from danvan.check.petitions.tests.lists import book
from danvan.site.village import Village


def sow(village: Village, *, planted: dict[str, str], at: datetime) -> Import:
    """Let a list be read in which a row has to be mended."""
    said = json.dumps({"text": planted["petitions.ImportRow.said"]}, ensure_ascii=False)
    stored = files.keep(book(), suffix=".xlsx")
    assert village.tu.person
    one = Import.objects.create(file=stored, agency=village.commune, by=village.tu.person, at=at, stage="read", columns={"text": 4}, kind="feedback", came="post")
    ImportRow.objects.create(of=one, agency=one.agency, number=3, stage="faulty", faults=[("received_on", "missing")], said=said)
    return one
