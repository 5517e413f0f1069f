"""The waiting room: letters and messages that a clerk sorts before anything of them goes further. Nobody else sees them."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.matters import bearing, codes
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.actions.arrivals.parts import TOGETHER
from danvan.check.petitions.forms.arrivals import TakeForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.queries.arrivals_alike import alike
from danvan.check.petitions.states import arrivals as states
from danvan.engines import redaction

SHOWN = 200  # in one list
BRIEF = 90  # letters of what is shown of each


def room(visit: Visit) -> HttpResponse:
    """List what waits, masked; what looks like a denunciation is on top and shows no word."""
    waiting = [_line(one, visit=visit) for one in queries.room(visit.actor, at=visit.at).prefetch_related("files")[:SHOWN]]
    counts = [(states.WAYS[way], [(words, count[outcome]) for outcome, words in states.OUTCOMES.items()]) for way, count in queries.counted(visit.actor, at=visit.at)]
    shows = {
        "waiting": waiting, "sealed": queries.sealed(visit.actor, at=visit.at)[:SHOWN], "spam": queries.spam(visit.actor, at=visit.at)[:SHOWN],
        "to_print": {one.pk for one in queries.to_print(visit.actor, at=visit.at)}, "counts": counts, "outcomes": states.OUTCOMES.values(),
    }
    return private(render(visit, "petitions/arrivals.html", shows))


@answered
def arrival(visit: Visit, number: int) -> HttpResponseBase:
    """Show one that waits, whole, and take it in when the clerk says what it is about."""
    one = find(visit, number)
    form = TakeForm(visit.POST or None, arrival=one, by=visit.actor, at=visit.at)
    is_coming = one.lacks > 0 and visit.at < one.received_at + TOGETHER
    may = visit.method == "POST" and not is_coming and form.is_valid()
    if may and (where := form.make(lambda: _taken(visit, one, form), visit=visit)):
        return _led(visit, one, form, where=where)
    shows = {
        "arrival": one, "form": form, "form_key": form.key if form.is_bound else "", "files": list(one.files.select_related("file")),
        "alike": alike(one, actor=visit.actor, at=visit.at), "is_coming": is_coming, "is_late": visit.at > one.sort_by,
    }
    return private(render(visit, "petitions/arrival.html", shows, status=409 if form.non_field_errors() else 200))


def find(visit: Visit, number: int) -> Arrival:
    """Return what waits under a number, if the visitor sorts it.

    :raises Http404: if there is none
    """
    found = queries.room(visit.actor, at=visit.at).filter(pk=number).first()
    if found is None:
        raise Http404
    return found


def private(response: HttpResponse) -> HttpResponse:
    """Return a page that no cache keeps."""
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _taken(visit: Visit, one: Arrival, form: TakeForm) -> str:
    bearer = codes.bearer(codes.secret(form.key))
    made = actions.take_in(one, said=form.said(), bearer=bearer, seed=form.key, by=visit.actor, at=visit.at)
    return reverse("petitions:page" if _is_answered(one) else "petitions:receipt", args=[made.matter.code])


def _led(visit: Visit, one: Arrival, form: TakeForm, *, where: str) -> HttpResponseBase:
    """Lead on: with the secret code to the slip that goes back on paper, without it where the sender is told by the way they came."""
    response = redirect(where)
    if not _is_answered(one):
        bearing.bear(response, secret=codes.secret(form.key), also=bearing.borne(visit))
    return response


def _is_answered(one: Arrival) -> bool:
    return one.way in states.CHANNEL and one.sender is not None


def _line(one: Arrival, *, visit: Visit) -> dict[str, Any]:
    words = redaction.redacted(one.words, found=redaction.marks(one.words)) if not one.found else ""
    brief = " ".join(words.split())[:BRIEF]
    return {
        "arrival": one, "brief": brief or (_("(không có chữ)") if not one.found else ""), "files": len(one.files.all()),
        "is_late": visit.at > one.sort_by, "is_coming": one.lacks > 0 and visit.at < one.received_at + TOGETHER,
    }
