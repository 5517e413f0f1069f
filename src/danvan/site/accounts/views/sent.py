"""A person's own matters."""

from django.http import HttpResponse
from django.shortcuts import render

from danvan.base.people.visits import Visit
from danvan.site import sent


def matters(visit: Visit) -> HttpResponse:
    """List what the visitor sent with their account, newest first; of nobody else there is such a list."""
    lines, shown = sent.lines(visit, place=visit.GET.get("tu", ""))
    return render(visit, "accounts/matters.html", {"lines": lines, "slice": shown})
