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
from danvan.check.petitions.views import drafting, sending
from danvan.check.petitions.views import voter_finding as finding


@answered
def take_in(visit: Visit, code: str) -> HttpResponseBase:
    """Take in one recommendation for a session."""
    session, name = _open(visit, code), f"voters {code}"
    if answer := _put_by(visit, session, name=name) or sending.met(visit, lane=CLERK, agency=session.matter.agency):
        return answer
    shows = drafting.offered(visit, name=name)
    form = TakeInForm(visit.POST or None, session=session, at=visit.at, initial=drafting.taken_up(shows))
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _taken_in(visit, form, name=name), visit=visit)):
        return redirect(where)
    return render(visit, "petitions/recommendation_form.html", shows | {"form": form, "form_key": form.key, "session": session})


@answered
def paste(visit: Visit, code: str) -> HttpResponseBase:
    """Take in a recommendation from each line that was pasted, after showing what would be taken in."""
    session, name = _open(visit, code), f"voters+ {code}"
    if answer := _put_by(visit, session, name=name) or sending.met(visit, lane=CLERK, agency=session.matter.agency):
        return answer
    shows = drafting.offered(visit, name=name)
    form = PasteForm(visit.POST or None, session=session, at=visit.at, initial=drafting.taken_up(shows))
    seen = form.digest() if visit.method == "POST" and form.is_valid() else ""
    if seen and "keep" in visit.POST and visit.POST.get("seen") == seen and (where := form.make(lambda: _taken_in(visit, form, name=name), visit=visit)):
        return redirect(where)
    preview = form.cleaned_data["lines"] if seen and not form.errors else []
    shows |= {"form": form, "form_key": form.key, "session": session, "preview": preview, "seen": seen}
    return render(visit, "petitions/recommendation_paste.html", shows)


def _put_by(visit: Visit, session: Session, *, name: str) -> HttpResponseBase | None:
    return drafting.put_by(visit, name=name, agency=lambda _: session.matter.agency)


def _taken_in(visit: Visit, form: TakeInForm | PasteForm, *, name: str) -> str:
    n = len(form.take_in(by=visit.actor))
    drafting.sent(visit, name=name)
    messages.success(visit, ngettext("Đã nhận %(n)s kiến nghị.", "Đã nhận %(n)s kiến nghị.", n) % {"n": n})
    return reverse("petitions:session", args=[form.session.matter.code])


def _open(visit: Visit, code: str) -> Session:
    """Return the session with a code for which the visitor may take something in."""
    session = finding.session(visit, code)
    if not finding.takes_in(visit, session):
        raise Http404
    return session
