"""Where a clerk brings in a letter on paper, as its scanned pages."""

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate, localtime

from danvan.base.calendar import hours
from danvan.base.face.once import answered
from danvan.base.people import sealing
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.forms.scanning import ScanForm
from danvan.check.petitions.states.arrivals import SCAN
from danvan.check.petitions.views import drafting, sending


@answered
def scan(visit: Visit) -> HttpResponseBase:
    """Let the pages wait, from the day that the letter came."""
    if put := drafting.put_by(visit, name="scan", agency=sending.chosen, files=("pages",)):
        return put
    shows = drafting.offered(visit, name="scan")
    form = ScanForm(
        visit.POST or None, visit.FILES or None, by=visit.actor, at=visit.at, initial={"received_on": localdate(visit.at)} | drafting.taken_up(shows),
    )
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _kept(visit, form), visit=visit)):
        return redirect(where)
    return render(visit, "petitions/scan.html", shows | {"form": form, "form_key": form.key})


def _kept(visit: Visit, form: ScanForm) -> str:
    day = form.cleaned_data["received_on"]
    came_at = visit.at if day == localdate(visit.at) else hours.midnight(day)
    sent = actions.Sent(way=SCAN, received_at=localtime(came_at), scans=tuple(form.cleaned_data["pages"]))
    key = sealing.index("scan", value=form.key)
    made = actions.arrive(sent, agency=form.cleaned_data["agency"], key=key, at=visit.at)
    if made is None:  # sent before, under another form's answer
        raise Http404
    drafting.sent(visit, name="scan")
    return reverse("petitions:arrival", args=[made.pk])
