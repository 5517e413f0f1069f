"""Who sent feedback together."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan.base.editions import composed
from danvan.check.petitions.models import Crowd, Petition
from danvan.check.petitions.queries import groups


@dataclass(frozen=True, kw_only=True)
class Group:
    """A crowd as a page shows it: who they are, and what the law still wants of them."""

    people: int
    speakers: list[str]
    is_large: bool
    lacks_speakers: bool
    lacks_paper: bool


def group(petition: Petition) -> Group | None:
    """Return who sent a petition together; None if nobody said that several did."""
    crowds = _of(petition=petition.pk)
    if not crowds:
        return None
    found = crowds[0]
    speakers, on = found.representatives.splitlines(), localdate(petition.matter.opened_at)
    is_large = groups.is_large(found.people, on=on)
    return Group(
        people=found.people, speakers=speakers, is_large=is_large, lacks_speakers=is_large and not speakers, lacks_paper=bool(speakers) and not found.on_paper,
    )  # fmt: skip


@composed.asked
def _of(*, petition: int) -> QuerySet[Crowd]:
    return Crowd.objects.filter(petition=petition)


def may_speak(people: int, *, on: date) -> tuple[int, int]:
    """Return how many have to speak for so many people at least, and how many may at most."""
    return int(groups.is_large(people, on=on)), groups.may_speak(people, on=on)
