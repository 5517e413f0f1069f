"""What the platform does with what others were asked, as the matter goes on, ends, or time passes."""

from datetime import datetime

from danvan.base.journal.models import Entry
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.queries import consulting
from danvan.check.petitions.queries import contributions as queries


def release(entry: Entry, *, at: datetime) -> None:
    """Ask no more of anybody for a matter that has ended; what was asked since, once it was taken up again, stays."""
    for asked in queries.still_open(entry.matter).filter(matter__opened_at__lte=entry.at):
        moves.make(asked, "stop", by=PLATFORM, at=at)


def show(entry: Entry, *, at: datetime) -> None:
    """Let whoever deals with a matter from now on see what others were asked for it; who leads it is who asks."""
    seeing = consulting.seeing(entry.matter)
    for asked in Contribution.objects.filter(about=entry.matter):
        give_sight(asked.matter, agencies=seeing)
    still = queries.still_open(entry.matter).values("matter")
    Matter.objects.filter(pk__in=still).update(assigner=entry.matter.agency)
