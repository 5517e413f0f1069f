"""What came along with a matter of any lane out of the waiting room: its files, and for the reception which letter comes next."""

from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.editions import composed
from danvan.base.face.panels import Panel
from danvan.base.matters.models import Matter
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival, Enclosure
from danvan.check.petitions.queries import arrivals


def enclosed(matter: Matter) -> list[Enclosure]:
    """Return the files that came along with a matter."""
    return _enclosed(matter=matter.pk)


@composed.asked
def _enclosed(*, matter: int) -> QuerySet[Enclosure]:
    return Enclosure.objects.filter(matter=matter).select_related("file")


def may_open(matter: Matter, *, actor: Actor, at: datetime) -> bool:
    """Return whether whoever sees a matter may open what came along: its author and who deals with it, not everybody once it is public."""
    return relations.concerns(actor, to=matter, on=localdate(at))


def enclosed_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show the files to the author and to those who deal with a matter; and whoever sorts letters the way to the next one."""
    if not may_open(matter, actor=actor, at=at):
        return None
    came = Arrival.objects.filter(matter=matter, agency__in=arrivals.sorted_by(actor, at=at)).first()
    shows: dict[str, Any] = {
        "code": matter.code, "held": [(number, bool(one.file.public)) for number, one in enumerate(enclosed(matter), start=1) if one.file], "came": came,
        "following": arrivals.room(actor, at=at).first() if came else None,
    }
    return Panel(partial="petitions/enclosed_panel.html", shows=shows) if shows["held"] or came else None
