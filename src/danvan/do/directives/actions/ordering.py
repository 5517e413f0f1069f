"""A head ordered a task because of a matter of another house: a document and a task of its own come of it."""

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.matters.actions import give_sight
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people.relations import PLATFORM
from danvan.do.directives import models, states
from danvan.do.directives.models import Directive, Draft, Task

TYPE = "Thông báo"  # in the words of NĐ 30/2020: it has no number until the records office gives one


@transaction.atomic
def order(entry: Entry, *, at: datetime) -> None:
    """Draw up the document that an order stands in, and assign its one task; a second run finds it there.

    The entry's facts name who leads (`lead`) and until when (`due_on`), its private `text` what shall be done. The head has
    decided already, so nobody presses a button again; the platform writes it down.
    """
    if Directive.objects.filter(origin=entry.matter).exists():
        return
    text = EntryContent.objects.get(entry=entry).private["text"]
    lead, due_on = Agency.objects.get(code=entry.facts["lead"]), date.fromisoformat(entry.facts["due_on"])
    directive = _document(entry, text=text)
    moves.make(directive, "order", by=PLATFORM, at=at, origin=entry.matter.code, private={"title": directive.title})
    draft = Draft.objects.create(directive=directive, state="confirmed", start=0, end=len(text), text=text, lead=lead, due_on=due_on)
    _assign(draft, assigner=entry.agency, origin=entry.matter, at=at)


def _document(entry: Entry, *, text: str) -> Directive:
    agency = entry.agency
    matter = Matter(house="directives", kind="directive", agency=agency, opened_at=entry.at)
    return Directive(
        matter=matter, register=models.register_of(agency), origin=entry.matter, key=f"{TYPE}|{entry.matter.code}", number="",
        number_key="", type=TYPE, issuer=agency.name, issued_on=localdate(entry.at), title=" ".join(text.split())[:500], text=text,
    )


def _assign(draft: Draft, *, assigner: Agency, origin: Matter, at: datetime) -> None:
    matter = Matter(house="directives", kind="task", agency=draft.lead, assigner=assigner, opened_at=at)
    task = Task(matter=matter, directive=draft.directive, draft=draft, text=draft.text, due_on=draft.due_on)
    moves.make(
        task, "order", by=PLATFORM, at=at, directive=draft.directive.matter.code, origin=origin.code,
        stated=dict.fromkeys(states.FINISH, draft.due_on), private={"text": task.text},
    )
    give_sight(matter, agencies=assigner.chain())
