"""What a house gives to be found of its matters; `site` fills the register, for the ground knows no house by name."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from danvan.base.matters.models import Matter


@dataclass(frozen=True, kw_only=True)
class Document:
    """The words of a matter for everyone who sees it at all: what only some of them may read is left out."""

    title: str
    text: str


Give = Callable[[Collection[int]], Mapping[int, Document]]  # by the matters' numbers, with a query for each kind
DOCUMENTS: dict[str, Give] = {}  # house: its query, for matters of any kind
OF_KIND: dict[tuple[str, str], Give] = {}  # (house, kind): a shorter one, for this kind alone


def of(matters: Iterable[Matter]) -> dict[int, Document]:
    """Return what houses give to be found of matters now, by the matters' numbers: a query for each kind that is among them."""
    by_give: dict[Give, list[int]] = {}
    for matter in matters:
        if give := OF_KIND.get((matter.house, matter.kind)) or DOCUMENTS.get(matter.house):
            by_give.setdefault(give, []).append(matter.pk)
    return {pk: document for give, pks in by_give.items() for pk, document in give(pks).items()}
