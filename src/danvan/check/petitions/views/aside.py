"""What slipped through: marked as a denunciation, out of sight at once, printed once for a sealed envelope, then purged."""

from base64 import b64encode
from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.files.actions import path
from danvan.base.files.models import StoredFile
from danvan.base.office import actions as office
from danvan.base.office import protection
from danvan.base.office.models import Purge
from danvan.base.office.queries import purges
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.aside import AsideForm
from danvan.check.petitions.queries import aside as queries
from danvan.check.petitions.views import addresses


def set_aside(visit: Visit, code: str) -> HttpResponseBase:
    """Ask for the number in the paper register, and take a matter of any lane out of everybody's sight."""
    matter = queries.visible(visit.actor, at=visit.at, code=code)
    if matter is None or not protection.may_ask(visit.actor, matter=matter, on=localdate(visit.at)):
        raise Http404
    form = AsideForm(visit.POST or None, matter=matter, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _set_aside(visit, form), visit=visit)):
        return redirect(where)
    shows = {
        "form": form, "form_key": form.key, "code": code, "from_above": queries.ward(matter).above,
        "page": reverse(addresses.page(matter.kind), args=[code]),
    }
    return render(visit, "petitions/set_aside.html", shows, status=409 if form.non_field_errors() else 200)


def envelope(visit: Visit, code: str) -> HttpResponse:
    """Show how to go on, and print the slip once."""
    asked = purges.to_print(visit.actor, code=code, at=visit.at)
    if asked is None:
        raise Http404
    if visit.method == "POST":
        return _slip(visit, asked)
    return _private(render(visit, "petitions/envelope.html", {"asked": asked, "code": code}))


def _set_aside(visit: Visit, form: AsideForm) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:envelope", args=[form.matter.code])


def _slip(visit: Visit, asked: Purge) -> HttpResponse:
    office.print_slip(asked, by=visit.actor, at=visit.at)
    shows = {
        "matter": asked.matter, "asked": asked, "words": queries.words(asked.matter),
        "files": [_file(stored) for stored in queries.files(asked.matter)],
    }
    return _private(render(visit, "petitions/slip.html", shows))


def _file(stored: StoredFile) -> dict[str, Any]:
    """Return a file to be shown or saved within the page: it has no address any more."""
    data = b64encode(path(stored.public or stored.sha256).read_bytes()).decode()
    return {"is_picture": bool(stored.public), "data": f"data:{'image/jpeg' if stored.public else stored.type};base64,{data}"}


def _private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "private, no-store"
    return response
