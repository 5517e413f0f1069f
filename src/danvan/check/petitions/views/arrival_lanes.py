"""What waits goes to a lane with a form of its own: the form of that lane's counter, filled in from the letter."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render

from danvan.base.face.once import answered
from danvan.base.matters import bearing, codes
from danvan.base.matters.models import Matter
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions.arrivals.parts import TOGETHER
from danvan.check.petitions.forms.arriving import LaneArrivingForm
from danvan.check.petitions.forms.arriving_lanes import (
    ComplaintArrivingForm,
    LandArrivingForm,
    OpinionArrivingForm,
    RequestArrivingForm,
)
from danvan.check.petitions.forms.arriving_voters import VotersArrivingForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.states import arrivals as states
from danvan.check.petitions.views import arrival_taking as taking
from danvan.check.petitions.views.arrivals import private

FORMS: dict[str, type[Any]] = {
    "khieu-nai": ComplaintArrivingForm, "dat-dai": LandArrivingForm, "thong-tin": RequestArrivingForm, "thai-do-phuc-vu": OpinionArrivingForm,
    "cu-tri": VotersArrivingForm,
}  # fmt: skip


@answered
def lane(visit: Visit, number: int, name: str) -> HttpResponseBase:
    """Show the form of a lane with what the letter says, and take it in there when it is sent."""
    one = taking.find(visit, number)
    if one.way == states.WEB or name not in taking.offered(visit):
        raise Http404
    if (said := taking.gone(one)) and visit.method != "POST":
        messages.error(visit, said)
        return redirect("petitions:arrivals")
    form: LaneArrivingForm = FORMS[name](visit.POST or None, arrival=one, by=visit.actor, at=visit.at)
    on, is_coming = taking.on_from(visit, one), one.lacks > 0 and visit.at < one.received_at + TOGETHER
    may = visit.method == "POST" and not said and not is_coming and form.is_valid() and form.is_last
    if may and (where := form.make(lambda: _taken(visit, one, form, on=on), visit=visit)):
        return taking.led(visit, one, form, where=where)
    if form.is_bound and (said := taking.gone(taking.find(visit, number))):
        form.add_error(None, said)
    shows = {
        "arrival": one, "form": form, "form_key": form.key, "files": list(one.files.select_related("file")), "lane": states.LANES[name], "name": name,
        "is_coming": is_coming, "is_told": taking.is_answered(one), "is_paper": one.way == states.SCAN,
        "alike": taking.alike_to(visit, one, words=visit.POST.get(form.WORDS, "")),
    }
    return private(render(visit, "petitions/arrival_lane.html", shows, status=409 if form.non_field_errors() else 200))


def receipt(visit: Visit, number: int) -> HttpResponse:
    """Show the secret code of what the clerk who took it in may not read any more, for the slip that goes back on paper."""
    one = taking.find(visit, number)
    found = Matter.objects.filter(pk=one.matter_id or 0, bearer__in=visit.actor.bears).values_list("code", "bearer").first()
    if found is None:
        raise Http404
    code, bearer = found
    secret = next(secret for secret in bearing.borne(visit) if codes.bearer(secret) == bearer)
    return private(render(visit, "petitions/arrival_receipt.html", {"code": code, "secret": secret, "on": taking.on_from(visit, one)}))


def _taken(visit: Visit, one: Arrival, form: LaneArrivingForm, *, on: str) -> str:
    made = form.take(code=taking.code_of(form), by=visit.actor, at=visit.at)
    return taking.way_on(visit, one, matter=made.matter, on=on)
