from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.journal import openness
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as matters
from danvan.base.people.visits import Visit
from danvan.check.scorecards import queries, reports, states
from danvan.check.scorecards.forms import PARAMETERS, PeriodForm

PAGE = 100


def overview(visit: Visit) -> HttpResponse:
    """List the scored agencies with their totals, in the order of their names: no league table."""
    form = _form(visit)
    start, end = form.period()
    page = Paginator(queries.standing(start=start, end=end), PAGE).get_page(visit.GET.get("trang"))
    scores = queries.scores(page.object_list, start=start, end=end)
    rows = [(agency, queries.total(scores[agency.pk])) for agency in page.object_list]
    return _render(visit, "scorecards/overview.html", {"rows": rows, "page": page}, form=form)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show an agency's points by criterion."""
    agency = get_object_or_404(queries.scored(), code=code)
    form = _form(visit)
    start, end = form.period()
    lines = queries.score(agency, start=start, end=end)
    shows = {"agency": agency, "lines": lines, "total": queries.total(lines), "trail": _trail(form, agency)}
    shows["chart"] = reports.chart(lines)
    return _render(visit, "scorecards/page.html", shows, form=form)


def line(visit: Visit, code: str, criterion: str) -> HttpResponse:
    """Show the entries that an agency's points for one criterion stand on, and how they are added up."""
    agency = get_object_or_404(queries.scored(), code=code)
    form = _form(visit)
    start, end = form.period()
    found = [line for line in queries.score(agency, start=start, end=end) if line.criterion == criterion]
    if not found:
        raise Http404
    page = Paginator(found[0].entries, PAGE).get_page(visit.GET.get("trang"))
    rows = _rows(visit, list(page.object_list), takes=found[0].row.more["takes"])
    trail = _trail(form, agency, criterion=found[0].row.more["title"])
    shows = {"agency": agency, "line": found[0], "rows": rows, "page": page, "trail": trail}
    return _render(visit, "scorecards/line.html", shows, form=form)


def _form(visit: Visit) -> PeriodForm:
    return PeriodForm(visit.GET, today=localdate(visit.at))


def _render(visit: Visit, template: str, shows: dict[str, Any], *, form: PeriodForm) -> HttpResponse:
    start, end = form.period()
    about = {"form": form, "start": start, "end": end, "query": _query(form)}
    return render(visit, template, about | shows, status=200 if form.is_valid() else 400)


def _query(form: PeriodForm) -> str:
    return urlencode({name: day.isoformat() for name, day in zip(PARAMETERS.values(), form.period(), strict=True)})


def _trail(form: PeriodForm, agency: Agency, *, criterion: str = "") -> list[dict[str, str]]:
    query = _query(form)
    steps = [{"label": _("Chấm điểm, xếp loại"), "url": f"{reverse('scorecards:list')}?{query}"}]
    if not criterion:
        return [*steps, {"label": agency.name}]
    url = reverse("scorecards:page", args=[agency.code])
    return [*steps, {"label": agency.name, "url": f"{url}?{query}"}, {"label": criterion}]


def _rows(visit: Visit, entries: list[Entry], *, takes: str) -> list[dict[str, Any]]:
    """Return a row for each entry: its code for who sees the matter, of what is not everybody's to count neither day nor deed."""
    untold = openness.untold(entries)
    seen = set(matters.visible_to(visit.actor, on=localdate(visit.at)).filter(pk__in=[entry.matter_id for entry in entries]).values_list("pk", flat=True))
    return [_row(entry, takes=takes, shut=entry.pk in untold and entry.matter_id not in seen, seen=entry.matter_id in seen) for entry in entries]


def _row(entry: Entry, *, takes: str, shut: bool, seen: bool) -> dict[str, Any]:
    fact = entry.facts[takes]
    return {
        "entry": entry, "what": "" if shut else states.WORDS.get(entry.word, entry.word), "fact": states.FACTS.get(takes, {}).get(fact),
        "percent": 100 * fact, "answers": entry.facts.get("n"), "shut": shut, "seen": seen,
    }
