"""What has changed since the sums were kept: of an agency where few tasks have moved the documents that these stand under, of others all."""

from collections.abc import Collection
from typing import Any

from django.db.models import Exists, Q, QuerySet

from danvan.base.duties.models import Touch
from danvan.do.directives.models import CarryOver, Tally, Task
from danvan.do.directives.queries import figures
from danvan.do.directives.queries.figures import Cut
from danvan.do.directives.queries.summing import Numbers, Sums, total_of

MOVED = 50  # tasks that have moved: of more, agencies are counted whole
UNDER = 900  # tasks of their documents
Counted = dict[int, dict[int, Numbers]]  # by agency and document


def add(sums: Sums, *, owners: Collection[int], kept: QuerySet[Tally], seen: Q | Exists, within: Cut) -> None:
    """Add to sums what some agencies come to, of which no sum holds; `kept` are the sums that held before their tasks moved."""
    partly = _moved(owners)
    documents = _documents({task for tasks in partly.values() for task in tasks})
    tasks = _under(documents)
    stored = _stored(kept, owners=partly, but=documents) if documents and tasks else {}
    clocks: Any = figures.clocks_of(list(stored), seen=seen, within=within)  # with what it adds: the document
    counted = figures.counted(clocks.filter(matter__in=tasks, document__in=documents), within=within) if stored else {}
    if rest := [pk for pk in owners if pk not in stored]:
        counted |= figures.counted(figures.clocks_of(rest, seen=seen, within=within), within=within)
    for owner in counted.keys() | stored.keys():
        parts = counted.get(owner, {}) | stored.get(owner, {})
        sums.take(owner, numbers=total_of(parts.values()), documents=parts)


def _moved(owners: Collection[int]) -> dict[int, set[int]]:
    """Return the tasks that have moved, by agency, where these are known; none where they are too many."""
    touches = Touch.objects.filter(owner__in=owners, rule__in=Tally.TALLIES).values_list("owner", "matter").distinct()
    found: dict[int, set[int | None]] = {}
    for owner, matter in touches[: MOVED + 1]:
        found.setdefault(owner, set()).add(matter)
    few = sum(map(len, found.values())) <= MOVED
    return {owner: {one for one in matters if one} for owner, matters in found.items() if few and None not in matters}


def _documents(tasks: Collection[int]) -> set[int]:
    """Return the documents under which some tasks stand or ever stood."""
    now = Task.objects.filter(pk__in=tasks).values_list("directive", flat=True)
    return {*now, *CarryOver.objects.filter(task__in=tasks).values_list("source", flat=True)}


def _under(documents: Collection[int]) -> set[int]:
    """Return the tasks that stand or ever stood under some documents; none where they are too many."""
    now = Task.objects.filter(directive__in=documents).order_by().values_list("pk", flat=True)[: UNDER + 1]
    before = CarryOver.objects.filter(source__in=documents).values_list("task", flat=True)[: UNDER + 1]
    found = {*now, *before}
    return found if len(found) <= UNDER else set()


def _stored(kept: QuerySet[Tally], *, owners: Collection[int], but: Collection[int]) -> Counted:
    """Return what is kept of some sums for all but some documents, by agency; by one statement: a recount takes a sum away with its parts."""
    found: Counted = {}
    for owner, document, numbers in kept.filter(agency__in=owners).values_list("agency", "parts__document", "parts__counts"):
        of = found.setdefault(owner, {})
        if document and document not in but:
            of[document] = numbers
    return found
