"""What the rows of an office's own list are set against."""

from datetime import datetime

from danvan.base.moves import actions as moves
from danvan.base.people.relations import Actor
from danvan.do.directives import states
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries.documents import visible
from danvan.engines import vietnamese

MOST = 500  # documents that a list may name


def named_in(words: str, *, directive: Directive, actor: Actor, at: datetime) -> dict[str, Directive]:
    """Return the documents whose number stands in words and into which an actor may take a list, by the key of their number.

    Two documents of one number stand for none: a row must say which.
    """
    folded = vietnamese.fold("".join(words.split()))
    numbers = set(visible(actor, at=at).filter(matter__state__in=states.KEPT).values_list("number_key", flat=True))
    hit = [number for number in numbers if number and number in folded][:MOST]
    found: dict[str, list[Directive]] = {}
    for one in visible(actor, at=at).filter(number_key__in=hit):
        found.setdefault(one.number_key, []).append(one)
    apart = {key: ones[0] for key, ones in found.items() if len(ones) == 1} | {directive.number_key: directive}
    return {key: one for key, one in apart.items() if may_take_in(one, actor=actor, at=at)}


def may_take_in(directive: Directive, *, actor: Actor, at: datetime) -> bool:
    """Say if an actor may take a list into a document."""
    return moves.may(directive, verb="take_in", by=actor, at=at)


def taken(directives: list[Directive]) -> set[tuple[int, str]]:
    """Return the document and the folded words of each task that some documents have already."""
    drafts = Draft.objects.filter(directive__in=directives).exclude(state="dropped").values_list("directive", "text")
    return {(pk, vietnamese.fold(" ".join(text.split()))) for pk, text in drafts}
