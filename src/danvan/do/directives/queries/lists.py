"""The list of documents, narrowed by what a person asks for."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, Min, OuterRef, Q, QuerySet
from django.utils.timezone import localdate

from danvan.base.matters.queries import in_sight
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
    """Return the types of the documents that an actor may see, and the years from the newest to the oldest; by index, not by reading them all."""
    seen = Directive.objects.filter(in_sight(actor, on=localdate(at)))
    one_of_each = Directive.objects.order_by().values("type").annotate(one=Min("pk")).values("one")
    types = Directive.objects.filter(Exists(seen.filter(type=OuterRef("type"))), pk__in=one_of_each)
    newest, oldest = (seen.order_by(by).values_list("issued_on__year", flat=True).first() for by in ("-issued_on", "issued_on"))
    years = range(newest or 0, (oldest or 1) - 1, -1)
    return sorted(types.values_list("type", flat=True)), [str(year) for year in years]


def _said(words: str, *, actor: Actor, at: datetime) -> Q:
    """Match a number, or words that stand in a document or one of its tasks."""
    question = search.asked(words, house="directives")
    hits = [row.matter_id for row in search.find(question, actor=actor, on=localdate(at), most=MOST_FOUND)]
    return Q(number_key__contains=number_key(words)) | Q(pk__in=hits)
