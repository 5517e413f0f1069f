"""A report for a period: as a page and as papers."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.files.views import hand_out
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import states
from danvan.do.directives.forms import REPORT_FORMS, ReportForm
from danvan.do.directives.models import PeriodReport
from danvan.do.directives.queries import figures, reports, rows
from danvan.do.directives.queries import periods as names
from danvan.do.directives.queries.summing import ROOM, Figures
from danvan.do.directives.reports import periods, sentences
from danvan.do.directives.views import tables
from danvan.do.directives.views.stale import left
from danvan.engines import child
from danvan.engines.papers import excel, pdf, word

MEDIA = {"docx": word.MEDIA, "pdf": pdf.MEDIA, "xlsx": excel.MEDIA}


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a report: its figures as they are, or as they were sent with what is different now."""
    report = get_object_or_404(reports.visible(visit.actor, at=visit.at).defer("figures"), matter__code=code)
    return _page(visit, report)


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    report = _find(visit, code)
    if verb not in REPORT_FORMS:
        raise Http404
    if back := left(visit, report, verb=verb, page="directives:report"):
        return back
    form = REPORT_FORMS[verb](visit.POST or None, thing=report, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(report.matter)
        if where := form.make(lambda: _acted(visit, form), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.reports.DOES[verb])})
            return redirect(where)
        report = _find(visit, code)
    return _page(visit, report, verb=verb, form=form)


def paper(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out the report as Word, PDF or Excel."""
    report = _find(visit, code)
    if form not in MEDIA:
        raise Http404
    found = reports.sent(report) if report.sent_at else reports.counted(report, actor=visit.actor, at=visit.at)
    try:
        made = _sheets(visit, report, found) if form == "xlsx" else _written(visit, report, found, form=form)
    except child.Failed:
        messages.error(visit, _("Chưa lập được tệp PDF. Hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("directives:report", code)
    return hand_out(made, media=MEDIA[form], name=f"bao-cao-{report.period}-{report.begins_on.isoformat()}.{form}")


def _written(visit: Visit, report: PeriodReport, found: Figures, *, form: str) -> bytes:
    period, at = reports.period(report), report.sent_at or visit.at
    asked = figures.requests(report.about, actor=visit.actor, at=visit.at, within=figures.cut(period, at=at))
    address = f"{settings.ADDRESS.rstrip('/')}{reverse('directives:reports')}?{tables.query(report.about, period=period)}"
    document = periods.paper(
        found, agency=report.about, period=period, remarks=report.remarks, on=localdate(at), requests=asked, address=address,
    )
    return pdf.pdf(document) if form == "pdf" else word.word(document)


def _sheets(visit: Visit, report: PeriodReport, found: Figures) -> bytes:
    period, at = reports.period(report), report.sent_at or visit.at
    within = figures.cut(period, at=at)
    clocks = figures.clocks(report.about, actor=visit.actor, at=visit.at, within=within)
    listed = rows.rows(figures.behind(clocks, figure="total", within=within)[: periods.MOST])
    address = f"{settings.ADDRESS.rstrip('/')}{reverse('directives:figure')}?{tables.query(report.about, period=period)}"
    sheets = periods.tables(found, address=address, rows=listed)
    return excel.excel(sheets, title=f"Kết quả thực hiện nhiệm vụ {period.name}", agency=report.about.name, at=at)


def _acted(visit: Visit, form: ReportForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:report", args=[form.thing.matter.code])


def _page(visit: Visit, report: PeriodReport, *, verb: str = "", form: ReportForm | None = None) -> HttpResponse:
    possible = [move.verb for move in moves.open_to(report, by=visit.actor, at=visit.at) if move.verb in REPORT_FORMS]
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    period = reports.period(report)
    now = reports.counted(report, actor=visit.actor, at=visit.at, most=0 if report.sent_at else ROOM)
    found = reports.shown(report) if report.sent_at else now
    changed = reports.changed(found.total, now=now.total) if report.sent_at else []
    shows: dict[str, Any] = tables.shown(found, agency=report.about, period=period) | {
        "report": report, "period": period, "name": names.called(period), "verb": verb, "form": form, "does": states.reports.DOES.get(verb, ""),
        "state": states.LABELS[report.matter.state], "tone": states.TONES[report.matter.state],
        "moves": [(it, states.reports.DOES[it]) for it in possible if it != verb], "form_key": form.key if form else "",
        "said": sentences.told(found, period=period), "changed": [(tables.NAMED[it], was, has) for it, was, has in changed],
    }  # fmt: skip
    return render(visit, "directives/report.html", shows, status=409 if form and form.non_field_errors() else 200)


def _find(visit: Visit, code: str) -> PeriodReport:
    return get_object_or_404(reports.visible(visit.actor, at=visit.at), matter__code=code)


