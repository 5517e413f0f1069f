"""What the document system laid into the folder: looked at by the records office, one package after the other."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from danvan.base.face import stamps
from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.do.directives import actions, queries
from danvan.do.directives.forms import DeclineForm
from danvan.do.directives.models import Arrival
from danvan.do.directives.queries.packages import SENTENCES
from danvan.do.directives.views import packages

MOST = 50  # of each kind on the page


def listing(visit: Visit) -> HttpResponse:
    """Show the packages that wait for a clerk, and those that were put aside with the reason."""
    if not queries.receives(visit.actor, at=visit.at):
        raise Http404
    return _listing(visit)


@never_cache
@answered
def open_one(visit: Visit, digest: str) -> HttpResponseBase:
    """Show a package that waits as the second page of registering, or the number that it brings; let it go when sent."""
    arrival = get_object_or_404(queries.package_named(queries.arrivals(visit.actor, at=visit.at, stage="waiting"), name=digest))
    if visit.method == "POST":
        return _decline(visit, arrival)
    try:
        with stamps.read_once():
            page = packages.shown(visit, queries.opened(bytes(arrival.content)), package=arrival.sha256)
    except queries.NotTaken as refused:
        messages.error(visit, refused.sentence)
        return redirect("directives:arrivals")
    if page is None:
        raise Http404
    return page


def _decline(visit: Visit, arrival: Arrival) -> HttpResponseBase:
    form = DeclineForm(visit.POST)
    if form.is_valid() and (where := form.make(lambda: _declined(visit, arrival), visit=visit)):
        messages.success(
            visit, _("Đã bỏ gói khỏi danh sách; nội dung không còn được giữ. Nếu bấm nhầm, hãy nhập lại gói từ phần mềm quản lý văn bản bằng tay."),
        )
        return redirect(where)
    return _listing(visit)


def _declined(visit: Visit, arrival: Arrival) -> str:
    actions.decline(arrival, by=visit.actor, at=visit.at)
    return reverse("directives:arrivals")


def _listing(visit: Visit) -> HttpResponse:
    waiting = queries.arrived(visit.actor, at=visit.at, stage="waiting", most=MOST)
    refused = queries.arrived(visit.actor, at=visit.at, stage="refused", most=MOST)
    shows = {"waiting": waiting, "refused": [(one, SENTENCES[one.reason]) for one in refused]}
    return render(visit, "directives/arrivals.html", shows)
