"""What may be set aside: whatever people wrote in any lane, who protects it from whom, and all that its slip has to hold."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db.models import Model
from django.utils.timezone import localdate

from danvan.base.face.panels import Panel
from danvan.base.files.models import StoredFile
from danvan.base.journal.models import EntryContent
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.office import protection
from danvan.base.office.holdings import HELD, Held
from danvan.base.office.protection import Ward
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Complaint, InformationRequest, LandDispute, Petition
from danvan.check.petitions.states import conduct
from danvan.check.petitions.states.parts import ADDED, CALLED, OTHER

KINDS = frozenset({"feedback", "report", *conduct.KINDS, "complaint", "voters", "information", "land"})  # whose words are people's

ON_PAPER: tuple[Any, ...] = (Complaint, InformationRequest, LandDispute, Petition)  # whose rows keep the day on which a paper came


def ward(matter: Matter) -> Ward:
    """Return what protects a matter: an opinion is about those who read it, and so is a complaint that was registered."""
    if matter.kind in conduct.KINDS:
        return Ward(above=True, by_slip=True)
    lodged = Complaint.objects.filter(pk=matter.pk).exclude(received_on=None).first() if matter.kind == "complaint" else None
    if lodged:
        return Ward(above=True, by_slip=True, barred=frozenset({lodged.taken_by_id} if lodged.taken_by_id else ()))
    return Ward(by_slip=matter.kind in KINDS)


def visible(actor: Actor, *, at: datetime, code: str) -> Matter | None:
    """Return the matter that bears a code, of whichever lane, if an actor may see it."""
    seen = matters.visible_to(actor, on=localdate(at)).filter(house="petitions", kind__in=KINDS, code=code)
    return seen.select_related("agency__above", "place").first()


def came_on(matter: Matter) -> date:
    """Return the day on which a matter came: the one that a paper was received on, where its lane knows one."""
    received = (model.objects.filter(pk=matter.pk).values_list("received_on", flat=True).first() for model in ON_PAPER)
    return next(filter(None, received), localdate(matter.opened_at))


def words(matter: Matter) -> list[tuple[str, str]]:
    """Return all that people wrote of a matter, each with what it is called: what a purge would blank, then what was added on the way."""
    parts = [(CALLED.get(name, OTHER), str(getattr(row, name))) for held, row in _rows(matter) for name in held.words if getattr(row, name)]
    contents = EntryContent.objects.filter(entry__matter=matter, private__has_key="note").order_by("entry")
    added = [(ADDED, str(note)) for content in contents if (note := content.private["note"])]
    return list({said: (called, said) for called, said in parts + added}.values())  # each sentence once


def files(matter: Matter) -> list[StoredFile]:
    """Return the files that came with a matter or were added to it."""
    found = [stored for held, row in _rows(matter) for name in held.files if (stored := getattr(row, name))]
    return list(dict.fromkeys(found))


def _rows(matter: Matter) -> Iterator[tuple[Held, Model]]:
    """Yield the rows of every table that holds words or files of a matter."""
    for held in HELD:
        if held.of:
            yield from ((held, row) for row in held.model._base_manager.filter(**{held.of: matter}))


def aside_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show whoever deals with a matter the way to set it aside as a denunciation."""
    may = matter.kind in KINDS and protection.may_ask(actor, matter=matter, on=localdate(at))
    return Panel(partial="petitions/aside_panel.html", shows={"code": matter.code}) if may else None
