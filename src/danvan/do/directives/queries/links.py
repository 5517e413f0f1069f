"""What carries out what, as people have said it, and what the texts propose."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link, Reference, Task, issuer_key
from danvan.do.directives.queries.documents import NEWEST, found, visible


@dataclass(frozen=True, kw_only=True)
class Basis:
    """A document that another names as what it carries out: known here or not, confirmed by a person or not."""

    reference: Reference
    known: Directive | None
    confirmed: bool


def linked(directive: Directive) -> tuple[set[int], set[int]]:
    """Return the numbers of the documents that a document carries out and of those that carry it out."""
    rows = list(Link.objects.filter(Q(below=directive) | Q(above=directive)).values_list("below", "above"))
    return {above for below, above in rows if below == directive.pk}, {below for below, above in rows if above == directive.pk}


def known(pks: Collection[int], *, actor: Actor, at: datetime, most: int | None = None) -> list[Directive]:
    """Return some documents, of those that an actor may see, newest first."""
    return list(visible(actor, at=at).defer("text").filter(pk__in=pks)[:most]) if pks else []


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
    names = {one.directive_id for one in named if _means(one, directive)}
    linked = Link.objects.filter(above=directive).values("below")
    return list(visible(actor, at=at).defer("text").filter(pk__in=names).exclude(pk__in=linked).order_by(*NEWEST))


def path(directive: Directive, *, to: Directive) -> list[int]:
    """Return a way from a document up to another through what each carries out, both ends included; empty if none leads."""
    came: dict[int, int] = {}  # where each was reached from
    level = {directive.pk}
    while level and to.pk not in level:
        links = Link.objects.filter(below__in=level).exclude(above__in=[directive.pk, *came])
        reached = dict(links.order_by("-pk").values_list("above", "below"))
        came |= reached
        level = set(reached)
    return _way(came, start=directive.pk, end=to.pk) if level else []


def ancestors(directive: int) -> set[int]:
    """Return the numbers of all documents that a document carries out, however many stand between."""
    found, level = set[int](), {directive}
    while level := set(Link.objects.filter(below__in=level).values_list("above", flat=True)) - found:
        found |= level
    return found


def placed_under(above: Directive, *, within: Directive) -> QuerySet[Task]:
    """Return the tasks of a document that carry out tasks of another one."""
    return Task.objects.filter(directive=within, parent__directive=above)


def named_so(number_key: str, *, actor: Actor, at: datetime) -> QuerySet[Directive]:
    """Return the documents that bear a number, of those that an actor may see."""
    return visible(actor, at=at).filter(number_key=number_key)


def spoken(pks: Sequence[int], *, actor: Actor, at: datetime) -> list[str]:
    """Return how documents are called, in their order; empty for what an actor may not see."""
    seen = visible(actor, at=at).defer("text").in_bulk(list(pks))
    return [str(seen[pk]) if pk in seen else "" for pk in pks]


def _way(came: dict[int, int], *, start: int, end: int) -> list[int]:
    found = [end]
    while found[-1] != start:
        found.append(came[found[-1]])
    return found[::-1]


def _meant(reference: Reference, *, among: Iterable[Directive]) -> Directive | None:
    """Return the one document that a reference means; None if none is meant, or it could be two."""
    hits = [one for one in among if _means(reference, one)]
    return hits[0] if len(hits) == 1 else None


def _means(reference: Reference, one: Directive) -> bool:
    """Return whether a reference can mean a document: number and type, and the day or else the issuer as far as it says them."""
    if reference.number_key != one.number_key or (reference.type and reference.type != one.type):
        return False
    if reference.issued_on:
        return reference.issued_on == one.issued_on
    return not reference.issuer or issuer_key(one.issuer).startswith(issuer_key(reference.issuer))
