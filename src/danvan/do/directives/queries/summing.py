"""Figures while they are added up, and as they are told: the whole, and the same by agency and by document."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from danvan.base.agencies.models import Agency
from danvan.do.directives import states
from danvan.do.directives.models import Directive

KEYS = ("total", *states.FIGURES)
LATE = KEYS.index("late")
ROOM = 50  # lines of a table that a page can hold
MOST = 20  # lines that it shows of more: a province has thousands, and its Excel shows them
Counts = dict[str, int]
Numbers = Sequence[int]  # counts in the order of KEYS
Pieces = dict[int, list[Numbers]]  # by key, what is to be added up


@dataclass(frozen=True, kw_only=True)
class Line:
    """What is counted for one agency or one document."""

    code: str
    name: str
    counts: Counts


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The figures of a period: the whole, and the same by agency and by document; of the documents there are more
    than are told where `of_documents` is higher."""

    total: Counts
    agencies: list[Line]
    documents: list[Line]
    of_agencies: int
    of_documents: int


@dataclass(frozen=True)
class Sums:
    """Pieces that came together, by agency and by document."""

    agencies: Pieces = field(default_factory=dict)
    documents: Pieces = field(default_factory=dict)

    def take(self, agency: int, *, numbers: Numbers, documents: Mapping[int, Numbers]) -> None:
        """Add what was counted with an agency, and of that for each document."""
        self.agencies.setdefault(agency, []).append(numbers)
        for document, part in documents.items():
            self.documents.setdefault(document, []).append(part)


def told(sums: Sums, *, most: int | None = None) -> Figures:
    """Return sums as lines with names: two queries; of more than `most` documents those with most that is late are kept.

    Of the agencies none is left out: what is said of the figures names whoever is late.
    """
    with_tasks = {pk: pieces for pk, pieces in sums.agencies.items() if any(piece[0] for piece in pieces)}
    agencies, documents = list(with_tasks), _first(sums.documents, most)
    named = Agency.objects.filter(pk__in=agencies).order_by("sort_key", "pk").values_list("pk", "code", "name")
    titled = Directive.objects.filter(pk__in=documents).only("type", "number", "matter__code").order_by("-issued_on", "-pk")
    return Figures(
        total=counts(total_of(piece for pieces in with_tasks.values() for piece in pieces)),
        agencies=[Line(code=code, name=name, counts=counts(total_of(with_tasks[pk]))) for pk, code, name in named], of_agencies=len(with_tasks),
        documents=[Line(code=one.matter.code, name=str(one), counts=counts(total_of(sums.documents[one.pk]))) for one in titled],
        of_documents=len(sums.documents),
    )  # fmt: skip


def total_of(pieces: Iterable[Numbers]) -> Numbers:
    """Add pieces up; of none all is nought."""
    return [sum(column) for column in zip(*pieces, strict=True)] or [0] * len(KEYS)


def counts(numbers: Numbers) -> Counts:
    """Return numbers under the names of the figures."""
    return dict(zip(KEYS, numbers, strict=True))


def _first(pieces: Pieces, most: int | None) -> list[int]:
    """Return the keys of those with most that is late, then with most at all; of all where they are not too many."""
    if most is None or most >= len(pieces):
        return list(pieces)
    ranked = sorted(pieces, key=lambda pk: (-sum(one[LATE] for one in pieces[pk]), -sum(one[0] for one in pieces[pk]), -pk))
    return ranked[: min(most, MOST)]
