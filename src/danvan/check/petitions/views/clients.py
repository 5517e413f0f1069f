"""The page on which an office admits programs of others, each by a key that is shown once, and takes keys back."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.kinds import SEATS
from danvan.base.office.queries.rules import kept_by
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.clients import ClientForm, EndForm
from danvan.check.petitions.queries import clients as queries
from danvan.check.petitions.queries.clients import Clients


def clients(visit: Visit) -> HttpResponseBase:
    """List the programs that were admitted, and admit one."""
    book = _book(visit)
    form = ClientForm(visit.POST or None, book=book, at=visit.at)
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _admitted(visit, form), visit=visit):
        return _shown_once(visit, form)
    rows = [(one, one.stands(on=localdate(visit.at))) for one in queries.admitted(book.matter.agency)]
    shows = {"form": form, "rows": rows, "form_key": form.key if form.is_bound else "", "agency": book.matter.agency}
    return render(visit, "petitions/clients.html", shows | {"home": visit.build_absolute_uri("/open311/discovery.xml")})


def end(visit: Visit, number: int) -> HttpResponseBase:
    """Take a key back."""
    book = _book(visit)
    client = get_object_or_404(queries.admitted(book.matter.agency), pk=number)
    form = EndForm(visit.POST, client=client, book=book, at=visit.at)
    if client.stands(on=localdate(visit.at)) and form.is_valid() and form.make(lambda: _ended(visit, form), visit=visit):
        messages.success(visit, _("Đã thu hồi mã của %(name)s.") % {"name": client.name})
    return redirect("petitions:clients")


def _shown_once(visit: Visit, form: ClientForm) -> HttpResponse:
    """Show the key to whoever made it, on a page that is kept by no browser."""
    response = render(visit, "petitions/client_key.html", {"key": form.secret, "name": form.cleaned_data["name"]})
    response.headers["Cache-Control"] = "private, no-store"
    return response


def _admitted(visit: Visit, form: ClientForm) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:clients")


def _ended(visit: Visit, form: EndForm) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:clients")


def _book(visit: Visit) -> Clients:
    """Return where the admissions of the commune or province are kept whose rules the visitor keeps."""
    kept = {one.pk: one for one in kept_by(visit.actor, on=localdate(visit.at)).order_by("pk")}
    found = next((one for one in kept.values() if one.above_id not in kept and one.kind in SEATS), None)
    if found is None:
        raise Http404
    return queries.book(found, at=visit.at)
