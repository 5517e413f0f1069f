from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from danvan.base.matters import bearing, codes
from danvan.base.office.views import diversions
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place
from danvan.check.petitions.actions import conduct as actions
from danvan.check.petitions.forms.conduct import HEAD, ConductForm


def conduct(visit: Visit) -> HttpResponseBase:
    """Show the form for an opinion on the conduct of officials, and take in what is sent."""
    if diverted := _met(visit):
        return diverted
    form = _sent(visit)
    if visit.method == "POST" and form.is_valid():
        secret = codes.secret(form.key)
        if where := form.make(lambda: _submit(visit, form, bearer=codes.bearer(secret)), visit=visit):
            response = redirect(where)
            bearing.bear(response, secret=secret, also=bearing.borne(visit))
            return response
    key = form.key if form.is_bound else visit.POST.get("form_key", "")
    return render(visit, "petitions/conduct.html", {"form": form, "form_key": key})


def _met(visit: Visit) -> HttpResponse | None:
    if "choose" in visit.POST:
        return None
    place = Place.objects.filter(code=visit.POST.get("place", "")).select_related("agency__above").first()
    return diversions.met(visit, agency=place.agency if place else None)


def _sent(visit: Visit) -> ConductForm:
    """Return the form as it was sent; where only the commune was chosen, as far as it is filled in."""
    if visit.method == "POST" and "choose" not in visit.POST:
        return ConductForm(visit.POST, at=visit.at)
    return ConductForm(at=visit.at, initial=visit.POST.dict())


def _submit(visit: Visit, form: ConductForm, *, bearer: str) -> str:
    said = {name: form.cleaned_data[name] for name in ("text", "place", "where")}
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    about_head = form.cleaned_data["about"] == HEAD
    petition = actions.submit(**said, about_head=about_head, bearer=bearer, by=author, at=visit.at)
    return reverse("petitions:receipt", args=[petition.matter.code])
