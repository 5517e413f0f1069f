"""What people made of the reader's work, as gold by which the reader is judged: the schema of its corpus."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from danvan.do.directives.models import Directive, Draft, Reference, Theme
from danvan.do.directives.queries import deadlines

OPEN, SAID = "proposed", "confirmed"


def settled(directives: QuerySet[Directive]) -> QuerySet[Directive]:
    """Return the documents of which a person has looked at every draft and confirmed one: only those are gold."""
    drafts = Draft.objects.filter(directive=OuterRef("pk"))
    looked_at = directives.exclude(Exists(drafts.filter(state=OPEN)))
    return looked_at.filter(Exists(drafts.filter(state=SAID, start__isnull=False))).order_by("pk")


def gold(directive: Directive, *, themes: QuerySet[Theme]) -> dict[str, Any]:
    """Return a document's annotation: its tasks as confirmed, with exact words of its text, its references as found.

    `themes` are those that may be told. What nobody has said is null: the judge then holds nothing against the reader.
    """
    drafts = Draft.objects.filter(directive=directive, state=SAID, start__isnull=False).order_by("start", "pk")
    theme = themes.filter(directive=directive).order_by("pk").first()
    return {
        "id": directive.matter.code,
        "references": [_reference(one) for one in Reference.objects.filter(directive=directive).order_by("start", "pk")],
        "tasks": [_task(one, directive.text) for one in drafts.select_related("lead").prefetch_related("supporting")],
        "theme": theme.name if theme else None, "period": theme.period if theme else None,
    }  # fmt: skip


def _reference(one: Reference) -> dict[str, Any]:
    return {
        "number": one.number, "type": one.type or None, "date": one.issued_on.isoformat() if one.issued_on else None,
        "issuer": one.issuer or None, "title": one.title or None, "role": one.role,
    }  # fmt: skip


def _task(draft: Draft, text: str) -> dict[str, Any]:
    """Return a task; who leads and supports in the words of the text where the person left them as they were read."""
    day = draft.due_on.isoformat() if draft.due_on and not deadlines.derived(draft) else None  # one that the text writes, or a person
    as_read = draft.found.get("deadline") == day
    return {
        "text": text[draft.start : draft.end], "lead": _named([draft.lead.name] if draft.lead else [], draft.found.get("lead")),
        "support": _named(sorted(one.name for one in draft.supporting.all()), draft.found.get("support")), "deadline": day,
        "deadline_text": draft.found.get("deadline_text") or None if as_read else None,
    }  # fmt: skip


def _named(chosen: Sequence[str], read: Sequence[str] | None) -> list[str]:
    """Return the words of the text for as many agencies as it names; the agencies' own names where a person chose others."""
    same = read and len(read) == len(chosen) and all(word.casefold() in name.casefold() for word, name in zip(sorted(read), sorted(chosen), strict=True))
    return list(read) if same and read else list(chosen)
