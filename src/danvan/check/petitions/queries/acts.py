"""What an office does with what was sent, a line for each: whoever approves words and whoever wrote them, nobody can leave one out.

A line has no words, no code and no page before these are public. Where it was is told of reports from the street alone, or
once the words are public: feedback may be about somebody's own house.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from danvan.base.agencies.models import Agency
from danvan.base.subjects.models import Subject
from danvan.check.petitions.models import Course
from danvan.check.petitions.queries import shown
from danvan.check.petitions.states.elsewhere import AWAY

NEWEST = ("-opened_on", "-pk")
ACTS = {
    "waiting": Q(outcome=""), "late": Q(late=True), "late_start": Q(late_start=True), "reopened": Q(reopened__gt=0),
    "declined": Q(outcome="declined") & ~Q(refusal__in=AWAY), "refused": Q(outcome="refused"),
    "planned": Q(outcome="planned"), "answered": Q(outcome="answered"),
    "withdrawn": Q(outcome="withdrawn"),
    **{name: Q(outcome="declined", refusal=name) for name in AWAY},
}
NAMED = {"agency": Agency.objects, "subject": Subject.with_former}  # by their codes


@dataclass(frozen=True, kw_only=True)
class Line:
    """One course as everybody reads it: `place` and `code` are empty where they are not to be told."""

    course: Course
    place: str
    code: str


def listed(asked: Mapping[str, str], *, on: date) -> QuerySet[Course]:
    """Return the courses that a reader asks for, by act, agency, subject and kind, newest first; of whoever opted out none: they are counted."""
    wanted: dict[str, Any] = {"kind": asked["kind"]} if asked.get("kind") else {}
    for name, kept in NAMED.items():
        if code := asked.get(name):
            wanted[name] = kept.filter(code=code).values_list("pk", flat=True).first()
    came = Course.objects.filter(ACTS.get(asked.get("state", ""), Q()), opted_out=False, opened_on__lte=shown.until(on=on), **wanted)
    return shown.kept(came).select_related("agency", "subject", "place").order_by(*NEWEST)


def lines(rows: list[Course], *, on: date) -> list[Line]:
    """Return what everybody reads of some courses, in their order."""
    public = set(shown.shown(on=on).filter(pk__in=[one.pk for one in rows]).order_by().values_list("pk", flat=True))
    return [_line(one, is_public=one.pk in public) for one in rows]


def _line(course: Course, *, is_public: bool) -> Line:
    told = course.place and (is_public or course.kind == "report")
    return Line(course=course, place=course.place.name if course.place and told else "", code=course.code if is_public else "")
