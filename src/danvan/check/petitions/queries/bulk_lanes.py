"""The lanes of which many matters are dealt with at once: how each is read, named and handed on."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.office.queries import held
from danvan.check.petitions.models import Complaint, InformationRequest, LandDispute, Petition, Recommendation
from danvan.check.petitions.queries import complaints, feedback, information, land, voters
from danvan.check.petitions.queries.answerers import answerers, seekers
from danvan.check.petitions.queries.destinations import destinations


@dataclass(frozen=True, kw_only=True)
class Lane:
    """How the matters of a lane are read: as somebody sees them, as they are, what they are called and where their page is."""

    model: Any
    visible: Callable[..., QuerySet[Any]]
    titles: Callable[[Collection[int]], dict[int, str]]
    page: str  # the name of its address
    near: Callable[[Matter, date], QuerySet[Agency]] | None = None  # where one may be handed on to, or who looks into it serves


def _near(matter: Matter, on: date) -> QuerySet[Agency]:
    rules = {to.pk for _subject, to in held.suggestions(matter.agency, place=matter.place, on=on)}
    return destinations(matter.agency, rules=rules, on=on)


LANES = {  # by the name of each on the desk
    "": Lane(model=Petition, visible=feedback.visible, titles=feedback.titles, page="petitions:page", near=_near),
    "khieu-nai": Lane(
        model=Complaint, visible=complaints.visible, titles=complaints.titles, page="petitions:complaint",
        near=lambda matter, on: agencies.own(matter.agency, on=on),
    ),
    "cu-tri": Lane(
        model=Recommendation, visible=voters.visible, titles=voters.titles, page="petitions:recommendation",
        near=lambda matter, on: answerers(matter.agency, on=on),
    ),
    "thong-tin": Lane(
        model=InformationRequest, visible=information.visible, titles=information.titles, page="petitions:information",
        near=lambda matter, on: seekers(matter.agency, on=on),
    ),
    "dat-dai": Lane(model=LandDispute, visible=land.visible, titles=land.titles, page="petitions:land"),
}  # fmt: skip
