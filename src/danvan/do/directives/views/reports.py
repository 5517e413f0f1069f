"""A report for a period: as a page and as papers."""


from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.files.views import hand_out
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.do.directives import states
from danvan.do.directives.forms import REPORT_FORMS
from danvan.do.directives.models import PeriodReport
from danvan.do.directives.queries import figures, reports, rows
from danvan.do.directives.queries import periods as names
from danvan.do.directives.queries.summing import ROOM, Figures
from danvan.do.directives.reports import periods, sentences
from danvan.do.directives.views import tables
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
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


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


def _page(visit: Visit, report: PeriodReport, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=report, verbs=VERBS, verb=verb, form=form)
    period = reports.period(report)
    now = reports.counted(report, actor=visit.actor, at=visit.at, most=0 if report.sent_at else ROOM)
    found = reports.shown(report) if report.sent_at else now
    changed = reports.changed(found.total, now=now.total) if report.sent_at else []
    shows |= tables.shown(found, agency=report.about, period=period) | {
        "report": report, "period": period, "name": names.called(period),
        "state": states.LABELS[report.matter.state], "tone": states.TONES[report.matter.state],
        "said": sentences.told(found, period=period), "changed": [(tables.NAMED[it], was, has) for it, was, has in changed],
    }  # fmt: skip
    return render(visit, "directives/report.html", shows, status=acting.status(form))


def _find(visit: Visit, code: str) -> PeriodReport:
    return get_object_or_404(reports.visible(visit.actor, at=visit.at), matter__code=code)


VERBS = acting.Verbs(page="directives:report", find=_find, forms=REPORT_FORMS, does=states.reports.DOES)
