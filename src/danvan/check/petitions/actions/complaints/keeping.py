"""What the platform does with complaints by itself."""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from danvan import law
from danvan.base.moves import actions as moves
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.office.actions import erasures, letting_go
from danvan.base.people.relations import PLATFORM
from danvan.check.petitions.models import Complaint

MOST = 200  # at a time


def drop_prepared(*, at: datetime) -> int:
    """Drop what was prepared and never brought, and return how much it was: its words go, that it was there stays."""
    days = law.one("periods", key="complaints.keep_prepared", on=localdate(at)).value
    left = Complaint.objects.filter(matter__state="prepared", matter__opened_at__lt=at - timedelta(days=days))
    return sum(_dropped(complaint, at=at) for complaint in list(left[:MOST]))


def _dropped(complaint: Complaint, *, at: datetime) -> bool:
    for name in Complaint.PERSONAL:
        setattr(complaint, name, "")
    try:
        with transaction.atomic():
            moves.make(complaint, "drop", by=PLATFORM, at=at)
            _let_go(complaint, at=at)
    except (ChangedMeanwhile, NotAllowed):  # it was brought in this very moment
        return False
    return True


def _let_go(complaint: Complaint, *, at: datetime) -> None:
    """Let what was sent with it go as well, and where its author wanted to hear of it."""
    held = {one.file_id for one in complaint.evidence.all() if one.file_id}
    complaint.evidence.all().delete()
    letting_go.let_go_unheld(held, at=at)
    erasures.addresses(complaint.matter, at=at)
