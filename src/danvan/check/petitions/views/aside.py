"""What slipped through: marked as a denunciation, out of sight at once, printed once for a sealed envelope, then purged."""

from base64 import b64encode

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from danvan.base.files.actions import path
from danvan.base.files.models import StoredFile
from danvan.base.office import actions as office
from danvan.base.office.models import Purge
from danvan.base.office.queries import purges
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries
from danvan.check.petitions.forms.aside import AsideForm
from danvan.check.petitions.models import Petition


def set_aside(visit: Visit, code: str) -> HttpResponseBase:
    """Ask for the number in the paper register, and take a petition out of everybody's sight."""
    petition = get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)
    if not purges.may_purge(visit.actor, matter=petition.matter, at=visit.at)[0]:
        raise Http404
    form = AsideForm(visit.POST or None, petition=petition, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _set_aside(visit, form), visit=visit)):
        return redirect(where)
    shows = {"form": form, "form_key": form.key, "code": code}
    return render(visit, "petitions/set_aside.html", shows, status=409 if form.non_field_errors() else 200)


def envelope(visit: Visit, code: str) -> HttpResponse:
    """Show how to go on, and print the slip once."""
    asked = purges.set_aside_by(visit.actor, code=code)
    if asked is None:
        raise Http404
    if visit.method == "POST":
        return _slip(visit, asked)
    return _private(render(visit, "petitions/envelope.html", {"asked": asked, "code": code}))


def _set_aside(visit: Visit, form: AsideForm) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:envelope", args=[form.petition.matter.code])


def _slip(visit: Visit, asked: Purge) -> HttpResponse:
    petition = Petition.objects.select_related("photo", "matter__place", "matter__agency").get(matter=asked.matter)
    office.print_slip(asked, by=visit.actor, at=visit.at)
    shows = {"petition": petition, "asked": asked, "picture": _picture(petition.photo)}
    return _private(render(visit, "petitions/slip.html", shows))


def _picture(photo: StoredFile | None) -> str:
    """Return a picture to be shown within the page: it has no address any more."""
    if photo is None or not photo.public:
        return ""
    return f"data:image/jpeg;base64,{b64encode(path(photo.public).read_bytes()).decode()}"


def _private(response: HttpResponse) -> HttpResponse:
    response.headers["Cache-Control"] = "private, no-store"
    return response
