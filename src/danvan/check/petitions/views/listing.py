"""The list of one lane on the desk: the same in each lane, but for its table and columns."""

from types import ModuleType
from typing import Any

from django.db.models import QuerySet

from danvan.base.face import keyset
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import feedback

ON_A_PAGE = 50


def cut(visit: Visit, found: QuerySet[Any], *, states: ModuleType, read: keyset.Read | None = None) -> dict[str, Any]:
    """Return a page of a list, newest first: each thing with what its lane's table calls its state, and its clock."""
    shown = keyset.cut(found, by=feedback.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""), read=read)
    due = feedback.due(shown.rows)
    rows = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state], due.get(one.pk)) for one in shown.rows]
    return {"rows": rows, "slice": shown}
