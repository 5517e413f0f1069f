from django.http import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import conduct as actions
from danvan.check.petitions.forms.conduct import HEAD, ConductForm
from danvan.check.petitions.views import sending


def conduct(visit: Visit) -> HttpResponseBase:
    """Show the form for an opinion on the conduct of officials, and take in what is sent."""
    form = ConductForm(*sending.typed(visit), at=visit.at, initial=visit.POST.dict())
    if sent := sending.kept(visit, form, lane="conduct", agency=sending.there, files=("photo",), keep=lambda bearer: _submit(visit, form, bearer=bearer)):
        return sent
    key = form.key if form.is_bound else visit.POST.get("form_key", "")
    return render(visit, "petitions/conduct.html", {"form": form, "form_key": key})


def _submit(visit: Visit, form: ConductForm, *, bearer: str) -> str:
    said = {name: form.cleaned_data[name] for name in ("text", "place", "where")}
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    about_head = form.cleaned_data["about"] == HEAD
    petition = actions.submit(**said, about_head=about_head, bearer=bearer, by=author, at=visit.at)
    return reverse("petitions:receipt", args=[petition.matter.code])
