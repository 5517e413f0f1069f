"""The pages on which a counter brings in a list from Excel: the file, its columns, what is wrong in which row, how far it is."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.files.actions import BadFile
from danvan.base.files.views import hand_out
from danvan.base.office.views import diversions
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import importing
from danvan.check.petitions.forms.imports import BringForm, InMemory
from danvan.check.petitions.models import Import
from danvan.check.petitions.queries import imports as queries
from danvan.check.petitions.reports import imports as reports
from danvan.check.petitions.states import imports as states
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import import_steps, sending
from danvan.engines.papers import excel

ON_A_PAGE = 50


@csrf_exempt  # checked in _listing: the request may be read only after its handlers are set
def listing(visit: Visit) -> HttpResponseBase:
    """Show the lists of the counter, and take a file."""
    visit.upload_handlers = [InMemory(visit)]
    return _listing(visit)


@never_cache
@csrf_protect
@answered
def _listing(visit: Visit) -> HttpResponseBase:
    if diversions.finding(visit):  # its rows are looked at one by one
        return sending.met(visit, lane=CLERK, agency=None, files=("file",)) or redirect("petitions:imports")
    form = BringForm(visit.POST or None, visit.FILES or None, counters=queries.counters(visit.actor, at=visit.at))
    if visit.method == "POST" and form.is_valid() and (where := _brought(visit, form)):
        return redirect(where)
    shown = keyset.cut(queries.visible(visit.actor, at=visit.at), by=("-pk",), size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(one, states.STAGES[one.stage], states.TONES[one.stage]) for one in shown.rows]
    shows = {"form": form, "form_key": form.key, "rows": rows, "slice": shown, "days": queries.kept_for(on=localdate(visit.at))}
    return render(visit, "petitions/imports.html", shows, status=409 if form.non_field_errors() else 200)


@never_cache
def page(visit: Visit, number: int) -> HttpResponseBase:
    """Show how a list stands, and do what its step allows."""
    one = _found(visit, number)
    return import_steps.step(visit, one)


def report(visit: Visit, number: int) -> HttpResponse:
    """Hand out the rows that have to be mended, each with what is wrong in it."""
    one = _found(visit, number)
    made = reports.to_mend(one, rows=queries.opened(list(queries.bad_rows(one)[: reports.MOST])), at=visit.at)
    return hand_out(made, media=excel.MEDIA, name="can-sua.xlsx")


def _found(visit: Visit, number: int) -> Import:
    one = queries.find(visit.actor, at=visit.at, number=number)
    if one is None:
        raise Http404
    return one


def _brought(visit: Visit, form: BringForm) -> str | None:
    try:
        return form.make(lambda: _kept(visit, form), visit=visit)
    except BadFile as bad:
        form.add_error("file", str(bad))
        return None


def _kept(visit: Visit, form: BringForm) -> str:
    agency: Any = form.cleaned_data["agency"]
    one = importing.bring(form.kept(), agency=agency, by=visit.actor, at=visit.at)
    return reverse("petitions:import", args=[one.pk])
