"""What documents say that they carry out: the document that is meant, known here or not."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link, Reference, issuer_key
from danvan.do.directives.queries.documents import NEWEST, found, visible


@dataclass(frozen=True, kw_only=True)
class Basis:
    """A document that another names as what it carries out: known here or not, confirmed by a person or not."""

    reference: Reference
    known: Directive | None
    confirmed: bool


def bases(directive: Directive, *, confirmed: Collection[int], actor: Actor, at: datetime) -> list[Basis]:
    """Return what a document says that it carries out, in the order of its text; `confirmed` is what people said of it."""
    named = [one for one in found(directive) if one.role == "basis"]
    numbers = {one.number_key for one in named}
    seen = visible(actor, at=at).defer("text").select_related(None).select_related("matter").order_by()
    hits = list(seen.filter(number_key__in=numbers).exclude(pk=directive.pk)) if named else []
    rows = [(one, _meant(one, among=hits)) for one in named]
    return [Basis(reference=one, known=it, confirmed=it is not None and it.pk in confirmed) for one, it in rows]


def naming(directive: Directive, *, actor: Actor, at: datetime) -> list[Directive]:
    """Return the documents that name a document as what they carry out, before a person has said so of them."""
    named = Reference.objects.filter(role="basis", number_key=directive.number_key).exclude(directive=directive)
    if not directive.number:
        return []
    names = {one.directive_id for one in named if means(one, one=directive)}
    linked = Link.objects.filter(above=directive).values("below")
    return list(visible(actor, at=at).defer("text").filter(pk__in=names).exclude(pk__in=linked).order_by(*NEWEST))


def _meant(reference: Reference, *, among: Iterable[Directive]) -> Directive | None:
    """Return the one document that a reference means; None if none is meant, or it could be two."""
    hits = [one for one in among if means(reference, one=one)]
    return hits[0] if len(hits) == 1 else None


def means(reference: Reference, *, one: Directive) -> bool:
    """Return whether a reference can mean a document: number and type, and the day or else the issuer as far as it says them."""
    if reference.number_key != one.number_key or (reference.type and reference.type != one.type):
        return False
    if reference.issued_on:
        return reference.issued_on == one.issued_on
    return not reference.issuer or issuer_key(one.issuer).startswith(issuer_key(reference.issuer))
