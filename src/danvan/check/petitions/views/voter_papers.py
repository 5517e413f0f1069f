"""The report on the recommendations of a session, as Word, PDF or Excel."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.reports import voters as reports
from danvan.check.petitions.views import voter_finding as finding
from danvan.engines import child
from danvan.engines.papers import excel, pdf, word


def report(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out the report of a session: of what the visitor may see."""
    session = finding.session(visit, code)
    lines = queries.lines(session, actor=visit.actor, at=visit.at)
    name = f"kien-nghi-cu-tri-{code}.{form}"
    if form == "xlsx":
        made = excel.excel(reports.tables(lines), title=reports.TITLE, agency=settings.PLACE_NAME, at=visit.at)
        return hand_out(made, media=excel.MEDIA, name=name)
    paper = reports.report(session, lines=lines, at=visit.at)
    try:
        data, media = (pdf.pdf(paper), pdf.MEDIA) if form == "pdf" else (word.word(paper), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được báo cáo. Hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("petitions:session", code)
    return hand_out(data, media=media, name=name)
