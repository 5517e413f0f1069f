"""A clock that waited for an author who is silent goes on by itself: silence is no reason to be never late."""

from datetime import datetime

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.relations import PLATFORM
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import asking_back


def go_on(*, at: datetime) -> int:
    """Let go on what waits for authors who have been silent for as long as is waited, and return how much; it bears being run twice.

    Also where the clock ran on because its time had passed: nobody else could take it up again.
    """
    asked = Entry.objects.filter(matter=OuterRef("pk"), word="petitions.asked_back").order_by("-pk").values("at")[:1]
    waiting = Matter.objects.filter(house="petitions", state="waiting").annotate(asked_at=Subquery(asked)).select_related("agency")
    return sum(_went_on(one, at=at) for one in list(waiting.order_by("pk")) if _is_over(one.agency, asked_at=one.asked_at, at=at))


def _is_over(agency: Agency, *, asked_at: datetime, at: datetime) -> bool:
    return asking_back.waits_until(since=localdate(asked_at), agency=agency) < localdate(at)


def _went_on(matter: Matter, *, at: datetime) -> bool:
    try:
        with transaction.atomic():
            moves.make(Petition.objects.get(pk=matter.pk), "go_on", by=PLATFORM, at=at)
    except (ChangedMeanwhile, NotAllowed):  # it was completed in this very moment
        return False
    return True
