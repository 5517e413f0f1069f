"""The page of one recommendation of voters, and what is done with it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.moves import table
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.voters import FORMS
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.views import voter_finding as finding

NOT_ANY_MORE = gettext_lazy("Kiến nghị được chọn vừa được trả lời hoặc trả lời chung với kiến nghị khác. Hãy chọn lại.")


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one recommendation to those who deal with it, and to all once the results of its session are out."""
    return _page(visit, finding.recommendation(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    one = finding.recommendation(visit, code)
    if verb not in FORMS:
        raise Http404
    if verb not in _possible(visit, one) and (back := led_back(visit, thing=one, verb=verb, page="petitions:recommendation")):
        return back
    form = FORMS[verb](visit.POST or None, thing=one, by=visit.actor, at=visit.at)
    form.fit(verb=verb)
    if visit.method == "POST" and form.is_valid():
        form.read(one.matter)
        if where := _made(visit, form, code=code):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.DOES[verb])})
            return redirect(where)
        one = finding.recommendation(visit, code)  # as somebody else has left it
    return _page(visit, one, verb=verb, form=form)


def _made(visit: Visit, form: LaneForm, *, code: str) -> str | None:
    try:
        return form.make(lambda: _acted(visit, form, code=code), visit=visit)
    except voters.CannotGroup:
        form.add_error("into", NOT_ANY_MORE)
        return None


def _acted(visit: Visit, form: LaneForm, *, code: str) -> str:
    form.act(by=visit.actor)
    return reverse("petitions:recommendation", args=[code])


def _page(visit: Visit, one: Recommendation, *, verb: str = "", form: LaneForm | None = None) -> HttpResponse:
    possible = _possible(visit, one)
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = finding.is_for_staff(visit, one)
    shows: dict[str, Any] = {
        "one": one, "page": "petitions.recommendation", "for_staff": for_staff, "verb": verb, "form": form, "form_key": form.key if form else "", "does": states.DOES.get(verb, ""),
        "moves": [(it, states.DOES[it]) for it in sorted(possible, key=states.ASIDE.__contains__) if it != verb], "aside": states.ASIDE,
        "is_second_look": one.matter.state in table.second_looks(states.VOTERS),
        "papers": [(name, words) for name, (_pasts, words) in states.PAPERS.items()] if one.is_answered else [],
        "drafted": states.OUTCOMES.get(one.outcome, "") if for_staff and not one.is_answered else "",
    }
    found = queries.page(one, actor=visit.actor, for_staff=for_staff, at=visit.at)
    return render(visit, "petitions/recommendation.html", shows | found, status=409 if form and form.non_field_errors() else 200)


def _possible(visit: Visit, one: Recommendation) -> list[str]:
    """Return the verbs that the visitor may do now, in the order of the forms."""
    may = {move.verb for move in moves.open_to(one, by=visit.actor, at=visit.at)}
    if voters.may_withdraw(one, by=visit.actor, at=visit.at):
        may |= {move.verb for move in table.open_to(states.VOTERS, state=one.matter.state, relations=frozenset(states.COLLECTED))}
    return [verb for verb in FORMS if verb in may and voters.fits(one, verb=verb)]
