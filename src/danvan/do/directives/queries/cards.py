"""The drafts of a document as a person goes through them: each with what it leaves open and what supporters are asked."""

from dataclasses import dataclass

from danvan.do.directives.models import Directive, Draft, DraftSupport
from danvan.do.directives.queries import deadlines, doubts, rhythms, telling
from danvan.do.directives.queries.drafts import drafts, unassigned


@dataclass(frozen=True, kw_only=True)
class Card:
    """A draft, whether it waits to be assigned, its open questions, and what each supporting agency shall be asked.

    `request` says why its lead can only be asked, empty if it may be told; `rhythm` what becomes of it if it comes again;
    `derived` from which words its day was taken. `compared`: a question is open that comparing with the text answers;
    `dayless`: one that only a day answers, or the word that there is none.
    """

    draft: Draft
    waiting: bool
    questions: tuple[str, ...]
    asked: tuple[DraftSupport, ...]
    request: str
    rhythm: str
    derived: str
    compared: bool
    dayless: bool


def cards(directive: Directive) -> list[Card]:
    """Return every draft of a document as it stands in the text: as many queries however many there are."""
    waiting = set(unassigned(directive).values_list("pk", flat=True))
    asked: dict[int, list[DraftSupport]] = {}
    for one in DraftSupport.objects.filter(draft__directive=directive).select_related("agency").order_by("agency__sort_key", "pk"):
        asked.setdefault(one.draft_id, []).append(one)
    under = telling.under(directive.matter.agency.chain())
    return [_card(draft, waiting=waiting, asked=asked, under=under) for draft in drafts(directive).select_related("lead", "directive")]


def _card(draft: Draft, *, waiting: set[int], asked: dict[int, list[DraftSupport]], under: set[int]) -> Card:
    request, open_ = telling.why_asked(draft, under=under), doubts.of(draft)
    return Card(
        draft=draft, waiting=draft.pk in waiting, questions=tuple(open_.values()), asked=tuple(asked.get(draft.pk, ())),
        request=request, rhythm=rhythms.said(draft, asked=bool(request)),
        derived=deadlines.derived(draft), compared=not open_.keys() <= deadlines.DAYS, dayless=not open_.keys().isdisjoint(deadlines.DAYS),
    )
