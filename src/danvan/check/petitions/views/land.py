"""The list of land disputes, the page of one, and what is done with it."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.http import urlencode
from django.utils.translation import gettext_noop

from danvan.base.face.once import answered
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.land import FORMS
from danvan.check.petitions.models import LandDispute
from danvan.check.petitions.queries import land as queries
from danvan.check.petitions.queries import newest
from danvan.check.petitions.states import land as states
from danvan.check.petitions.views import listing, verbs
from danvan.check.petitions.views.finding import is_for_staff
from danvan.check.petitions.views.land_finding import find

LANE = verbs.lane(
    page="petitions:land", listed="dat-dai", forms=FORMS, does=states.DOES, aside=states.ASIDE,
    from_outside=("object", "retract", "take_retraction", *states.DENY),
    find=find, visible=queries.visible,
)
STEPS = {
    "": (gettext_noop("Tất cả"), ()), "mediation_asked": (gettext_noop("Chờ thụ lý"), states.NEW),
    "mediating": (gettext_noop("Đang hòa giải"), states.UNDER_WAY), "mediated": (gettext_noop("Hòa giải thành"), ("mediated", "forwarded")),
    "unmediated": (gettext_noop("Không thành"), ("unmediated",)),
}  # fmt: skip


def inbox(visit: Visit) -> HttpResponseBase:
    """List the disputes that an officer may see with their clocks, newest first."""
    step = visit.GET.get("buoc", "")
    wanted = STEPS.get(step, STEPS[""])[1]
    found, read = queries.inbox(visit.actor, at=visit.at, states=wanted), newest.reading(visit.actor, at=visit.at, kinds=[states.KIND], states=wanted)
    shows = {
        "steps": [(key, words) for key, (words, _states) in STEPS.items()], "state": step, "query": urlencode({"lan": "dat-dai", "buoc": step}),
    }
    return render(visit, "petitions/land_list.html", shows | listing.cut(visit, found, states=states, read=read))


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one dispute to whoever asked or deals with it."""
    return _page(visit, find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=LANE, draw=_page)


def _page(visit: Visit, dispute: LandDispute, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=dispute, verbs=LANE, verb=verb, form=form)
    for_staff = is_for_staff(visit, dispute)
    found = queries.page(dispute, for_staff=for_staff)
    told = {event.word for event in found["events"]}
    shows |= {
        "one": dispute, "page": "petitions.land", "for_staff": for_staff,
        "papers": [
            (name, words) for name,
            (pasts, words) in states.PAPERS.items() if told & {*pasts} and (name != states.OTHERS or (for_staff and dispute.other_bearer))
        ],
    }
    return render(visit, "petitions/land.html", shows | found, status=acting.status(form))
