"""Taking recommendations of voters in: one by one, or many at once, which are shown before they are kept."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import ngettext

from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.voters.collecting import PasteForm, TakeInForm
from danvan.check.petitions.models import Session
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import sending
from danvan.check.petitions.views import voter_finding as finding


@answered
def take_in(visit: Visit, code: str) -> HttpResponseBase:
    """Take in one recommendation for a session."""
    session = _open(visit, code)
    if diverted := sending.met(visit, lane=CLERK, agency=session.matter.agency):
        return diverted
    form = TakeInForm(visit.POST or None, session=session, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _taken_in(visit, form), visit=visit)):
        return redirect(where)
    return render(visit, "petitions/recommendation_form.html", {"form": form, "form_key": form.key, "session": session})


@answered
def paste(visit: Visit, code: str) -> HttpResponseBase:
    """Take in a recommendation from each line that was pasted, after showing what would be taken in."""
    session = _open(visit, code)
    if diverted := sending.met(visit, lane=CLERK, agency=session.matter.agency):
        return diverted
    form = PasteForm(visit.POST or None, session=session, at=visit.at)
    seen = form.digest() if visit.method == "POST" and form.is_valid() else ""
    if seen and "keep" in visit.POST and visit.POST.get("seen") == seen and (where := form.make(lambda: _taken_in(visit, form), visit=visit)):
        return redirect(where)
    preview = form.cleaned_data["lines"] if seen and not form.errors else []
    shows = {"form": form, "form_key": form.key, "session": session, "preview": preview, "seen": seen}
    return render(visit, "petitions/recommendation_paste.html", shows)


def _taken_in(visit: Visit, form: TakeInForm | PasteForm) -> str:
    n = len(form.take_in(by=visit.actor))
    messages.success(visit, ngettext("Đã nhận %(n)s kiến nghị.", "Đã nhận %(n)s kiến nghị.", n) % {"n": n})
    return reverse("petitions:session", args=[form.session.matter.code])


def _open(visit: Visit, code: str) -> Session:
    """Return the session with a code for which the visitor may take something in."""
    session = finding.session(visit, code)
    if not finding.takes_in(visit, session):
        raise Http404
    return session
