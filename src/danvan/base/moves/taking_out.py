"""What is taken out of sight: hidden, set aside for a while, closed for good. No house does it; the office writes the entry."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction
from django.db.models import F

from danvan.base.duties import actions as duties
from danvan.base.matters.models import ASIDE, PURGED, Matter


def hide(matters: Iterable[Matter]) -> list[int]:
    """Take matters out of the public's sight, and return which were in it; a form that was drawn before cannot be sent."""
    hidden = Matter.objects.filter(pk__in=[matter.pk for matter in matters])
    public = list(hidden.filter(visibility="public").values_list("pk", flat=True))
    hidden.update(version=F("version") + 1, visibility="own")
    return public


def show(public: Iterable[int]) -> None:
    """Let the public see again what was hidden without reason; whoever calls this writes the entry."""
    Matter.objects.filter(pk__in=list(public)).update(version=F("version") + 1, visibility="public")


def set_aside(matters: Iterable[Matter]) -> dict[str, str]:
    """Take matters out of everybody's sight, and return the state that each was in; no move is open on them meanwhile."""
    former = {str(matter.pk): matter.state for matter in matters}
    Matter.objects.filter(pk__in=list(former)).update(version=F("version") + 1, state=ASIDE)
    return former


def bring_back(former: Mapping[str, str]) -> None:
    """Give matters back the states in which they were set aside; whoever calls this writes the entry."""
    for key, state in former.items():
        Matter.objects.filter(pk=int(key), state=ASIDE).update(version=F("version") + 1, state=state)


@transaction.atomic
def purge(matters: Iterable[Matter], *, at: datetime) -> int:
    """Close matters for good: no move is open on them any more and their duties end, and return how many of these.

    Nobody is left as the author: whoever denounced somebody must not be known here. Who calls this writes the entry.
    """
    gone = list(matters)
    hide(gone)
    Matter.objects.filter(pk__in=[matter.pk for matter in gone]).update(author=None, state=PURGED)
    return sum(duties.end(matter, at=at) for matter in gone)
