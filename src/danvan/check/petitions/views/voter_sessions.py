"""The sessions for which recommendations of voters are collected: their list, the page of one, and what is done with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.voters import SESSION_FORMS
from danvan.check.petitions.forms.voters.sessions import CallForm
from danvan.check.petitions.models import Session
from danvan.check.petitions.queries import feedback, voters_sums
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.views import voter_finding as finding

ON_A_PAGE = 20


def sessions(visit: Visit) -> HttpResponse:
    """List the sessions, the latest first: for the public those whose results are out."""
    shown = keyset.cut(queries.sessions(visit.actor, at=visit.at), by=queries.LATEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    sums = voters_sums.sums(shown.rows, actor=visit.actor, at=visit.at)
    rows = [
        (one, states.COUNCILS[one.council], states.LABELS[one.matter.state], states.TONES[one.matter.state], sums.get(one.pk, voters_sums.Sums()))
        for one in shown.rows
    ]  # fmt: skip
    shows = {"rows": rows, "slice": shown, "query": "", "may_call": queries.callers(visit.actor, at=visit.at).exists()}
    return render(visit, "petitions/voters.html", shows | {"total": voters_sums.total(sums.values()) if len(rows) > 1 else None})


@answered
def call(visit: Visit) -> HttpResponseBase:
    """Name a session, so that recommendations can be taken in for it."""
    if not queries.callers(visit.actor, at=visit.at).exists():
        raise Http404
    form = CallForm(visit.POST or None, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _called(visit, form), visit=visit)):
        return redirect(where)
    return render(visit, "petitions/session_form.html", {"form": form, "form_key": form.key})


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a session with its recommendations and what came of them."""
    return _page(visit, finding.session(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    session = finding.session(visit, code)
    if verb not in SESSION_FORMS:
        raise Http404
    if verb not in _possible(visit, session) and (back := led_back(visit, thing=session, verb=verb, page="petitions:session")):
        return back
    form = SESSION_FORMS[verb](visit.POST or None, thing=session, by=visit.actor, at=visit.at)
    form.fit(verb=verb)
    if visit.method == "POST" and form.is_valid():
        form.read(session.matter)
        if where := form.make(lambda: _acted(visit, form, code=code), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        session = finding.session(visit, code)  # as somebody else has left it
    return _page(visit, session, verb=verb, form=form)


def _called(visit: Visit, form: CallForm) -> str:
    return reverse("petitions:session", args=[form.call(by=visit.actor, at=visit.at).matter.code])


def _acted(visit: Visit, form: LaneForm, *, code: str) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:session", args=[code])


def _page(visit: Visit, session: Session, *, verb: str = "", form: LaneForm | None = None) -> HttpResponse:
    possible = _possible(visit, session)
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = finding.is_for_staff(visit, session)
    lines = queries.lines(session, actor=visit.actor, at=visit.at)
    shows: dict[str, Any] = {
        "session": session, "council": states.COUNCILS[session.council], "for_staff": for_staff, "verb": verb, "form": form,
        "form_key": form.key if form else "",
        "state": states.LABELS[session.matter.state], "tone": states.TONES[session.matter.state], "does": states.DOES.get(verb, ""),
        "moves": [(it, states.DOES[it]) for it in sorted(possible, key=states.ASIDE.__contains__) if it != verb], "aside": states.ASIDE,
        "lines": [(line, states.LABELS[line.one.matter.state], states.TONES[line.one.matter.state]) for line in lines], "counts": queries.counts(lines),
        "may_take_in": finding.takes_in(visit, session),
        "events": feedback.history(session, for_staff=for_staff, shown=queries.SHOWN_TO_ALL),
    }
    return render(visit, "petitions/session.html", shows, status=409 if form and form.non_field_errors() else 200)


def _possible(visit: Visit, session: Session) -> list[str]:
    """Return the verbs that the visitor may do now, in the order of the forms."""
    may = {move.verb for move in moves.open_to(session, by=visit.actor, at=visit.at)}
    return [verb for verb in SESSION_FORMS if verb in may and voters.fits(session, verb=verb)]
