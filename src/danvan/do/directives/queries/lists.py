"""The list of documents, narrowed by what a person asks for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.people.relations import Actor
from danvan.base.search import queries as search
from danvan.do.directives.models import Directive, issuer_key, number_key
from danvan.do.directives.queries.documents import visible

MOST_FOUND = 500  # hits of words that a list is made of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which documents of a list; what is empty is not asked for."""

    words: str = ""
    direction: str = ""
    type: str = ""
    year: int = 0
    issuer: str = ""


def narrowed(wanted: Asked, *, actor: Actor, at: datetime) -> QuerySet[Directive]:
    """Return the documents that an actor may see and asks for, newest first."""
    found = visible(actor, at=at).defer("text")
    exact = {"direction": wanted.direction, "type": wanted.type, "issued_on__year": wanted.year}
    found = found.filter(**{name: value for name, value in exact.items() if value})
    if wanted.issuer:
        found = found.filter(key__contains=issuer_key(wanted.issuer))
    return found.filter(_said(wanted.words, actor=actor, at=at)) if wanted.words.strip() else found


def kinds_seen(actor: Actor, *, at: datetime) -> tuple[list[str], list[str]]:
    """Return the types and the years of the documents that an actor may see."""
    seen = set(visible(actor, at=at).order_by().values_list("type", "issued_on__year").distinct())
    return sorted({kind for kind, _year in seen}), [str(year) for year in sorted({year for _kind, year in seen}, reverse=True)]


def _said(words: str, *, actor: Actor, at: datetime) -> Q:
    """Match a number, or words that stand in a document or one of its tasks."""
    question = search.asked(words, house="directives")
    hits = [row.matter_id for row in search.find(question, actor=actor, on=localdate(at), most=MOST_FOUND)]
    return Q(number_key__contains=number_key(words)) | Q(pk__in=hits)
