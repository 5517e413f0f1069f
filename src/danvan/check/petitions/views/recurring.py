"""What comes back again and again: the list, one of them, and what a head decides."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.duties import queries as duties
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as all_lanes
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.recurring import FORMS
from danvan.check.petitions.models import Recurrence
from danvan.check.petitions.queries import recurrence as queries
from danvan.check.petitions.states import recurrence as states

MOST = 100


def recurrences(visit: Visit) -> HttpResponse:
    """List what comes back, those that wait for a head first."""
    found = sorted(queries.visible(visit.actor, at=visit.at)[:MOST], key=lambda one: one.matter.state != "raised")
    counted = queries.counts(found)
    rows = [(one, counted.get(one.pk, 0), states.LABELS[one.matter.state], states.TONES[one.matter.state]) for one in found]
    return render(visit, "petitions/recurrences.html", {"rows": rows})


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one proposal with its petitions."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    one = _find(visit, code)
    if verb not in FORMS:
        raise Http404
    form = FORMS[verb](visit.POST or None, thing=one, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(one.matter)
        if where := form.make(lambda: _acted(visit, form, code=code), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        one = _find(visit, code)  # as somebody else has left it
    return _page(visit, one, verb=verb, form=form)


def _acted(visit: Visit, form: LaneForm, *, code: str) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:recurrence", args=[code])


def _find(visit: Visit, code: str) -> Recurrence:
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def _page(visit: Visit, one: Recurrence, *, verb: str = "", form: LaneForm | None = None) -> HttpResponse:
    possible = {move.verb for move in moves.open_to(one, by=visit.actor, at=visit.at)}
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    shows: dict[str, Any] = {
        "one": one, "page": "petitions.recurrence", "verb": verb, "form": form, "form_key": form.key if form else "",
        "does": states.DOES.get(verb, ""), "moves": [(it, states.DOES[it]) for it in FORMS if it in possible and it != verb],
        "duties": duties.of(one.matter),
        "aside": states.ASIDE, "state": states.LABELS[one.matter.state], "tone": states.TONES[one.matter.state],
        "petitions": queries.petitions(one, actor=visit.actor, at=visit.at)[:MOST], "events": all_lanes.history(one, for_staff=True),
    }
    return render(visit, "petitions/recurrence.html", shows, status=409 if form and form.non_field_errors() else 200)
