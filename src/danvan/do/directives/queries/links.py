"""What carries out what, as people have said it, and what the texts propose."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link, Reference, Task, issuer_key
from danvan.do.directives.queries.documents import NEWEST, found, visible


@dataclass(frozen=True, kw_only=True)
class Basis:
    """A document that another names as what it carries out: known here or not, confirmed by a person or not."""

    reference: Reference
    known: Directive | None
    confirmed: bool


def above(directive: Directive, *, actor: Actor, at: datetime) -> list[Directive]:
    """Return the documents that a document carries out, of those that an actor may see."""
    pks = Link.objects.filter(below=directive).values("above")
    return list(visible(actor, at=at).filter(pk__in=pks))


def below(directive: Directive, *, actor: Actor, at: datetime) -> QuerySet[Directive]:
    """Return the documents that carry out a document, of those that an actor may see, newest first."""
    return visible(actor, at=at).filter(pk__in=Link.objects.filter(above=directive).values("below"))


def bases(directive: Directive, *, actor: Actor, at: datetime) -> list[Basis]:
    """Return what a document says that it carries out, in the order of its text."""
    named = [one for one in found(directive) if one.role == "basis"]
    known = list(visible(actor, at=at).filter(number_key__in={one.number_key for one in named}).exclude(pk=directive.pk))
    confirmed = set(Link.objects.filter(below=directive).values_list("above", flat=True))
    rows = [(one, _meant(one, among=known)) for one in named]
    return [Basis(reference=one, known=it, confirmed=it is not None and it.pk in confirmed) for one, it in rows]


def naming(directive: Directive, *, actor: Actor, at: datetime) -> list[Directive]:
    """Return the documents that name a document as what they carry out, before a person has said so of them."""
    named = Reference.objects.filter(role="basis", number_key=directive.number_key).exclude(directive=directive)
    if not directive.number:
        return []
    names = {one.directive_id for one in named if _means(one, directive)}
    linked = Link.objects.filter(above=directive).values("below")
    return list(visible(actor, at=at).filter(pk__in=names).exclude(pk__in=linked).order_by(*NEWEST))


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
    seen = visible(actor, at=at).in_bulk(list(pks))
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
