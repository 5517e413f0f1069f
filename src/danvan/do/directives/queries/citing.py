"""What documents of a picture name as what they carry out, and what nobody has registered yet."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from danvan.base.people.relations import Actor
from danvan.do.directives.models import Directive, Link, Reference
from danvan.do.directives.queries.bases import means
from danvan.do.directives.queries.documents import visible


@dataclass(frozen=True, kw_only=True)
class Cited:
    """A document as others name it, which the register does not have; who names it, and the level on which it stands."""

    reference: Reference
    named_by: tuple[int, ...]
    rank: int


def cited(directives: Collection[Directive], *, ranks: Mapping[int, int], actor: Actor, at: datetime) -> list[Cited]:
    """Return what some documents name and an actor finds in no register, each once: three queries, however many there are."""
    named = list(Reference.objects.filter(directive__in=[one.pk for one in directives], role="basis").exclude(number_key="").order_by("pk"))
    numbers = {one.number_key for one in named}
    known = list(visible(actor, at=at).defer("text").filter(number_key__in=numbers)) if named else []
    linked = set(Link.objects.filter(below__in={one.directive_id for one in named}).values_list("below", "above")) if known else set()
    missing: dict[tuple[str, str], list[Reference]] = {}
    for one in named:
        if not _is_known(one, among=known, linked=linked):
            missing.setdefault((one.number_key, one.type), []).append(one)
    return [_cited(ones, ranks=ranks) for ones in missing.values()]


def named(pk: str, *, actor: Actor, at: datetime) -> Reference | None:
    """Return a document as another names it, by the number of its row, if an actor may see the other; None if there is none."""
    if not pk.isdecimal() or len(pk) > 18:
        return None
    return Reference.objects.filter(pk=int(pk), directive__in=visible(actor, at=at).order_by().values("pk")).select_related("directive").first()


def _is_known(reference: Reference, *, among: Iterable[Directive], linked: set[tuple[int, int]]) -> bool:
    """Return whether a document is the one that is named: by what is said of it, or because a person has linked it."""
    alike = [one for one in among if one.number_key == reference.number_key]
    return any(means(reference, one=one) or (reference.directive_id, one.pk) in linked for one in alike)


def _cited(ones: list[Reference], *, ranks: Mapping[int, int]) -> Cited:
    named_by = tuple(dict.fromkeys(one.directive_id for one in ones))
    fullest = max(ones, key=lambda one: (one.issued_on is not None, bool(one.issuer)))
    return Cited(reference=fullest, named_by=named_by, rank=min(ranks[pk] for pk in named_by) - 1)
