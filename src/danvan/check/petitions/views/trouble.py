from django.http import Http404, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.matters.models import Matter
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import trouble as actions
from danvan.check.petitions.forms.trouble import TroubleForm
from danvan.check.petitions.queries import trouble as queries
from danvan.check.petitions.views import sending


def trouble(visit: Visit, code: str) -> HttpResponseBase:
    """Ask the author of a matter what trouble they were given, and bring it before another body."""
    about = queries.own(visit.actor, code=code, at=visit.at)
    if about is None:
        raise Http404
    reader = queries.reader(about, on=localdate(visit.at))
    form = TroubleForm(visit.POST or None, reader=reader)
    if reader and (
        sent := sending.kept(visit, form, lane="trouble", agency=lambda _: reader, keep=lambda bearer: _submit(visit, form, about=about, bearer=bearer))
    ):
        return sent
    return render(visit, "petitions/trouble.html", {"form": form, "form_key": form.key, "code": code, "reader": reader})


def _submit(visit: Visit, form: TroubleForm, *, about: Matter, bearer: str) -> str:
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    petition = actions.submit(form.cleaned_data["text"], about=about, by=author, at=visit.at, bearer=bearer)
    return reverse("petitions:receipt", args=[petition.matter.code])
