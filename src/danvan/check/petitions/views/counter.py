"""The counter, where a clerk writes down what somebody said, on the telephone too, or brought on paper, and hands them a slip."""

from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.check.petitions import actions
from danvan.check.petitions.actions import accompanying, information
from danvan.check.petitions.forms.counter import AskCounterForm, CounterForm
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import drafting, sending

SAID = ("text", "place", "where", "photo", "concerns", "cited")


@answered
def petition(visit: Visit) -> HttpResponseBase:
    """Take in a report or feedback; what must not be kept here is met before that."""
    if put := drafting.put_by(visit, name="counter", agency=sending.there, files=("photo",)):
        return put
    shows = drafting.offered(visit, name="counter")
    form = CounterForm(
        *sending.typed(visit), at=visit.at, by=visit.actor, initial=visit.POST.dict() or {"received_on": localdate(visit.at)} | drafting.taken_up(shows),
    )
    if sent := sending.kept(visit, form, lane=CLERK, agency=sending.there, files=("photo",), keep=lambda bearer: _petition(visit, form, bearer=bearer)):
        return sent
    return render(visit, "petitions/counter.html", shows | {"form": form, "form_key": form.key or visit.POST.get("form_key", "")})


@answered
def request(visit: Visit) -> HttpResponseBase:
    """Take in a request for information."""
    if put := drafting.put_by(visit, name="information", agency=sending.chosen):
        return put
    shows = drafting.offered(visit, name="information")
    form = AskCounterForm(
        visit.POST or None, at=visit.at, by=visit.actor, initial={"received_on": localdate(visit.at), "way": "copy"} | drafting.taken_up(shows),
    )
    if sent := sending.kept(visit, form, lane=CLERK, agency=sending.chosen, keep=lambda bearer: _request(visit, form, bearer=bearer)):
        return sent
    return render(visit, "petitions/information_counter.html", shows | {"form": form, "form_key": form.key})


def _petition(visit: Visit, form: CounterForm, *, bearer: str) -> str:
    said = {name: form.cleaned_data[name] for name in SAID}
    kind = form.cleaned_data["kind"] or "feedback"
    made = actions.submit(**said, kind=kind, came=form.how(), bearer=bearer, by=visit.actor, at=visit.at, news=form.wanted())
    accompanying.enclose(made.matter, files=form.cleaned_data["photos"])
    drafting.sent(visit, name="counter")
    return reverse("petitions:receipt", args=[made.matter.code])


def _request(visit: Visit, form: AskCounterForm, *, bearer: str) -> str:
    made = information.submit(
        form.what(), agency=form.cleaned_data["agency"], came=form.how(), bearer=bearer, by=visit.actor, at=visit.at, news=form.wanted(),
    )
    drafting.sent(visit, name="information")
    return reverse("petitions:information_receipt", args=[made.matter.code])
