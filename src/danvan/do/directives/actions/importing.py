"""The rows of an office's own list taken in as drafts: none is a task until a person has said so and a leader assigns it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from danvan.base.agencies.models import Agency
from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import queries
from danvan.do.directives.models import Directive, Draft

RULE = gettext_noop("nhập từ danh sách Excel của cơ quan")
AT_ONCE = 500  # rows in one statement


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A row of a list: where it stands there, and the task that it says."""

    number: int
    text: str
    lead: Agency
    supporting: Sequence[Agency] = ()
    due_on: date | None = None
    due_said: str = ""


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """A row as a draft that is not stored yet, and who supports its lead."""

    draft: Draft
    supporting: Sequence[Agency]


def drawn(directive: Directive, *, rows: Sequence[Listed]) -> list[Drawn]:
    """Return rows as drafts, each where its words stand in the text if they do: all that takes time, while nothing is locked."""
    return [Drawn(draft=_draft(directive, row), supporting=row.supporting) for row in rows]


@transaction.atomic
def take_in(directive: Directive, *, rows: Sequence[Drawn], name: str, by: Actor, at: datetime) -> list[Draft]:
    """Store drafts of rows of a list, a few statements however many there are; `name` is the file's."""
    drafts = Draft.objects.bulk_create([row.draft for row in rows], batch_size=AT_ONCE)
    helped = Draft.supporting.through
    named = [helped(draft_id=row.draft.pk, agency_id=agency.pk) for row in rows for agency in row.supporting]
    helped._default_manager.bulk_create(named, batch_size=AT_ONCE)
    moves.make(directive, "take_in", by=by, at=at, rows=len(rows), private={"file": name})
    return drafts


def _draft(directive: Directive, row: Listed) -> Draft:
    start, end = queries.place(row.text, text=directive.text) or (None, None)
    found = {
        "rule": RULE, "row": row.number, "lead": [row.lead.name], "support": [one.name for one in row.supporting],
        "deadline_text": row.due_said,
    }
    return Draft(directive=directive, start=start, end=end, text=row.text, lead=row.lead, due_on=row.due_on, found=found)
