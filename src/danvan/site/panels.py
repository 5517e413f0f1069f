"""What one house shows on another's page: the reading twin of flows.py. And where a matter's own page is."""

from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.face import capped
from danvan.base.journal import receipts
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.moves import table
from danvan.base.office.queries import news, reveals
from danvan.base.office.queries import purges as office
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as petitions
from danvan.check.petitions import states as of_petitions
from danvan.check.petitions.queries import (
    arrivals,
    aside,
    complaints,
    contribution_panels,
    contributions,
    enclosed,
    feedback,
    for_heads,
    information,
    land,
    land_party,
    newest,
    opinions,
    priority,
    recurrence,
    recurrence_panels,
    suspects,
    trouble,
    voters,
)
from danvan.check.petitions.queries.returns import reading
from danvan.check.petitions.states import contributions as of_contributions
from danvan.check.petitions.views import addresses as of_petition_pages
from danvan.check.surveys import queries as surveys
from danvan.do.directives import states as do
from danvan.do.directives.queries import (
    arrived,
    awaiting,
    called,
    carrying,
    cascade,
    decisions,
    ordering,
    reports,
    supports,
    targets,
    themes,
)
from danvan.do.directives.queries import documents as directives
from danvan.site import addresses

Titles = Callable[[Collection[int]], Mapping[int, str]]  # by the matters' numbers

PANELS = {
    "directives.page": (themes.themes_panel, carrying.carried_panel, petitions.panel, surveys.panel, office.purge_panel),
    "directives.task": (
        recurrence_panels.causes_panel, cascade.cascade_panel, targets.targets_panel, carrying.origin_panel, petitions.panel, surveys.panel, office.purge_panel,
    ),
    "petitions.receipt": (receipts.panel, enclosed.enclosed_panel),
    "petitions.complaint_receipt": (receipts.panel, enclosed.enclosed_panel),
    "petitions.complaint": (enclosed.enclosed_panel, contribution_panels.consulting_panel, reveals.reveal_panel),
    "petitions.information_receipt": (receipts.panel, enclosed.enclosed_panel),
    "petitions.information": (enclosed.enclosed_panel, contribution_panels.consulting_panel, reveals.reveal_panel),
    "petitions.recommendation": (enclosed.enclosed_panel, office.purge_panel, aside.aside_panel),
    "petitions.land_receipt": (receipts.panel, enclosed.enclosed_panel),
    "petitions.land": (enclosed.enclosed_panel, contribution_panels.consulting_panel, reveals.reveal_panel),
    "petitions.contribution": (office.purge_panel,),
    "petitions.recurrence": (ordering.ordered_panel, office.purge_panel),
    # what is needed now and then: after what is read every time
    "petitions.beside": (receipts.panel, news.news_panel, office.purge_panel, aside.aside_panel, trouble.trouble_panel),
    "petitions.words": (enclosed.enclosed_panel,),
    "petitions.own": (surveys.invitation, contribution_panels.consulting_panel, recurrence_panels.part_panel, news.news_panel),
    "petitions.foot": (reveals.reveal_panel, receipts.panel, office.purge_panel, aside.aside_panel, trouble.trouble_panel),
    "petitions.page": (surveys.invitation, contribution_panels.consulting_panel, recurrence_panels.part_panel, reveals.reveal_panel),
}
TITLES: dict[str, Titles] = {"petitions": petitions.titles, "directives": directives.titles}
TITLES_OF_KIND: dict[tuple[str, str], Titles] = {  # (house, kind): a shorter query than its house's, which looks among every kind
    ("petitions", "feedback"): feedback.titles,
    ("petitions", "report"): feedback.titles,
    ("petitions", "conduct"): feedback.titles,
    ("petitions", "trouble"): feedback.titles,
    ("petitions", "complaint"): complaints.titles,
    ("petitions", "information"): information.titles,
    ("petitions", "land"): land.titles,
    ("petitions", "contribution"): contributions.titles,
    ("petitions", "session"): voters.titles,
    ("petitions", "voters"): voters.titles,
    ("petitions", "recurrence"): recurrence.titles,
    ("petitions", "return"): reading.titles,
    ("directives", "directive"): called.documents,
    ("directives", "task"): called.tasks,
    ("directives", "target"): called.titles,
    ("directives", "theme"): called.titles,
    ("directives", "support"): supports.titles,
    ("directives", "report"): reports.titles,
    ("directives", "package"): called.packages,
}
ADDRESSES = {  # else "<house>:page"
    **{("petitions", kind): of_petition_pages.page(kind) for kind in of_petition_pages.PAGES},
    ("directives", "package"): "directives:arrival",
    ("directives", "report"): "directives:report",
    ("directives", "support"): "directives:support",
    ("directives", "target"): "directives:target",
    ("directives", "task"): "directives:task",
    ("directives", "theme"): "directives:theme",
}


def address(*, house: str, kind: str, code: str) -> str:
    """Return the address of a matter's page."""
    return addresses.known()(_named(house, kind), code)


def _named(house: str, kind: str) -> str:
    return ADDRESSES.get((house, kind), f"{house}:page")


def link(matter: Matter) -> str:
    """Return the address of a matter's page."""
    return address(house=matter.house, kind=matter.kind, code=matter.code)


def links(matters: Iterable[Matter]) -> list[str]:
    """Return the address of each matter's page: for a list, what finds addresses is looked up once."""
    find = addresses.known()
    return [find(_named(matter.house, matter.kind), matter.code) for matter in matters]


def titles(matters: Iterable[Matter]) -> dict[int, str]:
    """Return a title for each matter, in its house's words, with one query for each kind."""
    asked: dict[Titles, list[int]] = {}
    for matter in matters:
        name = TITLES_OF_KIND.get((matter.house, matter.kind)) or TITLES[matter.house]
        asked.setdefault(name, []).append(matter.pk)
    return {pk: title for name, pks in asked.items() for pk, title in name(pks).items()}


def first(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of what waits in the fields that come first by an office's rules, in their order."""
    waiting = priority.waiting(visit.actor, at=visit.at, most=20)
    found = titles([petition.matter for petition in waiting])
    return [(f"{petition.matter.subject}: {found[petition.pk]}", link(petition.matter)) for petition in waiting]


def counts(visit: Visit) -> str:
    """Return the address of the figures on conduct, for whoever counts them."""
    return reverse("petitions:opinions") if opinions.counts(visit.actor, at=visit.at) else ""


TO_APPROVE = sorted(table.second_looks((*of_petitions.FEEDBACK, *of_petitions.REPORT)))  # answers and results in the lanes of feedback and reports


def to_approve(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each answer that waits for a head."""
    actor, at = visit.actor, visit.at
    waiting = [
        *newest.some(petitions.inbox(actor, at=at, states=TO_APPROVE), actor=actor, at=at, states=TO_APPROVE, most=50),
        *newest.some(voters.to_approve(actor, at=at), actor=actor, at=at, kinds=["voters"], states=["proposed"], most=50, oldest=True),
        *newest.some(information.to_approve(actor, at=at), actor=actor, at=at, kinds=["information"], states=["proposed"], most=50, oldest=True),
    ]
    found = titles([thing.matter for thing in waiting])
    return [(found[thing.pk], link(thing.matter)) for thing in waiting]


def to_settle(visit: Visit) -> list[tuple[str, str, str]]:
    """Return what else of people's matters waits for a head, the title and the address of each."""
    waiting = for_heads.for_heads(visit.actor, at=visit.at)
    found = titles([thing.matter for _, thing in waiting])
    return [(for_heads.LABELS[what], found[thing.pk], link(thing.matter)) for what, thing in waiting]


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


def recurring(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each thing that comes back too often and waits for a head."""
    waiting = list(recurrence.to_decide(visit.actor, at=visit.at)[:50])
    found = titles([one.matter for one in waiting])
    return [(found[one.pk], link(one.matter)) for one in waiting]


def to_decide(visit: Visit) -> list[tuple[str, str, str, str]]:
    """Return what waits for a head, the title of each task that somebody else does for them, who does it, and the address where it is decided."""
    waiting = decisions.decisions(visit.actor, at=visit.at)[:50]
    found = titles([one.task.matter for one in waiting])
    return [(decisions.LABELS[one.kind], found[one.task.pk], one.task.matter.agency.name, _decided(one)) for one in waiting]


def _decided(one: decisions.Decision) -> str:
    verb = decisions.VERBS.get(one.kind)
    return reverse("directives:act_on_task", args=[one.task.matter.code, verb]) if verb else link(one.task.matter)


REQUESTED = {"directives": do.ASKED, "petitions": of_contributions.INVITED}  # what an agency is only asked for: without a clock


def requested(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each thing that an agency, or its officer, is only asked to do."""
    verified = complaints.to_verify(visit.actor, most=50)
    waiting = matters.waiting(visit.actor, on=localdate(visit.at), states=REQUESTED, most=100, besides=verified)
    found = titles(waiting)
    return [(found[matter.pk], link(matter)) for matter in waiting]


def documents(visit: Visit) -> dict[str, list[tuple[str, str]]]:
    """Return the title and address of each document that waits for somebody: to be read through, to be handed out; or stays inside the office."""
    found = awaiting.awaiting(visit.actor, at=visit.at)
    ways = {"to_read": "directives:read", "to_hand_out": "directives:assign", "inside": "directives:page"}
    return {name: [(f"{one}: {one.title}", reverse(way, args=[one.matter.code])) for one in getattr(found, name)] for name, way in ways.items()}


def to_open(visit: Visit) -> list[tuple[str, str]]:
    """Return the title and address of each package of the document system that waits for the records office."""
    waiting = arrived(visit.actor, at=visit.at, stage="waiting", most=50)
    return [(str(one), reverse("directives:arrival", args=[one.sha256])) for one in waiting]


def to_sort(visit: Visit) -> capped.Count:
    """Return how many letters and messages wait for the reception, and groups of forms that look like rubbish."""
    room = capped.capped(arrivals.room(visit.actor, at=visit.at))
    alike = capped.capped(suspects.suspected(visit.actor, at=visit.at).values("alike").distinct())
    return capped.Count(n=room.n + alike.n, is_more=room.is_more or alike.is_more)


def kept(bearer: str) -> str | None:
    """Return the address of what a code is for that opens no matter, by what it is stored as: what waits for a clerk, or what somebody is called to."""
    if suspects.of_bearers([bearer]):
        return reverse("petitions:kept")
    return reverse("petitions:land_party") if land_party.told([bearer]) else None


def home(*, at: datetime) -> dict[str, Any]:
    """Return what the houses show on the first page."""
    return {"published": directives.published(at=at, limit=5)}

