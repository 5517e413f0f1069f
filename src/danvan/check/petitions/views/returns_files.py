"""Returns and digests as Word, PDF and Excel, the book of what was received, and rows for the national databases."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import returning as actions
from danvan.check.petitions.forms.returns import ExportForm, PeriodForm
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries.returns import counting, digests, reading
from danvan.check.petitions.queries.returns import rows as queries
from danvan.check.petitions.reports import open_data, returns_book, returns_data
from danvan.check.petitions.reports import returns as reports
from danvan.check.petitions.reports import returns_digest as of_digest
from danvan.check.petitions.states import returns as states
from danvan.check.petitions.views import returns
from danvan.engines import child
from danvan.engines.papers import excel, pdf, word
from danvan.engines.papers.document import Document, Table

OPEN_FOR = timedelta(hours=1)  # how long the file of an export is handed out
FORMS = {"csv": (open_data.as_csv, open_data.CSV), "json": (open_data.as_json, open_data.JSON)}
Papers = tuple[Callable[[], Document], Callable[[], list[Table]], str]  # the paper, its sheets, what it is called


def paper(visit: Visit, which: str, form: str) -> HttpResponseBase:
    """Hand out a return or the digest as it is now."""
    asked = _asked(visit)
    if not asked.is_valid():
        page = reverse("petitions:returns_digest") if which == returns.DIGEST else reverse("petitions:returns_page", args=[which])
        return redirect(f"{page}?{visit.GET.urlencode()}")
    papers = _digest(visit, asked) if which == returns.DIGEST else _return(visit, asked, which=which)
    return _made(visit, papers, form=form, name=f"bao-cao-{which}-{asked.chosen.ends_on:%Y-%m-%d}")


def sent_paper(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out a digest as it was sent."""
    one = returns.find(visit, code)
    on = localdate(one.counted_at)
    papers: Papers = (
        lambda: of_digest.paper(one.figures, agency=one.matter.agency, period=reading.period(one), on=on, opinion=one.opinion),
        lambda: of_digest.tables(one.figures), states.TITLES[returns.DIGEST],
    )  # fmt: skip
    return _made(visit, papers, form=form, name=f"tong-hop-{code}")


def book(visit: Visit, form: str) -> HttpResponseBase:
    """Hand out the book of what came to an agency in a period, of what the visitor may see."""
    asked = _asked(visit, auto_id="so_%s")
    if not asked.is_valid():
        return returns.listing(visit, book=asked)
    if not returns.may_draw(visit, asked.cleaned_data["agency"]):
        raise Http404
    within = counting.cut(asked.chosen, at=visit.at)
    found = {name: _rows(visit, asked, name=name) for name in states.CALLED}
    said: dict[str, Any] = {"agency": asked.cleaned_data["agency"], "period": asked.chosen, "until": within.stop, "on": localdate(visit.at)}
    papers: Papers = (lambda: returns_book.paper(found, **said), lambda: returns_book.tables(found), returns_book.TITLE)
    return _made(visit, papers, form=form, name=f"so-tiep-nhan-{asked.chosen.ends_on:%Y-%m-%d}")


def export(visit: Visit) -> HttpResponseBase:
    """Write down that the rows of a lane are exported, and lead to the file."""
    form = returns.asked(visit, ExportForm)
    if form.is_valid() and (where := form.make(lambda: _exported(visit, form), visit=visit)):
        return redirect(where)
    return returns.listing(visit, form=form)


def rows(visit: Visit, code: str, form: str) -> HttpResponseBase:
    """Hand out the rows of an export, for a while after it was written down: later, it is written down anew."""
    one = get_object_or_404(reading.visible(visit.actor, at=visit.at).exclude(what=Return.DIGEST), matter__code=code)
    if visit.at - one.counted_at > OPEN_FOR or not returns.may_draw(visit, one.matter.agency):
        raise Http404
    found = queries.of_lane(one.what, agency=one.matter.agency, within=counting.cut(reading.period(one), at=one.counted_at), actor=visit.actor, at=visit.at)
    courses = queries.courses(found) if one.what == "feedback" else {}
    made = [returns_data.feedback(it, course=courses.get(it.pk)) if one.what == "feedback" else returns_data.complaint(it) for it in found]
    write, media = FORMS[form]
    return hand_out("".join(write(made, columns=returns_data.COLUMNS[one.what])).encode(), media=media, name=f"{one.what}-{one.begins_on}.{form}")


def _exported(visit: Visit, form: PeriodForm) -> str:
    what, agency = form.cleaned_data["what"], form.cleaned_data["agency"]
    found = _rows(visit, form, name=what)
    one = actions.export(agency, what=what, period=form.chosen, rows=len(found), by=visit.actor, at=visit.at)
    return reverse("petitions:returns_rows", args=[one.matter.code, form.cleaned_data["form"]])


def _asked(visit: Visit, *, auto_id: str = "id_%s") -> PeriodForm:
    """Return which agency and period is asked for; a day that is none is for whoever asks to mend."""
    form = returns.asked(visit, PeriodForm, auto_id=auto_id)
    if not form.is_valid() and "agency" in form.errors:
        raise Http404
    return form


def _rows(visit: Visit, form: PeriodForm, *, name: str) -> list[Any]:
    within = counting.cut(form.chosen, at=visit.at)
    return queries.of_lane(name, agency=form.cleaned_data["agency"], within=within, actor=visit.actor, at=visit.at)


def _return(visit: Visit, asked: PeriodForm, *, which: str) -> Papers:
    agency, until = asked.cleaned_data["agency"], counting.cut(asked.chosen, at=visit.at).stop
    try:
        found = returns.counted(which, form=asked, visit=visit)
    except counting.TooMany as many:
        raise Http404 from many
    return (
        lambda: reports.paper(which, found=found, agency=agency, period=asked.chosen, until=until, on=localdate(visit.at)),
        lambda: reports.sheets(found), states.TITLES[which],
    )  # fmt: skip


def _digest(visit: Visit, asked: PeriodForm) -> Papers:
    agency = asked.cleaned_data["agency"]
    found = digests.digest(agency, period=asked.chosen, actor=visit.actor, at=visit.at)
    return lambda: of_digest.paper(
        found, agency=agency, period=asked.chosen, on=localdate(visit.at),
    ), lambda: of_digest.tables(found), states.TITLES[returns.DIGEST]


def _made(visit: Visit, papers: Papers, *, form: str, name: str) -> HttpResponseBase:
    """Answer with a paper in the form that is asked for."""
    paper, sheets, title = papers
    if form == "xlsx":
        return hand_out(excel.excel(sheets(), title=title, agency=settings.PLACE_NAME, at=visit.at), media=excel.MEDIA, name=f"{name}.xlsx")
    try:
        data, media = (pdf.pdf(paper()), pdf.MEDIA) if form == "pdf" else (word.word(paper()), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được báo cáo. Hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect("petitions:returns")
    return hand_out(data, media=media, name=f"{name}.{form}")
