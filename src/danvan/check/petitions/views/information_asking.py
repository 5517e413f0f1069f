"""How information is asked for, and what whoever asks holds then."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import get_language

from danvan.base.face.once import answered
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.information.submitting import SubmitForm
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.views import sending
from danvan.check.petitions.views.finding import secret_of
from danvan.check.petitions.views.information_finding import find


@answered
def submit(visit: Visit) -> HttpResponseBase:
    """Show the lists of the law and the form, and take in what is asked for."""
    form = SubmitForm(visit.POST or None, at=visit.at)
    if sent := sending.kept(visit, form, lane="information", agency=sending.chosen, keep=lambda bearer: _submit(visit, form, bearer=bearer)):
        return sent
    shows = {"form": form, "form_key": form.key, "lists": queries.lists(on=localdate(visit.at))}
    return render(visit, "petitions/information_submit.html", shows)


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Show the secret code, which nobody can show again later, and what comes next."""
    request = find(visit, code)
    shows = {"one": request, "secret": secret_of(visit, request), "page": "petitions.information_receipt"}
    return render(visit, "petitions/information_receipt.html", shows | queries.page(request, for_staff=False))


def _submit(visit: Visit, form: SubmitForm, *, bearer: str) -> str:
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    made = information.submit(
        form.what(), agency=form.cleaned_data["agency"], bearer=bearer, by=author, at=visit.at, news=form.wanted(),
        language=get_language() or "vi",
    )
    return reverse("petitions:information_receipt", args=[made.matter.code])
