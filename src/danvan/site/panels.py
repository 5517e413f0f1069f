"""What one house shows on another's page: the reading twin of flows.py. And where a matter's own page is."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.journal import receipts
from danvan.base.matters.models import Matter
from danvan.base.office.queries import news, reveals
from danvan.base.office.queries import purges as office
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as petitions
from danvan.check.petitions.queries import voters
from danvan.check.surveys import queries as surveys
from danvan.do.directives.queries import arrived, carrying, cascade, decisions, requests, targets, themes
from danvan.do.directives.queries import documents as directives

PANELS = {
    "directives.page": (themes.themes_panel, carrying.carried_panel, petitions.panel, surveys.panel, office.purge_panel),
    "directives.task": (cascade.cascade_panel, targets.targets_panel, carrying.origin_panel, petitions.panel, surveys.panel, office.purge_panel),
    "petitions.receipt": (receipts.panel,),
    "petitions.complaint_receipt": (receipts.panel,),
    "petitions.complaint": (reveals.reveal_panel, receipts.panel, news.news_panel, office.purge_panel),
    "petitions.information_receipt": (receipts.panel,),
    "petitions.information": (reveals.reveal_panel, receipts.panel, news.news_panel, office.purge_panel),
    "petitions.recommendation": (office.purge_panel,),
    "petitions.page": (surveys.invitation, reveals.reveal_panel, receipts.panel, news.news_panel, office.purge_panel),
}
TITLES = {"petitions": petitions.titles, "directives": directives.titles}
ADDRESSES = {  # else "<house>:page"
    ("petitions", "complaint"): "petitions:complaint",
    ("petitions", "information"): "petitions:information",
    ("petitions", "session"): "petitions:session",
    ("petitions", "voters"): "petitions:recommendation",
    ("directives", "report"): "directives:report",
    ("directives", "support"): "directives:support",
    ("directives", "target"): "directives:target",
    ("directives", "task"): "directives:task",
    ("directives", "theme"): "directives:theme",
}


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
    waiting = [
        *petitions.inbox(visit.actor, at=visit.at, states=["proposed"])[:50], *voters.to_approve(visit.actor, at=visit.at)[:50],
    ]
    found = titles([thing.matter for thing in waiting])
    return [(found[thing.pk], link(thing.matter)) for thing in waiting]


def unsatisfied(visit: Visit, *, since: datetime, agencies: Collection[int]) -> list[tuple[str, str]]:
    """Return the title and address of each petition with some agencies whose author has lately said that it is not settled."""
    found = list(petitions.unsatisfied(visit.actor, at=visit.at, since=since, agencies=agencies)[:50])
    named = titles([petition.matter for petition in found])
    return [(named[petition.pk], link(petition.matter)) for petition in found]


def asked_about(visit: Visit, *, agencies: Collection[int]) -> list[tuple[str, dict[str, Any], str]]:
    """Return what the latest published survey about each of some agencies found, with its page, the least satisfied first."""
    seen = surveys.visible(visit.actor, on=localdate(visit.at))
    listed = list(seen.filter(matter__state="published", matter__agency__in=agencies)[:50])
    found = surveys.found(listed)
    latest = {one.matter.agency_id: one for one in reversed(listed) if one.pk in found}
    rows = [(one.matter.agency.name, found[one.pk], reverse("surveys:list")) for one in latest.values() if "estimate" in found[one.pk]]
    return sorted(rows, key=lambda row: row[1]["estimate"])


def to_decide(visit: Visit) -> list[tuple[str, str, str]]:
    """Return what waits for a head, the title and the address of each task that somebody else does for them."""
    waiting = decisions.decisions(visit.actor, at=visit.at)[:50]
    found = titles([one.task.matter for one in waiting])
    return [(decisions.LABELS[one.kind], found[one.task.pk], link(one.task.matter)) for one in waiting]


def requested(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each thing that an agency is only asked to do."""
    waiting = list(requests.requests(visit.actor, at=visit.at)[:50])
    found = titles(waiting)
    return [(found[matter.pk], link(matter)) for matter in waiting]


def to_hand_out(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each document whose tasks wait to be assigned, or itself to be published."""
    waiting = directives.visible(visit.actor, at=visit.at).defer("text").exclude(matter__state="published")[:50]
    return [(f"{one}: {one.title}", link(one.matter)) for one in waiting]


def to_open(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each package of the document system that waits for the records office."""
    waiting = arrived(visit.actor, at=visit.at, stage="waiting", most=50)
    return [(str(one), reverse("directives:arrival", args=[one.sha256])) for one in waiting]


def home(*, at: datetime) -> dict[str, Any]:
    """Return what the houses show on the first page."""
    return {"published": directives.published(at=at, limit=5)}

