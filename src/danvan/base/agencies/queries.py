from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from danvan.base import editions
from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency, Line
from danvan.engines import vietnamese

MOST = 30  # hits that a person looks through


def begun() -> QuerySet[Line]:
    """Return the lines of the successions that took effect."""
    lines = Line.objects.filter(succession__begun_at__isnull=False).select_related("succession", "before", "after")
    return lines.order_by("succession__effective_on", "-main", "pk")


def predecessors(agency: Agency) -> list[Line]:
    """Return from whom an agency took over, oldest first, those before them too."""
    return _followed(agency, up=False)


def successors(agency: Agency) -> list[Line]:
    """Return who took over from an agency, oldest first, those after them too."""
    return _followed(agency, up=True)


def has_changed(agency: Agency) -> bool:
    """Return whether an agency took over from another or another from it; most never did, so pages ask this first."""
    return agency.pk in editions.kept("agencies that changed", read=_changed)


def heir(agency: Agency, *, on: date) -> Agency:
    """Return who answers on a day for what was an agency's: itself while it stands, else who took it over.

    Who ended without a successor answers for it on paper still.
    """
    seen = {agency.pk}
    while agency.valid_to and agency.valid_to <= on:
        line = begun().filter(before=agency, main=True, succession__effective_on__lte=on).last()
        if line is None or line.after_id in seen:
            break
        agency = line.after
        seen.add(agency.pk)
    return agency


def is_heir(agency: int, *, of: int) -> bool:
    """Return whether an agency is among those that took over from another."""
    return any(line.after_id == agency for line in _followed(Agency(pk=of), up=True))


def with_former(agencies: Iterable[int]) -> set[int]:
    """Return some agencies and all that they took over from: a query for each step, however many they are."""
    found, level = set[int](), set(agencies)
    while level := level - found:
        found |= level
        level = set(begun().filter(after__in=level).values_list("before", flat=True))
    return found


def found_by(words: str) -> QuerySet[Agency]:
    """Return the agencies whose names hold all of some words, however they are typed, former ones too."""
    condition = Q()
    for word in vietnamese.fold(words).split():
        condition &= Q(folded__contains=word)
    return Agency.objects.filter(condition).select_related("above").order_by("sort_key", "code")


def below(agencies: Iterable[Agency], *, on: date) -> QuerySet[Agency]:
    """Return the agencies that stand directly below some others on a day."""
    return Agency.objects.standing(on=on).filter(above__in=[agency.pk for agency in agencies])


def with_above(agencies: Iterable[int]) -> set[int]:
    """Return some agencies and all that stand above them: a query for each level, however many they are."""
    found, level = set[int](), set(agencies)
    while level := level - found:
        found |= level
        level = set(Agency.objects.filter(pk__in=Agency.objects.filter(pk__in=level).values("above")).values_list("pk", flat=True))
    return found


def with_below(agencies: Iterable[int]) -> set[int]:
    """Return some agencies and all that stand below them, however many they are, by the tree that is kept while it stands."""
    below = editions.kept("who stands below whom", read=_tree)
    found, level = set[int](), set(agencies)
    while level := level - found:
        found |= level
        level = {pk for one in level for pk in below.get(one, ())}
    return found


def tasked() -> frozenset[int]:
    """Return the agencies that may be tasked."""
    return editions.kept("who may be tasked", read=lambda: frozenset(Agency.objects.tasked().values_list("pk", flat=True)))


def only_asked() -> frozenset[int]:
    """Return the agencies that can only be asked: few, so a count leaves them out by their keys and reads no agency."""
    return editions.kept("who is only asked", read=lambda: frozenset(Agency.objects.filter(kind__in=kinds.ASKABLE).values_list("pk", flat=True)))


def seat(agency: Agency) -> Agency:
    """Return the commune or province that an agency belongs to, itself or the nearest above it; else who stands highest."""
    chain = agency.chain()
    return next((one for one in chain if one.kind in kinds.SEATS), chain[-1])


def own(agency: Agency, *, on: date) -> QuerySet[Agency]:
    """Return the seat of an agency and all that stands below it on a day, but nothing below another seat."""
    level = [seat(agency)]
    found = {level[0].pk}
    while level:
        level = [one for one in below(level, on=on) if one.pk not in found]
        found |= {one.pk for one in level}
        level = [one for one in level if one.kind not in kinds.SEATS]
    return Agency.objects.standing(on=on).filter(pk__in=found)


def superior(agency: Agency, *, on: date) -> QuerySet[Agency]:
    """Return who stands above the seat of an agency on a day, and the departments of those or of nobody."""
    above = [one.pk for one in seat(agency).chain()[1:]]
    departments = (Q(above__in=above) | Q(above=None)) & ~Q(kind__in=kinds.SEATS)
    return Agency.objects.standing(on=on).filter(Q(pk__in=above) | departments)


def _tree() -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for above, pk in Agency.objects.values_list("above", "pk"):
        if above:
            found.setdefault(above, []).append(pk)
    return found


def _changed() -> frozenset[int]:
    """Return the agencies that take part in a succession which took effect."""
    lines = Line.objects.filter(succession__begun_at__isnull=False)
    return frozenset(pk for line in lines.values_list("before", "after") for pk in line)


def _followed(agency: Agency, *, up: bool) -> list[Line]:
    found: list[Line] = []
    waiting, seen = [agency.pk], {agency.pk}
    while waiting:
        asked = Q(before__in=waiting) if up else Q(after__in=waiting)
        lines = [line for line in begun().filter(asked) if line.before_id != line.after_id]
        reached = {line.after_id if up else line.before_id for line in lines}
        found += lines
        waiting = list(reached - seen)
        seen |= reached
    return sorted(found, key=lambda line: (line.succession.effective_on, line.pk))
