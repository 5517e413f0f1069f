"""The courses of a month as open data hands them out: never those whose author opted out, and nothing before its delay."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.office.models import Purge
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Course
from danvan.check.petitions.queries import shown

AT_ONCE = 1_000
COLUMNS = (
    "pk", "code", "kind", "agency_id", "subject_id", "place_id",
    "opened_on", "settled_on", "days", "outcome", "refusal", "late", "excused", "late_start", "reopened",
)  # fmt: skip
NAMED = {"agency": Agency.objects, "subject": Subject.with_former, "place": Place.objects}
Row = dict[str, Any]


def first() -> date | None:
    """Return the day on which the oldest petition came that may be shown; none before there is any."""
    return Course.objects.filter(opted_out=False).order_by("opened_on").values_list("opened_on", flat=True).first()


def next_month(begin: date) -> date:
    """Return the first day of the month after the one that begins on a day."""
    return date(begin.year + begin.month // 12, begin.month % 12 + 1, 1)


def month(begin: date, *, on: date) -> QuerySet[Course]:
    """Return the courses of what came in the month that begins on a day, as far as they are shown by another."""
    came = Course.objects.filter(opened_on__gte=begin, opened_on__lt=next_month(begin), opened_on__lte=shown.until(on=on), opted_out=False)
    return shown.kept(came)


def mark(found: QuerySet[Course], *, on: date) -> str:
    """Return what differs when the file does: how many, the last change, what is public of them by which day, and what was taken out."""
    told = found.order_by().aggregate(n=Count("pk"), last=Max("changed_at"))
    return f"{told['n']} {told['last']} {Purge.objects.count()} {on}"


def rows(found: QuerySet[Course], *, on: date) -> Iterator[Row]:
    """Yield each course, oldest first, with whether its words are public; read a thousand at a time, with no transaction.

    The few names are read once: joined, they would have the database sort the whole month for each thousand.
    """
    names = {of: {pk: both for pk, *both in kept.values_list("pk", "code", "name")} for of, kept in NAMED.items()}
    ordered = found.order_by("opened_on", "pk").values(*COLUMNS)
    last: Row | None = None
    while some := list((_after(ordered, last) if last else ordered)[:AT_ONCE]):
        public = set(shown.shown(on=on).filter(pk__in=[one["pk"] for one in some]).order_by().values_list("pk", flat=True))
        for one in some:
            named = {of: known.get(one[f"{of}_id"], ("", "")) for of, known in names.items()}
            yield one | named | {"is_public": one["pk"] in public}
        last = some[-1]


def _after(ordered: Any, last: Row) -> Any:
    return ordered.filter(opened_on__gte=last["opened_on"]).exclude(opened_on=last["opened_on"], pk__lte=last["pk"])
