"""The list of requests for information, the page of one, and what is done with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.office.views import diversions
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.information import FORMS, RequestForm
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import feedback
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.states import information as states
from danvan.check.petitions.views.information_finding import find, is_for_staff

ON_A_PAGE = 50
TO_DISCLOSE = "nen-cong-khai"
STEPS = {
    "": (gettext_noop("Tất cả"), ()), "requested": (gettext_noop("Chờ xem xét"), ("requested",)), "sought": (gettext_noop("Đang giải quyết"), ("sought",)),
    "proposed": (gettext_noop("Chờ duyệt"), ("proposed",)), "granted": (gettext_noop("Chờ giao"), ("granted", "partly_granted")),
    TO_DISCLOSE: (gettext_noop("Nên công khai"), states.GIVEN),
}  # fmt: skip


def inbox(visit: Visit) -> HttpResponseBase:
    """List the requests that an officer may see with their clocks, newest first; or what should be disclosed to everybody."""
    step = visit.GET.get("buoc", "")
    _words, wanted = STEPS.get(step, STEPS[""])
    found = queries.worth_disclosing(visit.actor, at=visit.at) if step == TO_DISCLOSE else queries.inbox(visit.actor, at=visit.at, states=wanted)
    shown = keyset.cut(found, by=feedback.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    due = feedback.due(shown.rows)
    rows = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state], due.get(one.pk)) for one in shown.rows]
    shows = {
        "rows": rows, "slice": shown, "steps": [(key, words) for key, (words, _states) in STEPS.items()], "state": step,
        "query": urlencode({"lan": "thong-tin", "buoc": step}),
    }
    return render(visit, "petitions/information_list.html", shows)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one request to whoever asked or deals with it."""
    return _page(visit, find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    request = find(visit, code)
    if verb not in FORMS:
        raise Http404
    if verb == "complete" and (diverted := diversions.met(visit, agency=request.matter.agency)):
        return diverted
    form = FORMS[verb](visit.POST or None, visit.FILES or None, request=request, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(request.matter)
        if where := form.make(lambda: _acted(visit, form, code=code), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        request = find(visit, code)  # as somebody else has left it
    return _page(visit, request, verb=verb, form=form)


def _acted(visit: Visit, form: RequestForm, *, code: str) -> str:
    form.act(by=visit.actor)
    seen = queries.visible(visit.actor, at=visit.at).filter(matter__code=code).exists()
    return reverse("petitions:information", args=[code]) if seen else f"{reverse('petitions:inbox')}?lan=thong-tin"


def _page(visit: Visit, request: InformationRequest, *, verb: str = "", form: RequestForm | None = None) -> HttpResponse:
    possible = _possible(visit, request)
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = is_for_staff(visit, request)
    found = queries.page(request, for_staff=for_staff)
    told = {event.word for event in found["events"]}
    shows: dict[str, Any] = {
        "one": request, "page": "petitions.information", "for_staff": for_staff, "verb": verb, "form": form,
        "does": states.DOES.get(verb, ""), "aside": states.ASIDE, "form_key": form.key if form else "",
        "moves": [(it, states.DOES[it]) for it in sorted(possible, key=states.ASIDE.__contains__) if it != verb],
        "papers": [(name, words) for name, (pasts, words) in states.PAPERS.items() if told & {*pasts}],
    }
    status = 409 if form and form.non_field_errors() else 200
    return render(visit, "petitions/information.html", shows | found, status=status)


def _possible(visit: Visit, request: InformationRequest) -> list[str]:
    """Return the verbs that the visitor may do now, in the order of the forms."""
    may = {move.verb for move in moves.open_to(request, by=visit.actor, at=visit.at)}
    return [verb for verb in FORMS if verb in may and information.fits(request, verb=verb, at=visit.at)]
