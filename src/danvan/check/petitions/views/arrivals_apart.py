"""What waits and is not for here: marked as a denunciation, printed once for a sealed envelope and purged; or spam, kept apart."""

from base64 import b64encode
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.files.actions import path
from danvan.base.files.models import StoredFile
from danvan.base.moves.table import NotAllowed
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import arrivals as actions
from danvan.check.petitions.forms.arrivals_apart import SealForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries import arrivals as queries
from danvan.check.petitions.views import arrival_taking as taking
from danvan.check.petitions.views.arrivals import find, private

MARKS = {"rac": actions.mark_spam, "tra-lai": actions.bring_back}


def mark(visit: Visit, number: int, verb: str) -> HttpResponseBase:
    """Keep spam apart, or bring back what was marked in error."""
    one = get_object_or_404(queries.of(visit.actor, at=visit.at), pk=number)
    on = taking.on_from(visit, one) if verb == "rac" else reverse("petitions:arrivals")
    try:
        MARKS[verb](one, by=visit.actor, at=visit.at)
    except NotAllowed as gone:
        raise Http404 from gone
    messages.success(visit, _("Đã để riêng, có đếm.") if verb == "rac" else _("Đã trả lại phòng chờ."))
    return redirect(on)


def set_aside(visit: Visit, number: int) -> HttpResponseBase:
    """Ask for the number in the paper register, and take it out of everybody's sight."""
    one = find(visit, number)
    form = SealForm(visit.POST or None, agency=one.agency, on=localdate(visit.at))
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _set_aside(visit, one, form), visit=visit)):
        return redirect(where)
    shows = {"form": form, "form_key": form.key, "arrival": one}
    return private(render(visit, "petitions/arrival_aside.html", shows, status=409 if form.non_field_errors() else 200))


def slip(visit: Visit, number: int) -> HttpResponseBase:
    """Show how to go on, and print the slip once."""
    one = get_object_or_404(queries.to_print(visit.actor, at=visit.at), pk=number)
    if visit.method != "POST":
        return private(render(visit, "petitions/arrival_envelope.html", {"arrival": one}))
    try:
        actions.print_slip(one, by=visit.actor, at=visit.at)
    except NotAllowed as printed:
        raise Http404 from printed
    held = [_file(kept.file) for kept in one.files.select_related("file") if kept.file]
    return private(render(visit, "petitions/arrival_slip.html", {"arrival": one, "files": held}))


def _set_aside(visit: Visit, one: Arrival, form: SealForm) -> str:
    actions.set_aside(one, sealed=form.cleaned_data["sealed_ref"], body=form.body, by=visit.actor, at=visit.at)
    return reverse("petitions:arrival_slip", args=[one.pk])


def _file(stored: StoredFile) -> dict[str, Any]:
    """Return a file to be shown or saved within the page: it has no address any more."""
    data = b64encode(path(stored.public or stored.sha256).read_bytes()).decode()
    return {"is_picture": bool(stored.public), "data": f"data:{'image/jpeg' if stored.public else stored.type};base64,{data}"}
