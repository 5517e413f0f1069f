from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.files.views import show
from danvan.base.matters import bearing, codes
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions import actions, queries, states
from danvan.check.petitions.forms import FORMS, ActForm, SubmitForm
from danvan.check.petitions.models import Petition

INBOX = {"": "Tất cả", "submitted": "Chờ phân loại", "routed": "Đang giải quyết", "proposed": "Chờ duyệt"}


def submit(visit: Visit) -> HttpResponseBase:
    """Show the form to a resident, and take in what they send."""
    form = SubmitForm(visit.POST or None, visit.FILES or None, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        secret = codes.secret(form.key)
        if where := form.make(lambda: _submit(visit, form, bearer=codes.bearer(secret)), visit=visit):
            response = redirect(where)
            bearing.bear(response, secret=secret, also=bearing.borne(visit))
            return response
    return render(visit, "petitions/submit.html", {"form": form, "form_key": form.key})


def receipt(visit: Visit, code: str) -> HttpResponse:
    """Show the secret code, which nobody can show again later."""
    petition = _find(visit, code)
    secret = next((it for it in bearing.borne(visit) if codes.bearer(it) == petition.matter.bearer), "")
    duty = queries.page(petition, for_staff=False)["duty"]
    return render(visit, "petitions/receipt.html", {"petition": petition, "secret": secret, "duty": duty})


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one petition to its author or to those who deal with it."""
    return _page(visit, _find(visit, code))


def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    petition = _find(visit, code)
    if verb not in FORMS:
        raise Http404
    form = FORMS[verb](visit.POST or None, visit.FILES or None, petition=petition, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(petition.matter)
        if where := form.make(lambda: _act(visit, form, code=code), visit=visit):
            messages.success(visit, f"{states.DOES[verb]}: đã ghi nhận.")
            return redirect(where)
        petition = _find(visit, code)  # as somebody else has left it
    return _page(visit, petition, verb=verb, form=form)


def photo(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Show the picture that was sent, or the proof of the answer."""
    petition = _find(visit, code)
    proven = petition.matter.state in queries.ENDED or _for_staff(visit, petition)
    return show({"anh": petition.photo, "bang-chung": petition.proof if proven else None}[which])


def inbox(visit: Visit) -> HttpResponse:
    """List what an officer may see, newest first."""
    state = visit.GET.get("buoc", "")
    found = queries.inbox(visit.actor, at=visit.at, states=[state] if state in states.LABELS else ())[:100]
    rows = [(petition, states.LABELS[petition.matter.state], states.TONES[petition.matter.state]) for petition in found]
    return render(visit, "petitions/inbox.html", {"rows": rows, "steps": INBOX.items(), "state": state})


def _submit(visit: Visit, form: SubmitForm, *, bearer: str) -> str:
    sent = {name: form.cleaned_data[name] for name in ("text", "place", "where", "photo")}
    author = Actor(person=visit.actor.person, bears=visit.actor.bears | {bearer})
    petition = actions.submit(**sent, bearer=bearer, by=author, at=visit.at)
    return reverse("petitions:receipt", args=[petition.matter.code])


def _act(visit: Visit, form: ActForm, *, code: str) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:page", args=[code])


def _page(visit: Visit, petition: Petition, *, verb: str = "", form: ActForm | None = None) -> HttpResponse:
    possible = [move.verb for move in moves.open_to(petition, by=visit.actor, at=visit.at) if move.verb in FORMS]
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = _for_staff(visit, petition)
    shows: dict[str, Any] = {
        "petition": petition, "page": "petitions.page", "for_staff": for_staff, "verb": verb, "form": form,
        "does": states.DOES.get(verb, ""), "moves": [(it, states.DOES[it]) for it in possible if it != verb],
        "ended": petition.matter.state in queries.ENDED, "form_key": form.key if form else "",
    }
    status = 409 if form and form.non_field_errors() else 200
    return render(
        visit, "petitions/page.html", shows | queries.page(petition, for_staff=for_staff), status=status
    )


def _find(visit: Visit, code: str) -> Petition:
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def _for_staff(visit: Visit, petition: Petition) -> bool:
    related = relations.of(visit.actor, to=petition.matter, on=localdate(visit.at))
    return not related <= {"author", "other"}
