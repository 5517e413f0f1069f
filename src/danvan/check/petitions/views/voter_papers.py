"""The report on the recommendations of a session, as Word, PDF or Excel."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import steps
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.reports import voters as reports
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.views import printing
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


def letter(visit: Visit, code: str, which: str, form: str) -> HttpResponseBase:
    """Hand out the letter of answer to a recommendation; what was answered together is of whoever approved it once."""
    one = finding.recommendation(visit, code)
    words = states.PAPERS[which][0]
    if not one.is_answered or (entry := steps.latest(one.matter, words=words)) is None:
        raise Http404
    approved = steps.latest(one.into_id, words=words) if one.into_id else None
    made = reports.letter(one, step=steps.told(entry), issuer=steps.told(approved or entry).issuer)
    return printing.hand(visit, made, name=f"{which}-{code}", form=form, back=reverse("petitions:recommendation", args=[code]))
