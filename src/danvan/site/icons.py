"""The icon that browsers ask for by themselves, at an address of their own choice."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static

from danvan.base.people.visits import Visit


def icon(visit: Visit) -> HttpResponse:
    """Lead to the mark of the pages."""
    return redirect(static("face/mark.svg"))
