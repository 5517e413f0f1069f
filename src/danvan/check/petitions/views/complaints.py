"""The list of complaints, the page of one, and what is done with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints import FORMS, ComplaintForm
from danvan.check.petitions.models import Complaint
from danvan.check.petitions.queries import complaints as queries
from danvan.check.petitions.queries import feedback
from danvan.check.petitions.states import complaint as states
from danvan.check.petitions.views.complaint_finding import find, is_for_staff

ON_A_PAGE = 50
STEPS = {
    "": gettext_noop("Tất cả"), "lodged": gettext_noop("Chờ thụ lý"), "taken_up": gettext_noop("Đang giải quyết"),
    "decided": gettext_noop("Chờ gửi quyết định"),
}


def inbox(visit: Visit) -> HttpResponseBase:
    """List the complaints that an officer may see with their clocks, newest first; a printed code leads to its page."""
    if typed := visit.GET.get("ma", "").strip().upper():
        if queries.visible(visit.actor, at=visit.at).filter(matter__code=typed).exists():
            return redirect("petitions:complaint", typed)
        messages.error(visit, _("Không có hồ sơ nào với mã này ở cơ quan của bạn. Hãy xem lại mã in trên đơn."))
    step = visit.GET.get("buoc", "")
    found = queries.inbox(visit.actor, at=visit.at, states=[step] if step in states.LABELS else ())
    shown = keyset.cut(found, by=feedback.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    due = feedback.due(shown.rows)
    rows = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state], due.get(one.pk)) for one in shown.rows]
    shows = {"rows": rows, "slice": shown, "steps": STEPS.items(), "state": step, "query": urlencode({"lan": "khieu-nai", "buoc": step})}
    return render(visit, "petitions/complaints.html", shows)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one complaint to whoever made it or deals with it."""
    return _page(visit, find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    complaint = find(visit, code)
    if verb not in FORMS:
        raise Http404
    form = FORMS[verb](visit.POST or None, complaint=complaint, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(complaint.matter)
        if where := form.make(lambda: _acted(visit, form, code=code), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        complaint = find(visit, code)  # as somebody else has left it
    return _page(visit, complaint, verb=verb, form=form)


def _acted(visit: Visit, form: ComplaintForm, *, code: str) -> str:
    form.act(by=visit.actor)
    seen = queries.visible(visit.actor, at=visit.at).filter(matter__code=code).exists()
    return reverse("petitions:complaint", args=[code]) if seen else f"{reverse('petitions:inbox')}?lan=khieu-nai"


def _page(visit: Visit, complaint: Complaint, *, verb: str = "", form: ComplaintForm | None = None) -> HttpResponse:
    possible = _possible(visit, complaint)
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = is_for_staff(visit, complaint)
    found = queries.page(complaint, for_staff=for_staff)
    told = {event.word for event in found["events"]}
    aside = (*states.ASIDE, *(["appoint"] if complaint.verifier_id else []))
    shows: dict[str, Any] = {
        "complaint": complaint, "page": "petitions.complaint", "for_staff": for_staff, "verb": verb, "form": form,
        "does": states.DOES.get(verb, ""), "aside": aside, "form_key": form.key if form else "",
        "moves": [(it, states.DOES[it]) for it in sorted(possible, key=aside.__contains__) if it != verb],
        "papers": [(name, words) for name, (word, words) in states.PAPERS.items() if word in told],
        "seconds": queries.second(complaint).filter(pk__in=queries.visible(visit.actor, at=visit.at)),
        "may_go_on": not for_staff and queries.is_open_to_second(complaint, on=localdate(visit.at)),
    }
    status = 409 if form and form.non_field_errors() else 200
    return render(visit, "petitions/complaint.html", shows | found, status=status)


def _possible(visit: Visit, complaint: Complaint) -> list[str]:
    """Return the verbs that the visitor may do now, in the order of the forms."""
    may = {move.verb for move in moves.open_to(complaint, by=visit.actor, at=visit.at)}
    return [verb for verb in FORMS if verb in may and complaints.fits(complaint, verb=verb, by=visit.actor)]
