"""Returns of a period: what may be drawn, the statutory return and the digest as pages, what was sent and exported."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import returning as actions
from danvan.check.petitions.forms.returns import ExportForm, OpinionForm, PeriodForm, SendForm
from danvan.check.petitions.models import Return
from danvan.check.petitions.queries import opinions
from danvan.check.petitions.queries.returns import counting, digests, reading
from danvan.check.petitions.reports import returns as reports
from danvan.check.petitions.reports import returns_digest as of_digest
from danvan.check.petitions.states import returns as states

MOST = 50
USUAL = {"khieu-nai": "complaints_year"}  # the period that is shown first, if not the month
DIGEST = "tong-hop"  # in addresses


def listing(visit: Visit, *, form: PeriodForm | None = None, book: PeriodForm | None = None) -> HttpResponse:
    """Show which returns there are to draw, the digests that were sent, and what was exported; a book that cannot be drawn so with what is wrong."""
    listed = [(one, reading.period(one).name) for one in reading.visible(visit.actor, at=visit.at).defer("figures")[:MOST]]
    shows = {
        "digests": [pair for pair in listed if pair[0].what == Return.DIGEST], "exports": [pair for pair in listed if pair[0].what != Return.DIGEST],
        "counts": reverse("petitions:opinions") if opinions.counts(visit.actor, at=visit.at) else "",
        "lanes": states.CALLED, "form": form or asked(visit, ExportForm, usual={"what": "complaints", "form": "csv"}),
        "form_key": form.key if form else "", "serves": reading.served(visit.actor, at=visit.at).exists(),
        "book": book or asked(visit, PeriodForm, auto_id="so_%s"),
        "book_is_wrong": book is not None, "draws": not visit.kinds.isdisjoint(("reception", "leader")),
    }
    return render(visit, "petitions/returns.html", shows)


def page(visit: Visit, which: str) -> HttpResponse:
    """Show the figures of a return for an agency and a period."""
    form = asked(visit, PeriodForm, which=which)
    shows: dict[str, Any] = {"form": form, "which": which, "title": _(states.TITLES[which]), "note": states.NOTE, "how": states.COUNTED}
    if form.is_valid():
        try:
            found = counted(which, form=form, visit=visit)
            shows |= _period(form, visit=visit, which=which) | {
                "parts": [(states.NAMES[name], reports.tables(name, found=counts)) for name, counts in found.items()]
            }
        except counting.TooMany:
            form.add_error(None, _("Kỳ này có quá nhiều hồ sơ để tính trong một lần. Hãy chọn kỳ ngắn hơn hoặc cơ quan cấp dưới."))
    return render(visit, "petitions/returns_page.html", shows)


def digest(visit: Visit) -> HttpResponseBase:
    """Show the digest of an agency for a period as it is now; send it when the form is sent."""
    form, send = asked(visit, PeriodForm, which=DIGEST), asked(visit, SendForm, which=DIGEST) if visit.method == "POST" else None
    if isinstance(send, SendForm) and send.is_valid() and (where := send.make(lambda: _sent(visit, send), visit=visit)):
        return redirect(where)
    shows: dict[str, Any] = {"form": form, "which": DIGEST, "title": _(states.TITLES[DIGEST]), "how": states.HOW}
    if form.is_valid():
        agency, period = form.cleaned_data["agency"], form.chosen
        found = digests.digest(agency, period=period, actor=visit.actor, at=visit.at)
        shows |= _period(form, visit=visit, which=DIGEST) | {"parts": [("", of_digest.tables(found))], "digest": found}
        shows |= {"known": reading.sent(agency, period=period), "send": send or _send_form(visit, form), "form_key": send.key if send else ""}
    return render(visit, "petitions/returns_page.html", shows)


def sent(visit: Visit, code: str) -> HttpResponseBase:
    """Show a digest as it was sent, with what the Front thinks of it; take that in from whoever leads the Front."""
    one = find(visit, code)
    form = OpinionForm(visit.POST or None, one=one)
    if visit.method == "POST" and form.is_valid():
        form.read(one.matter)
        if where := form.make(lambda: _opined(visit, form), visit=visit):
            messages.success(visit, _("Đã gửi ý kiến của Mặt trận."))
            return redirect(where)
        one = find(visit, code)  # as somebody else has left it
    may = reading.may_opine(one, actor=visit.actor, at=visit.at) or bool(form.is_bound and form.non_field_errors())
    shows = {"form": form if may else None, "form_key": form.key if form.is_bound else "", "does": states.DOES["opine"]} | {
        "one": one, "period": reading.period(one), "parts": [("", of_digest.tables(one.figures))],
        "digest": one.figures, "how": states.HOW, "title": _(states.TITLES[DIGEST]),
    }
    return render(visit, "petitions/returns_sent.html", shows, status=409 if form.is_bound and form.non_field_errors() else 200)


def find(visit: Visit, code: str) -> Return:
    """Return a digest that was sent, if the visitor may see it."""
    return get_object_or_404(reading.visible(visit.actor, at=visit.at).filter(what=Return.DIGEST), matter__code=code)


def asked(visit: Visit, make: type[PeriodForm], *, which: str = "", usual: dict[str, str] | None = None, auto_id: str = "id_%s") -> PeriodForm:
    """Return the form as it was sent; what was not said is the visitor's own agency and the period in which today lies."""
    on, served = localdate(visit.at), reading.served(visit.actor, at=visit.at)
    first = served.filter(pk__in=relations.agencies(visit.actor, on=on)).order_by("pk").first()
    found = {"agency": first.code if first else "", "period": USUAL.get(which, "month"), "day": f"{on:%d/%m/%Y}"} | (usual or {})
    sent_by = visit.POST if visit.method == "POST" else visit.GET
    return make(found | sent_by.dict(), auto_id=auto_id, actor=visit.actor, at=visit.at)


def counted(which: str, *, form: PeriodForm, visit: Visit) -> dict[str, counting.Counts]:
    """Return what each lane of a return comes to."""
    within = counting.cut(form.chosen, at=visit.at)
    return {name: counting.counts(name, agency=form.cleaned_data["agency"], within=within) for name in states.RETURNS[which]}


def _period(form: PeriodForm, *, visit: Visit, which: str) -> dict[str, Any]:
    """Return of which agency and period a page is, up to when it counts, and how its files are asked for."""
    agency: Agency = form.cleaned_data["agency"]
    query = urlencode({"agency": agency.code, "period": form.chosen.key, "day": f"{form.chosen.begins_on:%d/%m/%Y}"})
    files = [(kind, f"{reverse('petitions:returns_paper', args=[which, kind])}?{query}") for kind in ("docx", "pdf", "xlsx")]
    return {"agency": agency, "period": form.chosen, "until": counting.cut(form.chosen, at=visit.at).stop, "files": files}


def _send_form(visit: Visit, form: PeriodForm) -> SendForm | None:
    """Return the form that sends a digest, for whoever may send it."""
    agency = form.cleaned_data["agency"]
    return SendForm(actor=visit.actor, at=visit.at) if may_draw(visit, agency) else None


def may_draw(visit: Visit, agency: Agency) -> bool:
    """Return whether a visitor may send or export for an agency."""
    return bool(moves.open_to(Return(matter=Matter(agency=agency)), by=visit.actor, at=visit.at))


def _opined(visit: Visit, form: OpinionForm) -> str:
    form.act(by=visit.actor, at=visit.at)
    return reverse("petitions:returns_sent", args=[form.one.matter.code])


def _sent(visit: Visit, form: PeriodForm) -> str:
    one = actions.hand_in(form.cleaned_data["agency"], period=form.chosen, front=form.cleaned_data["front"], by=visit.actor, at=visit.at)
    return reverse("petitions:returns_sent", args=[one.matter.code])
