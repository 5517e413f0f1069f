"""The map of a commune, for who keeps its data."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.office.forms.maps import MapForm
from danvan.base.office.queries import agencies as queries
from danvan.base.people.visits import Visit
from danvan.base.places import maps


def drawn(visit: Visit, code: str) -> HttpResponseBase:
    """Show the map of a commune, and take in another or where a village lies."""
    agency = get_object_or_404(Agency.objects.select_related("above"), code=code)
    if agency.kind != "commune" or not queries.may_keep(visit.actor, agency=agency, at=visit.at):
        raise Http404
    form = MapForm(visit.POST or None, visit.FILES or None, agency=agency, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _kept(visit, form), visit=visit)):
        messages.success(visit, _("Đã vẽ lại bản đồ."))
        return redirect(where)
    shapes = maps.shapes(agency)
    found = maps.draw(shapes, marks={place.pk: maps.Mark(x=0, y=0, label=place.name) for place in form.known})
    lying = maps.middles(shapes)
    shows = {
        "agency": agency, "form": form, "form_key": form.key if form.is_bound else "", "drawing": found[0] if found else None,
        "roads": sum(shape.kind == "road" for shape in shapes), "missing": [place for place in form.known if place.pk not in lying],
    }
    return render(visit, "office/agencies/map.html", shows)


def _kept(visit: Visit, form: MapForm) -> str:
    form.act(by=visit.actor)
    return reverse("office:map", args=[form.about.code])
