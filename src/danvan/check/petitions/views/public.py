"""What everybody reads of answered petitions, without an account: the list, the places, each with its history."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate

from danvan.base.face import keyset
from danvan.base.files.views import show
from danvan.base.people.visits import Visit
from danvan.base.places import maps
from danvan.check.petitions import states
from danvan.check.petitions.forms import public as forms
from danvan.check.petitions.models import Published
from danvan.check.petitions.queries import corrections, public, shown
from danvan.check.petitions.queries.published import NEWEST_PUBLIC
from danvan.check.petitions.reports import pinned, squares

ON_A_PAGE, PLACES = 20, 40


def public_list(visit: Visit) -> HttpResponse:
    """List the answered petitions that are public, the newest first, narrowed as an address asks."""
    on = localdate(visit.at)
    known = public.choices(agency=visit.GET.get("co-quan", ""), place=visit.GET.get("noi", ""))
    form = forms.NarrowForm(visit.GET, agencies=known["agency"], subjects=known["subject"], places=known["place"])
    asked = form.asked()
    cut = keyset.cut(public.listed(asked, on=on), by=NEWEST_PUBLIC, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(one, forms.STATES.get(one.state, ""), forms.TONES.get(one.state, "plain")) for one in cut.rows]
    query = urlencode({forms.NAMES[name]: value for name, value in asked.items()})
    shows = {"form": form, "rows": rows, "slice": cut, "query": query, "delay": shown.delay(on=on)}
    return render(visit, "petitions/public_list.html", shows)


def public_map(visit: Visit) -> HttpResponse:
    """Show where public petitions are: on the map of a commune if it has one, else as squares; and as a list."""
    cut = keyset.cut(public.places(), by=public.BY_NAME, size=PLACES, place=visit.GET.get("tu", ""))
    places = [(one.place, one.facts["published"]) for one in cut.rows if one.place]
    shows: dict[str, Any] = {"places": places, "slice": cut, **_map(visit)}
    if "drawn" not in shows:
        shows["plan"] = squares.plan([(place.name, n) for place, n in places])
    return render(visit, "petitions/public_map.html", shows)


def public_page(visit: Visit, code: str) -> HttpResponse:
    """Show one public petition: what was asked and answered, and what the office did when."""
    found = _find(visit, code)
    shows = {
        "published": found, "state": forms.STATES.get(found.state, ""), "tone": forms.TONES.get(found.state, "plain"),
        "kind": forms.KINDS[found.kind], "urgency": states.URGENCIES.get(found.urgency, ""), "steps": public.history(found),
        "versions": corrections.of(found), "back_url": reverse("petitions:public_list"),
    }
    return render(visit, "petitions/public_page.html", shows)


def public_corrections(visit: Visit) -> HttpResponse:
    """List the petitions whose public text was changed after it was published."""
    cut = keyset.cut(corrections.corrected(on=localdate(visit.at)), by=corrections.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    return render(visit, "petitions/public_corrections.html", {"rows": cut.rows, "slice": cut})


def public_photo(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Show a picture that an officer chose and covered for everybody."""
    found = _find(visit, code)
    return show({"anh": found.photo, "bang-chung": found.proof}[which])


def _map(visit: Visit) -> dict[str, Any]:
    """Return the map of the commune that is asked for, or of the first that has one; nothing where none has."""
    on, asked = localdate(visit.at), visit.GET.get("xa", "")
    communes = maps.communes(on=on)
    commune = (communes.filter(code=asked).first() if asked else None) or communes.first()
    if commune is None:
        return {}
    return {
        "communes": public.few(communes), "commune": commune, "drawn": pinned.drawn(commune, on=on),
        "delay": shown.delay(on=on), "query": urlencode({"xa": asked}),
    }


def _find(visit: Visit, code: str) -> Published:
    if (found := public.find(code, on=localdate(visit.at))) is None:
        raise Http404
    return found
