"""How mediation is asked for, on the web or at the counter, and what whoever asks holds then."""

from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language

from danvan.base.face.once import answered
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import land
from danvan.check.petitions.forms.land.submitting import CounterForm, SubmitForm
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import drafting, sending
from danvan.check.petitions.views.finding import secret_of
from danvan.check.petitions.views.land_finding import find

UNFINISHED = "land"  # the counter's half-filled slip


@answered
def submit(visit: Visit) -> HttpResponseBase:
    """Show what the commune mediates and the form, and take the request in."""
    return _written(visit, SubmitForm(visit.POST or None, at=visit.at), is_paper=False)


@answered
def take_in(visit: Visit) -> HttpResponseBase:
    """Take in a request that came on paper, with the day on which it came."""
    if put := drafting.put_by(visit, name=UNFINISHED, agency=sending.chosen):
        return put
    shows = drafting.offered(visit, name=UNFINISHED)
    return _written(visit, CounterForm(visit.POST or None, at=visit.at, by=visit.actor, initial=drafting.taken_up(shows)), is_paper=True, shows=shows)


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Show the secret code, which nobody can show again later, and what comes next."""
    dispute = find(visit, code)
    shows = {"one": dispute, "secret": secret_of(visit, dispute), "page": "petitions.land_receipt"}
    return render(visit, "petitions/land_receipt.html", shows | queries.page(dispute, for_staff=False))


def _written(visit: Visit, form: SubmitForm, *, is_paper: bool, shows: dict[str, Any] | None = None) -> HttpResponseBase:
    if sent := sending.kept(
        visit, form, lane=CLERK if is_paper else "land", agency=sending.chosen, keep=lambda bearer: _submit(visit, form, bearer=bearer, is_paper=is_paper),
    ):
        return sent
    return render(visit, "petitions/land_submit.html", (shows or {}) | {"form": form, "form_key": form.key, "is_paper": is_paper})


def _submit(visit: Visit, form: SubmitForm, *, bearer: str, is_paper: bool) -> str:
    author = visit.actor if is_paper else Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    received_on: date = form.cleaned_data.get("received_on") or localdate(visit.at)
    made = land.submit(
        form.what(), agency=form.cleaned_data["agency"], received_on=received_on, bearer=bearer, by=author, at=visit.at,
        news=form.wanted(), language="vi" if is_paper else get_language() or "vi", is_paper=is_paper,
    )  # fmt: skip
    if is_paper:
        drafting.sent(visit, name=UNFINISHED)
    return reverse("petitions:land_receipt", args=[made.matter.code])
