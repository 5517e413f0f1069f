"""The fields of work: added, renamed, given up and taken up again, each with its entry."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.moves import actions as moves
from danvan.base.office.actions.naming import free_code
from danvan.base.office.queries.subjects import Catalogue
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject


@transaction.atomic
def add_subject(name: str, *, to: Catalogue, by: Actor, at: datetime) -> Subject:
    """Add a field of work, to be chosen from now on.

    :raises NotAllowed: if the actor neither leads nor administers the agency of the catalogue
    """
    subject = Subject.objects.create(code=free_code(name, among=Subject.with_former.all()), name=name)
    moves.make(to, "add", by=by, at=at, code=subject.code, private={"after": name})
    return subject


@transaction.atomic
def change_subject(subject: Subject, *, name: str, in_use: bool, of: Catalogue, by: Actor, at: datetime) -> None:
    """Give a field of work another name, or let nobody choose it any more; matters that bear it keep it.

    :raises NotAllowed: if the actor neither leads nor administers the agency of the catalogue
    """
    before: dict[str, Any] = {"name": subject.name, "in_use": subject.valid_to is None}
    subject.name = name
    subject.valid_to = None if in_use else subject.valid_to or localdate(at)
    subject.save()
    private = {"before": before, "after": {"name": name, "in_use": in_use}}
    moves.make(of, "change", by=by, at=at, code=subject.code, in_use=int(in_use), private=private)
