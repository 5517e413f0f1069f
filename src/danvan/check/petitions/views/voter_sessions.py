"""The sessions for which recommendations of voters are collected: their list, the page of one, and what is done with it."""


from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.voters import SESSION_FORMS
from danvan.check.petitions.forms.voters.sessions import CallForm
from danvan.check.petitions.models import Session
from danvan.check.petitions.queries import feedback, voters_sums
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.views import voter_finding as finding
from danvan.check.petitions.views.finding import is_for_staff

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
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _called(visit: Visit, form: CallForm) -> str:
    return reverse("petitions:session", args=[form.call(by=visit.actor, at=visit.at).matter.code])


def _page(visit: Visit, session: Session, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=session, verbs=VERBS, verb=verb, form=form)
    for_staff = is_for_staff(visit, session)
    lines = queries.lines(session, actor=visit.actor, at=visit.at)
    shows |= {
        "session": session, "council": states.COUNCILS[session.council], "for_staff": for_staff,
        "state": states.LABELS[session.matter.state], "tone": states.TONES[session.matter.state],
        "lines": [(line, states.LABELS[line.one.matter.state], states.TONES[line.one.matter.state]) for line in lines], "counts": queries.counts(lines),
        "may_take_in": finding.takes_in(visit, session),
        "events": feedback.history(session, for_staff=for_staff, shown=queries.SHOWN_TO_ALL),
    }
    return render(visit, "petitions/session.html", shows, status=acting.status(form))


VERBS = acting.Verbs(
    page="petitions:session", find=finding.session, forms=SESSION_FORMS, does=states.DOES, aside=states.ASIDE, may=acting.among(SESSION_FORMS),
)
