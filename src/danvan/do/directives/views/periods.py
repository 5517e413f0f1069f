"""The figures of a period, and the rows that each stands on."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.calendar.reporting import Period
from danvan.base.face import keyset
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.do.directives import actions, states
from danvan.do.directives.forms import PeriodForm
from danvan.do.directives.queries import figures, periods, reports, rows, tallies
from danvan.do.directives.queries.summing import ROOM
from danvan.do.directives.reports import sentences
from danvan.do.directives.views import tables

ON_A_PAGE = 100
MOST = 50


def listing(visit: Visit) -> HttpResponseBase:
    """Show the figures of a period and the reports there are; begin a report when the form is sent."""
    form = _asked(visit, visit.POST if visit.method == "POST" else visit.GET)
    sent = visit.method == "POST" and form.is_valid()
    if sent and (where := form.make(lambda: _drawn_up(visit, form), visit=visit)):
        return redirect(where)
    found = form.is_valid() and form.cleaned_data["agency"]
    shows: dict[str, Any] = _counted(visit, found, period=form.chosen) if found else {}
    brief = reports.visible(visit.actor, at=visit.at).defer("figures", "first", "remarks")
    listed = keyset.cut(brief, by=reports.NEWEST, size=MOST, place=visit.GET.get("tu", ""))
    called = [(one, periods.called(reports.period(one))) for one in listed.rows]
    return render(visit, "directives/reports.html", {"form": form, "reports": called, "slice": listed, "states": states, **shows})


def figure(visit: Visit) -> HttpResponse:
    """Show the tasks that one figure stands on, by the same condition that counted it."""
    form = _asked(visit, visit.GET)
    named, document = visit.GET.get("figure", "total"), visit.GET.get("document", "")
    if not form.is_valid() or named not in tables.NAMED:
        raise Http404
    agency, within = form.cleaned_data["agency"], figures.cut(form.chosen, at=visit.at)
    found = figures.clocks(agency, actor=visit.actor, at=visit.at, within=within, document=document)
    owner = visit.GET.get("owner", "")
    found = figures.then_with(found, code=owner) if owner else found
    others = urlencode({name: value for name, value in visit.GET.items() if name != "trang"})
    page = Paginator(figures.behind(found, figure=named, within=within), ON_A_PAGE).get_page(visit.GET.get("trang"))
    shows = {
        "page": page, "rows": rows.rows(page), "query": others,
        "figure": tables.NAMED[named], "means": states.MEANS[named], "agency": agency, "name": periods.called(form.chosen),
        "back": f"{reverse('directives:reports')}?{tables.query(agency, period=form.chosen)}",
    }  # fmt: skip
    return render(visit, "directives/figure.html", shows)


def _asked(visit: Visit, sent: Any) -> PeriodForm:
    """Return the form as it was sent; what was not said is the actor's own agency and this month."""
    served = Agency.objects.filter(pk__in=relations.agencies(visit.actor, on=localdate(visit.at))).order_by("pk").first()
    usual = {"agency": served.code if served else "", "period": "month", "day": f"{localdate(visit.at):%d/%m/%Y}"}
    return PeriodForm(usual | sent.dict(), actor=visit.actor, at=visit.at)


def _counted(visit: Visit, agency: Agency, *, period: Period) -> dict[str, Any]:
    within = figures.cut(period, at=visit.at)
    found = tallies.figures(agency, period=period, actor=visit.actor, at=visit.at, most=ROOM)
    asked = figures.requests(agency, actor=visit.actor, at=visit.at, within=within)
    known = reports.known(agency, period=period)
    return tables.shown(found, agency=agency, period=period) | {
        "agency": agency, "period": period, "name": periods.called(period), "found": found, "running": within.on <= period.ends_on,
        "said": sentences.told(found, period=period), "asked": sentences.asked(asked), "known": known,
    }  # fmt: skip


def _drawn_up(visit: Visit, form: PeriodForm) -> str:
    try:
        report = actions.draw_up(form.cleaned_data["agency"], period=form.chosen, by=visit.actor, at=visit.at)
    except actions.AlreadyDrawnUp as known:
        report = known.report
        messages.info(visit, _("Cơ quan đã có báo cáo cho kỳ này; đây là báo cáo đó."))
    return reverse("directives:report", args=[report.matter.code])


