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


@dataclass(frozen=True, kw_only=True)
class Listed:
    """A row of a list: where it stands there, and the task that it says."""

    number: int
    text: str
    lead: Agency
    supporting: Sequence[Agency] = ()
    due_on: date | None = None
    due_said: str = ""


@transaction.atomic
def take_in(directive: Directive, *, rows: Sequence[Listed], name: str, by: Actor, at: datetime) -> list[Draft]:
    """Take rows of a list in as drafts, each where its words stand in the text if they do; `name` is the file's."""
    drafts = [_draft(directive, row) for row in rows]
    moves.make(directive, "take_in", by=by, at=at, rows=len(rows), private={"file": name})
    return drafts


def _draft(directive: Directive, row: Listed) -> Draft:
    start, end = queries.place(row.text, text=directive.text) or (None, None)
    found = {
        "rule": RULE, "row": row.number, "lead": [row.lead.name], "support": [one.name for one in row.supporting],
        "deadline_text": row.due_said,
    }
    draft = Draft.objects.create(directive=directive, start=start, end=end, text=row.text, lead=row.lead, due_on=row.due_on, found=found)
    draft.supporting.set(row.supporting)
    return draft
