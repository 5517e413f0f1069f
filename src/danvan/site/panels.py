"""What one house shows on another's page: the reading twin of flows.py. And where a matter's own page is."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse

from danvan.base.journal import receipts
from danvan.base.matters.models import Matter
from danvan.base.office.queries import news, reveals
from danvan.base.office.queries import purges as office
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as petitions
from danvan.check.surveys import queries as surveys
from danvan.do.directives.queries import documents as directives

PANELS = {
    "directives.page": (petitions.panel, surveys.panel, office.purge_panel),
    "directives.task": (petitions.panel, surveys.panel, office.purge_panel),
    "petitions.receipt": (receipts.panel,),
    "petitions.page": (surveys.invitation, reveals.reveal_panel, receipts.panel, news.news_panel, office.purge_panel),
}
TITLES = {"petitions": petitions.titles, "directives": directives.titles}
ADDRESSES = {("directives", "task"): "directives:task"}  # else "<house>:page"


def address(*, house: str, kind: str, code: str) -> str:
    """Return the address of a matter's page."""
    return reverse(ADDRESSES.get((house, kind), f"{house}:page"), args=[code])


def link(matter: Matter) -> str:
    """Return the address of a matter's page."""
    return address(house=matter.house, kind=matter.kind, code=matter.code)


def titles(matters: Iterable[Matter]) -> dict[int, str]:
    """Return a title for each matter, in its house's words, with one query for each house."""
    by_house: dict[str, list[int]] = {}
    for matter in matters:
        by_house.setdefault(matter.house, []).append(matter.pk)
    return {pk: title for house, pks in by_house.items() for pk, title in TITLES[house](pks).items()}


def to_approve(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each answer that waits for a head."""
    waiting = petitions.inbox(visit.actor, at=visit.at, states=["proposed"])[:50]
    found = titles([petition.matter for petition in waiting])
    return [(found[petition.pk], link(petition.matter)) for petition in waiting]


def to_hand_out(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each document whose tasks wait to be assigned, or itself to be published."""
    waiting = directives.visible(visit.actor, at=visit.at).exclude(matter__state="published")[:50]
    return [(f"{one.type} {one.number}: {one.title}", link(one.matter)) for one in waiting]


def home(*, at: datetime) -> dict[str, Any]:
    """Return what the houses show on the first page."""
    return {"published": directives.published(at=at, limit=5)}

