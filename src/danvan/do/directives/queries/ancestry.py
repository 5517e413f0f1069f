"""How documents carry out one another over several steps: the way up, and all that stands above."""

from danvan.do.directives.models import Directive, Link


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


def _way(came: dict[int, int], *, start: int, end: int) -> list[int]:
    found = [end]
    while found[-1] != start:
        found.append(came[found[-1]])
    return found[::-1]
