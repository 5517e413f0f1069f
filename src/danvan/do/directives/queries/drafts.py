"""What may become tasks, as it stands in the text."""

from django.db.models import Exists, OuterRef, QuerySet

from danvan.do.directives.models import Directive, Draft, Task


def drafts(directive: Directive) -> QuerySet[Draft]:
    """Return what may become tasks, as it stands in the text."""
    found = Draft.objects.filter(directive=directive)
    return found.select_related("lead").prefetch_related("supporting").order_by("start", "pk")


def unassigned(directive: Directive) -> QuerySet[Draft]:
    """Return the drafts that are nobody's task yet."""
    return drafts(directive).exclude(Exists(Task.objects.filter(draft=OuterRef("pk"))))


def waiting(directive: Directive) -> QuerySet[Draft]:
    """Return the drafts that are nobody's task yet and might become one: a person has not said that they are none."""
    return unassigned(directive).exclude(state="dropped")


def to_assign(directive: Directive) -> QuerySet[Draft]:
    """Return the drafts that a person confirmed and nobody has assigned yet."""
    return unassigned(directive).filter(state="confirmed")


def following(directive: Directive, *, start: int) -> Draft | None:
    """Return the draft that nobody has settled which stands next in the text after a place, else the first one; None if none is left."""
    left = waiting(directive).filter(state="proposed")
    return left.filter(start__gt=start).first() or left.first()
