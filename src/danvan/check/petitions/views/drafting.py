"""A clerk's half-filled slip: put by on the server for a day, offered when they come back to the form, gone when it is sent."""

from collections.abc import Callable, Collection
from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.face import typed
from danvan.base.face.once import spent
from danvan.base.office.views import diversions
from danvan.base.people import unfinished
from danvan.base.people.visits import Visit
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import sending

PUT_BY, BY_ITSELF, DROP, TAKE_UP = "de_danh", "tu_dong", "bo", "tiep"
NEVER = ("csrfmiddlewaretoken", "form_key", PUT_BY, DROP, "agreed", diversions.ANYWAY)  # consent is given anew


def put_by(visit: Visit, *, name: str, agency: Callable[[Visit], Agency | None], files: Collection[str] = ()) -> HttpResponseBase | None:
    """Keep what was typed if a clerk, or the page by itself, asks for that, or drop it; None if neither is asked.

    What must not be kept here is not kept, nor what was kept of it before: the page that meets it is shown.
    """
    person = visit.actor.person
    if visit.method != "POST" or person is None:
        return None
    if is_dropped := DROP in visit.POST or diversions.looked(visit) is not None:
        unfinished.drop(person, form=name)
    if not {PUT_BY, DROP} & {*visit.POST}:
        return None
    by_itself = visit.POST.get(PUT_BY) == BY_ITSELF
    if is_dropped:
        if by_itself:
            return HttpResponse(status=205)
        return sending.met(visit, lane=CLERK, agency=agency(visit), files=files) or redirect(visit.path)
    if not spent(str(visit.POST.get("form_key", ""))):  # else it was sent while this was on its way
        said = {name: value for name, value in typed.pairs(visit, but=NEVER) if not name.endswith("_kept")}
        unfinished.keep(person, form=name, typed=said, at=visit.at)
    if by_itself:
        return HttpResponse(status=204)
    messages.success(visit, _("Đã để dành phần đang ghi; giữ một ngày."))
    return redirect(visit.path)


def offered(visit: Visit, *, name: str) -> dict[str, Any]:
    """Return what a page shows of what a clerk has half filled in, and whether they go on with it."""
    row = unfinished.kept(visit.actor.person, form=name, at=visit.at) if visit.actor.person and visit.method == "GET" else None
    return {"unfinished": row, "is_taken_up": row is not None and TAKE_UP in visit.GET}


def taken_up(shows: dict[str, Any]) -> dict[str, Any]:
    """Return what stands in the form of whoever goes on with it."""
    return dict(shows["unfinished"].fields) if shows["is_taken_up"] else {}


def sent(visit: Visit, *, name: str) -> None:
    """Let go of it: it was sent."""
    if visit.actor.person:
        unfinished.drop(visit.actor.person, form=name)
