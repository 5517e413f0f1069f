"""Keeping what everybody may know of each petition's course, and what all of them add up to."""

from datetime import datetime
from itertools import chain

from django.db import transaction

from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.check.petitions.models import Course, Reckoning
from danvan.check.petitions.queries import courses, figures, waiting
from danvan.check.petitions.states import FEEDBACK, REPORT

BEGINS = "petitions.submitted"
WORDS = sorted({f"petitions.{move.says}" for move in (*FEEDBACK, *REPORT)} - {BEGINS})  # after which a course is another
CHANGED = [field.name for field in Course._meta.concrete_fields if not field.primary_key]
AT_ONCE = 500


def begin(entry: Entry, *, at: datetime) -> None:
    """Keep the course of what was sent, unless a move has done so: whoever sends does not wait for statistics."""
    if _has_course(entry.matter):
        Course.objects.bulk_create(courses.told([entry.matter]), ignore_conflicts=True)


def follow(entry: Entry, *, at: datetime) -> None:
    """Keep the course of a report or feedback as it is after a move, in the transaction of the move."""
    if _has_course(entry.matter):
        keep([entry.matter])


def keep(matters: list[Matter]) -> int:
    """Write the courses of matters anew from the journal, and return how many they are."""
    made = list(courses.told(matters))
    Course.objects.bulk_create(made, update_conflicts=True, unique_fields=["matter"], update_fields=CHANGED)
    return len(made)


def reckon(*, at: datetime) -> int:
    """Add the courses of a year up anew and return how many figures that makes; first keep those that are missing."""
    last = 0
    while missing := courses.missing(most=AT_ONCE, after=last):
        keep(missing)
        last = missing[-1].pk
    keys = figures.sort_keys()
    made = [figures.made(of, facts=facts, keys=keys, at=at) for of, facts in chain(waiting.of_agencies(at=at), waiting.of_places(at=at))]
    with transaction.atomic():
        Reckoning.objects.all().delete()
        Reckoning.objects.bulk_create(made, batch_size=AT_ONCE)
    return len(made)


def _has_course(matter: Matter) -> bool:
    return matter.house == "petitions" and matter.kind in courses.KINDS
