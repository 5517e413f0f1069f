from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.calendar.reporting import Period
from danvan.base.files.views import hand_out
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import opinions as queries
from danvan.check.petitions.reports import opinions as reports
from danvan.check.petitions.states import conduct as states
from danvan.check.petitions.views import printing
from danvan.engines.papers import excel

PERIODS = ("month", "quarter", "half", "year")
SHOWN = 6  # periods of a kind


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which figures are asked for: of which period, among which that are offered, by kind."""

    key: str
    period: Period
    offered: dict[str, Period]
    lines: dict[str, list[queries.Line]]


def opinions(visit: Visit) -> HttpResponse:
    """Show how many opinions on conduct each agency received in a period and what became of them, to those who count them."""
    asked = _asked(visit)
    titles = (_("Góp ý về thái độ phục vụ"), _("Báo bị gây khó"))
    files = [(form, f"{reverse('petitions:opinions_paper', args=[form])}?{urlencode({'ky': asked.key})}") for form in ("docx", "pdf", "xlsx")]
    shows = {
        "tables": list(zip(titles, asked.lines.values(), strict=True)), "found": states.FOUND, "fewest": states.FEWEST, "period": asked.period, "files": files,
        "periods": [(key, one.name, key == asked.key) for key, one in asked.offered.items()],
    }
    return render(visit, "petitions/opinions.html", shows)


def paper(visit: Visit, form: str) -> HttpResponseBase:
    """Hand out these figures as Word, PDF or Excel."""
    asked = _asked(visit)
    name = f"thai-do-phuc-vu-{asked.period.ends_on:%Y-%m-%d}"
    if form == "xlsx":
        made = excel.excel(reports.tables(asked.lines), title=reports.TITLE, agency=settings.PLACE_NAME, at=visit.at)
        return hand_out(made, media=excel.MEDIA, name=f"{name}.xlsx")
    on = localdate(visit.at)
    mine = Agency.objects.filter(pk__in=relations.agencies(visit.actor, on=on)).select_related("above").order_by("sort_key", "pk")
    document = reports.paper(asked.lines, agency=mine[0], period=asked.period, on=on)
    return printing.hand(visit, document, name=name, form=form, back=reverse("petitions:opinions"))


def _asked(visit: Visit) -> Asked:
    agencies = list(queries.counted(visit.actor, at=visit.at))
    if not agencies:
        raise Http404
    offered = {f"{key}:{one.begins_on}": one for key in PERIODS for one in reporting.latest(key, on=localdate(visit.at), count=SHOWN)}
    asked = visit.GET.get("ky", "")
    key = asked if asked in offered else next(iter(offered))
    days = {"begins_on": offered[key].begins_on, "ends_on": offered[key].ends_on, "on": localdate(visit.at)}
    return Asked(key=key, period=offered[key], offered=offered, lines={name: queries.lines(agencies, name=name, **days) for name in states.KINDS})
