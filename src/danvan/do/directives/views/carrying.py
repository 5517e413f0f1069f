"""The page at the end of a year or programme, and the reviews that leaders read."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.do.directives.forms.carrying import CarryForm
from danvan.do.directives.models import Directive
from danvan.do.directives.queries import carrying
from danvan.do.directives.views.documents import find

ON_A_PAGE = 50


@answered
def carry_over(visit: Visit, code: str) -> HttpResponseBase:
    """Show every task that a document leaves undone; look at what was chosen; then move it on."""
    directive = find(visit, code=code)
    left = carrying.unfinished(directive, actor=visit.actor, at=visit.at)
    mine = carrying.mine(left, actor=visit.actor, at=visit.at)
    if not mine and visit.method != "POST":
        raise Http404
    others = [line for line in left if line not in mine]
    successors = carrying.successors(directive, actor=visit.actor, at=visit.at)
    form = CarryForm(visit.POST or None, lines=mine, successors=successors, at=visit.at)
    if visit.method == "POST" and form.is_valid() and "back" not in visit.POST:
        if "confirmed" not in visit.POST:
            return _page(visit, directive, form, others=others, preview=True)
        if where := form.make(lambda: _carried(visit, directive, form), visit=visit):
            n = len(form.going)
            messages.success(visit, ngettext("Đã chuyển tiếp %(n)s nhiệm vụ.", "Đã chuyển tiếp %(n)s nhiệm vụ.", n) % {"n": n})
            return redirect(where)
    return _page(visit, directive, form, others=others)


def reviews(visit: Visit) -> HttpResponse:
    """List why tasks were carried on, by unit and by year, for those who lead."""
    rows = carrying.reviews(actor=visit.actor, at=visit.at)
    units, years = carrying.units(rows), carrying.years(rows)
    unit, year = visit.GET.get("don-vi", ""), visit.GET.get("nam", "")
    chosen = rows.filter(unit__code=unit) if unit else rows
    if year:
        chosen = chosen.filter(at__year=int(year)) if year in map(str, years) else chosen.none()
    shown = keyset.cut(chosen, by=carrying.LATEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    shows = {"slice": shown, "units": units, "years": years, "unit": unit, "year": year, "counts": carrying.counts(chosen)}
    return render(visit, "directives/reviews.html", shows)


def _carried(visit: Visit, directive: Directive, form: CarryForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:page", args=[directive.matter.code])


def _page(visit: Visit, directive: Directive, form: CarryForm, *, others: Any, preview: bool = False) -> HttpResponse:
    shows = {"directive": directive, "form": form, "others": others, "form_key": form.key}
    template = "directives/carry_preview.html" if preview else "directives/carry.html"
    return render(visit, template, shows, status=409 if form.is_bound and form.non_field_errors() else 200)
