"""What goes by the clock: denunciations that are in their envelopes, spam after its lawful days, codes that were told."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from danvan import law
from danvan.base.moves import actions as moves
from danvan.base.office.actions import letting_go
from danvan.base.people.relations import PLATFORM
from danvan.check.petitions.actions.arrivals.emptying import empty
from danvan.check.petitions.models import Arrival, Delivery, Denunciation
from danvan.check.petitions.queries import arrivals_told
from danvan.check.petitions.states import arrivals as states

KNOWN = timedelta(days=400)  # how long what was handed over is known again
TELLING = timedelta(days=3)  # after which a message that did not leave was given up
MOST = 200  # at a time


def purge_due(*, at: datetime) -> int:
    """Purge what was set aside and printed and whose hours are over, and return how much that was; it bears being run twice."""
    due = Arrival.objects.filter(outcome=states.ASIDE, purged_at=None, due_at__lte=at, printed_at__isnull=False)
    return sum(_purged(key, at=at) for key in list(due.values_list("pk", flat=True)[:MOST]))


def sweep(*, at: datetime) -> int:
    """Let go of spam whose days are over, of codes whose sender was told, of what is known no longer; return how much spam that was."""
    days = law.one("periods", key="petitions.keep_spam", on=localdate(at)).value
    over = Arrival.objects.filter(outcome=states.SPAM, purged_at=None, done_at__lt=at - timedelta(days=int(days)))
    Delivery.objects.filter(at__lt=at - KNOWN).delete()
    _forget_seeds(at=at)
    return sum(_purged(key, at=at) for key in list(over.values_list("pk", flat=True)[:MOST]))


@transaction.atomic
def _purged(key: int, *, at: datetime) -> bool:
    row = Arrival.objects.select_for_update(of=("self",)).filter(pk=key, purged_at=None).first()
    if row is None:
        return False
    row.purged_at = at
    gone = letting_go.let_go_unheld(empty(row), at=at)
    if listed := Denunciation.objects.filter(pk=row.matter_id).first():
        moves.make(listed, "clear", by=PLATFORM, at=at, files=gone)
    return True


def _forget_seeds(*, at: datetime) -> None:
    """Blank what secret codes are made of, once their senders were told, or could not be."""
    for row in Arrival.objects.exclude(seed=None).order_by("pk")[:MOST]:
        if arrivals_told.is_told(row) or (row.done_at and row.done_at < at - TELLING):
            Arrival.objects.filter(pk=row.pk).update(seed=None)
