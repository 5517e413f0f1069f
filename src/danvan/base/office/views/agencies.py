from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import below
from danvan.base.face import keyset
from danvan.base.office.forms.additions import AddForm
from danvan.base.office.forms.agencies import ChangeForm, ContactForm
from danvan.base.office.forms.receptions import WEEKDAYS
from danvan.base.office.queries import agencies as queries
from danvan.base.office.queries import branches, held, names
from danvan.base.people.visits import Visit
from danvan.base.places.models import Place

ON_A_PAGE = 100


def agencies(visit: Visit) -> HttpResponse:
    """Show the tree of agencies as it stands today; of a wide one its upper level, page by page."""
    on = localdate(visit.at)
    words = visit.GET.get("tim", "").strip()
    shows = {"words": words, "hits": names.former(words, on=on) if words else [], **_branches(visit, on=on)}
    return render(visit, "office/agencies/tree.html", shows)


def agency(visit: Visit, code: str) -> HttpResponse:
    """Show what an agency is, how it is reached, what it was and what it became."""
    found = _find(code)
    on = localdate(visit.at)
    before, after = queries.lineage(found)
    shows = {
        "agency": found, "before": before, "after": after, "stands": found.stands(on=on),
        "may_keep": queries.may_keep(visit.actor, agency=found, at=visit.at), "below": below([found], on=on),
        "receptions": [(WEEKDAYS[one["weekday"]], one) for one in held.receptions(found, on=on)],
        "has_map": found.kind == "commune",
        "places": Place.objects.standing(on=on).filter(agency=found),
    }
    return render(visit, "office/agencies/page.html", shows)


def change_agency(visit: Visit, code: str) -> HttpResponseBase:
    """Change how an agency is reached."""
    return _keep(visit, _find(code), kind=ChangeForm, template="change")


def add_agency(visit: Visit, code: str) -> HttpResponseBase:
    """Add an agency below another."""
    return _keep(visit, _find(code), kind=AddForm, template="add")


def former(visit: Visit) -> HttpResponse:
    """Lead whoever knows an old name to who handles it now."""
    words = visit.GET.get("ten", "").strip()
    hits = names.former(words, on=localdate(visit.at))
    return render(visit, "office/agencies/former.html", {"words": words, "hits": hits})


def _branches(visit: Visit, *, on: date) -> dict[str, Any]:
    if not branches.is_wide(on=on):
        return {"branches": branches.tree(on=on)}
    top, level = branches.entrance(on=on)
    shown = keyset.cut(level, by=("sort_key", "pk"), size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    return {"top": top, "branches": branches.counted(shown.rows, on=on), "slice": shown}


def _keep(visit: Visit, agency: Agency, *, kind: type[ContactForm], template: str) -> HttpResponseBase:
    if not queries.may_keep(visit.actor, agency=agency, at=visit.at):
        raise Http404
    form = kind(visit.POST or None, agency=agency, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _kept(visit, form), visit=visit)):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect(where)
    shows: dict[str, Any] = {"agency": agency, "form": form, "form_key": form.key if form.is_bound else ""}
    return render(visit, f"office/agencies/{template}.html", shows)


def _kept(visit: Visit, form: ContactForm) -> str:
    return reverse("office:agency", args=[form.act(by=visit.actor).code])


def _find(code: str) -> Agency:
    return get_object_or_404(Agency.objects.select_related("above"), code=code)
