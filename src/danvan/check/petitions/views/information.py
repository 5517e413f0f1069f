"""The list of requests for information, the page of one, and what is done with it."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext_noop

from danvan.base.face.once import answered
from danvan.base.moves import acting, table
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.information import FORMS
from danvan.check.petitions.models import InformationRequest
from danvan.check.petitions.queries import information as queries
from danvan.check.petitions.queries import newest
from danvan.check.petitions.states import information as states
from danvan.check.petitions.states.withdrawing import DENY
from danvan.check.petitions.views import listing, verbs
from danvan.check.petitions.views.finding import is_for_staff
from danvan.check.petitions.views.information_finding import find

LANE = verbs.lane(
    page="petitions:information", listed="thong-tin", forms=FORMS, does=states.DOES, aside=states.ASIDE,
    from_outside=("complete", "take_down", "withdraw", "note_withdrawal", *DENY),
    find=find, visible=queries.visible,
)
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
    read = None if step == TO_DISCLOSE else newest.reading(visit.actor, at=visit.at, kinds=[states.KIND], states=wanted)
    shows = {
        "steps": [(key, words) for key, (words, _states) in STEPS.items()], "state": step, "query": urlencode({"lan": "thong-tin", "buoc": step}),
        "whole_step": wanted == (step,),
    }
    return render(visit, "petitions/information_list.html", shows | listing.cut(visit, found, states=states, read=read))


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one request to whoever asked or deals with it."""
    return _page(visit, find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=LANE, draw=_page)


def _page(visit: Visit, request: InformationRequest, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=request, verbs=LANE, verb=verb, form=form)
    for_staff = is_for_staff(visit, request)
    found = queries.page(request, for_staff=for_staff)
    told = {event.word for event in found["events"]}
    shows |= {
        "one": request, "page": "petitions.information", "for_staff": for_staff,
        "is_second_look": request.matter.state in table.second_looks(states.INFORMATION),
        "papers": [(name, words) for name, (pasts, words) in states.PAPERS.items() if told & {*pasts}],
    }
    return render(visit, "petitions/information.html", shows | found, status=acting.status(form))
