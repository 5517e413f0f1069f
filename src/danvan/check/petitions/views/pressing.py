"""The map that the form asks for when somebody would rather press where it is; the list and words say the same without it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from danvan.base.people.visits import Visit
from danvan.base.places import pressing


def press(visit: Visit) -> HttpResponse:
    """Show the map of the commune that was chosen, as a part of the form's page."""
    on = localdate(visit.at)
    commune = pressing.asked(place=visit.GET.get("noi", ""), commune=visit.GET.get("xa", ""), on=on)
    return render(visit, "places/press.html", {"map": pressing.pressable(commune, on=on) if commune else None})
