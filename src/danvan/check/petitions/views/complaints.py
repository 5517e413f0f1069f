"""The list of complaints, the page of one, and what is done with it."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.face.once import answered
from danvan.base.files.views import show
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.complaints import FORMS
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.queries import newest
from danvan.check.petitions.queries import second as follows
from danvan.check.petitions.states import complaint as states
from danvan.check.petitions.views import listing, verbs
from danvan.check.petitions.views.complaint_finding import find
from danvan.check.petitions.views.finding import is_for_staff

STEPS = {
    "": gettext_noop("Tất cả"), "lodged": gettext_noop("Chờ thụ lý"), "taken_up": gettext_noop("Đang giải quyết"),
    "decided": gettext_noop("Chờ gửi quyết định"),
}


LANE = verbs.lane(
    page="petitions:complaint", listed="khieu-nai", forms=FORMS, does=states.DOES, aside=states.ASIDE, from_outside=states.FROM_OUTSIDE,
    find=find, visible=queries.visible,
)


def inbox(visit: Visit) -> HttpResponseBase:
    """List the complaints that an officer may see with their clocks, newest first; a printed code leads to its page."""
    if typed := visit.GET.get("ma", "").strip().upper():
        if queries.visible(visit.actor, at=visit.at).filter(matter__code=typed).exists():
            return redirect("petitions:complaint", typed)
        messages.error(visit, _("Không có hồ sơ nào với mã này ở cơ quan của bạn. Hãy xem lại mã in trên đơn."))
    step = visit.GET.get("buoc", "")
    wanted = [step] if step in states.LABELS else []
    found, read = queries.inbox(visit.actor, at=visit.at, states=wanted), newest.reading(visit.actor, at=visit.at, kinds=["complaint"], states=wanted)
    shows = {"steps": STEPS.items(), "state": step, "query": urlencode({"lan": "khieu-nai", "buoc": step})}
    return render(visit, "petitions/complaints.html", shows | listing.cut(visit, found, states=states, read=read))


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one complaint to whoever made it or deals with it."""
    return _page(visit, find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=LANE, draw=_page)


def evidence(visit: Visit, code: str, number: int) -> HttpResponseBase:
    """Show a file that came with a complaint, or was added to it."""
    return show(get_object_or_404(find(visit, code).evidence, pk=number).file)


def _page(visit: Visit, complaint: Complaint, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    for_staff = is_for_staff(visit, complaint)
    last = ("appoint",) if complaint.verifier_id else ()
    shows = acting.shows(visit, thing=complaint, verbs=LANE, verb=verb, form=form, last=last)
    found = queries.page(complaint, for_staff=for_staff, on=localdate(visit.at))
    told = {event.word for event in found["events"]}
    shows |= {
        "complaint": complaint, "page": "petitions.complaint", "for_staff": for_staff,
        "papers": [(name, words) for name, (word, words) in states.PAPERS.items() if word in told],
        "seconds": queries.second(complaint).filter(pk__in=queries.visible(visit.actor, at=visit.at)),
        "may_go_on": not for_staff and follows.may_follow(complaint, on=localdate(visit.at)),
    }
    return render(visit, "petitions/complaint.html", shows | found, status=acting.status(form))
