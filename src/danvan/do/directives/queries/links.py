"""What carries out what, as people have said it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from django.db.models import Q, QuerySet

from danvan.base.editions import composed
from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link, Task
from danvan.do.directives.queries.documents import visible


def linked(directive: Directive) -> tuple[set[int], set[int]]:
    """Return the numbers of the documents that a document carries out and of those that carry it out."""
    rows = _linked(directive=directive.pk)
    return {above for below, above in rows if below == directive.pk}, {below for below, above in rows if above == directive.pk}


@composed.asked
def _linked(*, directive: int) -> QuerySet[Link, tuple[int, int]]:
    return Link.objects.filter(Q(below=directive) | Q(above=directive)).values_list("below", "above")


def known(pks: Collection[int], *, actor: Actor, at: datetime, most: int | None = None) -> list[Directive]:
    """Return some documents, of those that an actor may see, newest first."""
    return list(visible(actor, at=at).defer("text").filter(pk__in=pks)[:most]) if pks else []


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
