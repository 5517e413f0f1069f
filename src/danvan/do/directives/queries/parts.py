"""What of the sums that are kept falls to each document: all of it, or of those documents that a page shows."""

from django.db.models import Q, QuerySet, Sum

from danvan.do.directives.models import Part, Tally
from danvan.do.directives.queries.summing import Sums

FEW = 900  # documents that a statement names


def whole(tallies: QuerySet[Tally]) -> Sums:
    """Return sums by agency and document, read by one statement: no move comes between the whole and its parts."""
    sums = Sums()
    for agency, numbers, document, part in tallies.values_list("agency", "counts", "parts__document", "parts__counts"):
        sums.agencies[agency] = [numbers]
        if document:
            sums.documents.setdefault(document, []).append(part)
    return sums


def brief(tallies: QuerySet[Tally]) -> Sums:
    """Return the same by agency alone."""
    return Sums(agencies={agency: [numbers] for agency, numbers in tallies.values_list("agency", "counts")})


def first(sums: Sums, *, tallies: QuerySet[Tally], most: int) -> None:
    """Add to sums what falls to the documents that are in them, and to one more than `most` others with most that is late."""
    live = list(sums.documents)
    there = Part.objects.filter(tally__in=tallies)
    if len(live) <= FEW:
        others = there.exclude(document__in=live).order_by().values("document")
        ranked = others.annotate(behind=Sum("late"), all=Sum("total")).order_by("-behind", "-all", "-document")
        there = there.filter(Q(document__in=live) | Q(document__in=list(ranked.values_list("document", flat=True)[: most + 1])))
    for document, part in there.values_list("document", "counts"):
        sums.documents.setdefault(document, []).append(part)
