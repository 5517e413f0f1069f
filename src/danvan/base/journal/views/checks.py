"""How anybody may hold the office to its log: the page of the log, of an entry, and of a receipt to check."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render

from danvan.base.journal import epochs, queries, verdicts
from danvan.base.journal.forms import CheckForm
from danvan.base.journal.models import Entry, Epoch, Leaf
from danvan.base.people.visits import Visit


def book(visit: Visit) -> HttpResponse:
    """Show how the log stands and how anybody can hold the office to it."""
    shows = {"point": queries.newest(), "epochs": Epoch.objects.order_by("-number"), "keys": epochs.printed()}
    return render(visit, "journal/book.html", shows)


def item(visit: Visit, number: int, hashed: str) -> HttpResponse:
    """Show whether an entry still is what a printed code says of it: where the square code of a receipt leads."""
    entry = get_object_or_404(Entry.objects.select_related("agency"), pk=number)
    place = Leaf.objects.filter(entry=entry).first()
    same = queries.hashed(entry).hex() == hashed.lower()
    return render(visit, "journal/item.html", {"same": same, "place": place, "point": queries.newest()})


def check(visit: Visit) -> HttpResponse:
    """Say in plain words whether a receipt is true, whoever holds it."""
    form = CheckForm(visit.POST or None, visit.FILES or None)
    found = verdicts.of(form.receipt, words=form.words) if visit.method == "POST" and form.is_valid() else None
    return render(visit, "journal/check.html", {"form": form, "verdict": found})


def tool(visit: Visit) -> HttpResponse:
    """Hand out the program that checks a receipt without us."""
    try:
        program = settings.RECEIPT_TOOL.read_bytes()
    except FileNotFoundError as missing:  # installed without its sources
        raise Http404 from missing
    response = HttpResponse(program, content_type="text/x-python; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{settings.RECEIPT_TOOL.name}"'
    return response
