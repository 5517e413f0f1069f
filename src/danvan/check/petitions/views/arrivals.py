"""The waiting room: letters and messages that a clerk sorts before anything of them goes further. Nobody else sees them."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face import capped
from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.actions.arrivals.parts import TOGETHER
from danvan.check.petitions.forms.arrivals import TakeForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.queries import slowed, suspects
from danvan.check.petitions.queries.arrivals_next import standing
from danvan.check.petitions.states import arrivals as states
from danvan.check.petitions.views import arrival_taking as taking
from danvan.engines import redaction

SHOWN = 200  # in one list
BRIEF = 90  # letters of what is shown of each


def room(visit: Visit) -> HttpResponse:
    """List what waits, masked; what looks like a denunciation is on top and shows no word."""
    waiting = [_line(one, visit=visit) for one in queries.room(visit.actor, at=visit.at).prefetch_related("files")[:SHOWN]]
    counts = [
        (states.WAYS[way], [(words, count[outcome]) for outcome, words in states.OUTCOMES.items()]) for way, count in queries.counted(visit.actor, at=visit.at)
    ]
    shows = {
        "waiting": waiting, "sealed": queries.sealed(visit.actor, at=visit.at)[:SHOWN],
        "spam": [_line(one, visit=visit) for one in queries.spam(visit.actor, at=visit.at).prefetch_related("files")[:SHOWN]],
        "to_print": {one.pk for one in queries.to_print(visit.actor, at=visit.at)}, "counts": counts, "outcomes": states.OUTCOMES.values(),
        "suspects": capped.capped(suspects.suspected(visit.actor, at=visit.at)), "slowed": slowed.slowed(visit.actor, at=visit.at),
    }
    return private(render(visit, "petitions/arrivals.html", shows))


@answered
def arrival(visit: Visit, number: int) -> HttpResponseBase:
    """Show one that waits, whole, and take it in when the clerk says what it is about; whoever comes too late reads who was first."""
    one = taking.find(visit, number)
    if one.way == states.WEB:  # it lies with what is alike
        return redirect("petitions:suspects_alike", one.alike) if one.alike else redirect("petitions:suspects")
    if said := taking.gone(one):
        messages.error(visit, said)
        return redirect("petitions:arrivals")
    form = TakeForm(visit.POST or None, arrival=one, by=visit.actor, at=visit.at)
    stands = standing(one, actor=visit.actor, at=visit.at)
    is_coming = one.lacks > 0 and visit.at < one.received_at + TOGETHER
    may = visit.method == "POST" and not is_coming and form.is_valid()
    if may and (where := form.make(lambda: _taken(visit, one, form), visit=visit)):
        return taking.led(visit, one, form, where=where)
    if form.is_bound and (said := taking.gone(taking.find(visit, number))):
        form.add_error(None, said)
    shows = {
        "arrival": one, "form": form, "form_key": form.key if form.is_bound else "", "files": list(one.files.select_related("file")),
        "alike": taking.alike_to(visit, one), "is_coming": is_coming, "is_late": visit.at > one.sort_by,
        "stands": stands, "lanes": taking.offered(visit), "is_told": taking.is_answered(one),
        "listed": f"{reverse('petitions:arrivals')}#thu-{one.pk}",
    }
    return private(render(visit, "petitions/arrival.html", shows, status=409 if form.non_field_errors() else 200))


def find(visit: Visit, number: int) -> Arrival:
    """Return what waits under a number, if the visitor sorts it.

    :raises Http404: if there is none
    """
    found = suspects.waiting(visit.actor, at=visit.at).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def private(response: HttpResponse) -> HttpResponse:
    """Return a page that no cache keeps."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _taken(visit: Visit, one: Arrival, form: TakeForm) -> str:
    code, on = taking.code_of(form), taking.on_from(visit, one)
    made = actions.take_in(one, said=form.said(), bearer=code.bearer, seed=code.seed, by=visit.actor, at=visit.at)
    return taking.way_on(visit, one, matter=made.matter, on=on)


def _line(one: Arrival, *, visit: Visit) -> dict[str, Any]:
    begins = " ".join(one.words.split())[: 10 * BRIEF] if not one.found else ""
    brief = redaction.redacted(begins, found=redaction.marks(begins))[:BRIEF]
    return {
        "arrival": one, "brief": brief or (_("(không có chữ)") if not one.found else ""), "files": len(one.files.all()),
        "is_late": visit.at > one.sort_by, "is_coming": one.lacks > 0 and visit.at < one.received_at + TOGETHER,
    }
