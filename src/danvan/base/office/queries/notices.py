from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from danvan.base.matters.queries import visible_to
from danvan.base.notices import queries as notices
from danvan.base.notices.models import Destination
from danvan.base.people.relations import Actor


@dataclass(frozen=True, kw_only=True)
class Dead:
    """An address that takes nothing: an agency's own is told, a person's is not, only of which matter they are."""

    mark: Destination
    whose: str
    code: str  # of the matter, for who may see it


def dead(actor: Actor, *, at: datetime, most: int) -> list[Dead]:
    """Return the addresses that take nothing any more, newest first."""
    marks = list(notices.dead_destinations()[:most])
    matters = {mark.notice.matter_id for mark in marks if mark.notice}
    seen = set(visible_to(actor, on=localdate(at)).filter(pk__in=matters).values_list("pk", flat=True))
    return [_dead(mark, seen=seen) for mark in marks]


def _dead(mark: Destination, *, seen: set[int]) -> Dead:
    notice = mark.notice
    is_known = notice is not None and notice.matter_id in seen
    return Dead(
        mark=mark, whose=notice.address if notice else "", code=notice.matter.code if notice and is_known else "",
    )
