"""A page that was scanned the wrong way round is turned before it is taken in."""

from datetime import datetime

from django.db import transaction

from danvan.base.files import turns
from danvan.base.office.actions import letting_go
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions.arrivals import rights
from danvan.check.petitions.models import ArrivalFile


def turn(held: ArrivalFile, *, degrees: int, by: Actor, at: datetime) -> None:
    """Put a file that came with what waits the right way round; the one that lay wrong goes.

    :raises NotAllowed: if the actor may not, or it waits no longer
    :raises BadFile: if it cannot be turned
    """
    with transaction.atomic():
        rights.locked(held.arrival, by=by, at=at)
    if (wrong := held.file) is None:
        return
    right = turns.turn(wrong, degrees=degrees)
    with transaction.atomic():
        rights.locked(held.arrival, by=by, at=at)
        ArrivalFile.objects.filter(pk=held.pk).update(file=right)
        letting_go.let_go_unheld({wrong.pk}, at=at)
