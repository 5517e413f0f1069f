"""A form that somebody who serves has half filled in: kept sealed for a day, for nobody's eyes but theirs, gone when it is sent."""

import json
from collections.abc import Mapping
from datetime import datetime, timedelta

from danvan.base.people.models import Person, Unfinished

DAY = timedelta(days=1)


def keep(person: Person, *, form: str, typed: Mapping[str, str], at: datetime) -> None:
    """Keep what was typed into a form, instead of what was kept of it before."""
    Unfinished.objects.update_or_create(person=person, form=form, defaults={"typed": json.dumps(dict(typed)), "kept_at": at})


def kept(person: Person, *, form: str, at: datetime) -> Unfinished | None:
    """Return what a person has half filled in of a form within the last day."""
    return Unfinished.objects.filter(person=person, form=form, kept_at__gt=at - DAY).first()


def drop(person: Person, *, form: str) -> None:
    """Let go of what was kept of a form."""
    Unfinished.objects.filter(person=person, form=form).delete()


def forget(*, at: datetime) -> int:
    """Let go of what was kept longer than a day, and return how much that was; it bears being run twice."""
    return Unfinished.objects.filter(kept_at__lte=at - DAY).delete()[0]
