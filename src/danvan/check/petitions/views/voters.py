"""The page of one recommendation of voters, and what is done with it."""


from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import render

from danvan.base.face.once import answered
from danvan.base.moves import acting, table
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms.voters import FORMS
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.states import voters as states
from danvan.check.petitions.views import voter_finding as finding
from danvan.check.petitions.views.finding import is_for_staff


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one recommendation to those who deal with it, and to all once the results of its session are out."""
    return _page(visit, finding.recommendation(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _page(visit: Visit, one: Recommendation, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=one, verbs=VERBS, verb=verb, form=form)
    for_staff = is_for_staff(visit, one)
    shows |= {
        "one": one, "page": "petitions.recommendation", "for_staff": for_staff,
        "is_second_look": one.matter.state in table.second_looks(states.VOTERS),
        "papers": [(name, words) for name, (_pasts, words) in states.PAPERS.items()] if one.is_answered else [],
        "drafted": states.OUTCOMES.get(one.outcome, "") if for_staff and not one.is_answered else "",
    }
    found = queries.page(one, actor=visit.actor, for_staff=for_staff, at=visit.at)
    return render(visit, "petitions/recommendation.html", shows | found, status=acting.status(form))


def _may(visit: Visit, one: Recommendation) -> list[str]:
    """Return the verbs that the visitor may do now: whoever collected it may take it back, too."""
    lent = states.COLLECTED if voters.may_withdraw(one, by=visit.actor, at=visit.at) else ()
    return acting.by_table(visit, thing=one, among=FORMS, lent=lent)


VERBS = acting.Verbs(page="petitions:recommendation", find=finding.recommendation, forms=FORMS, does=states.DOES, aside=states.ASIDE, may=_may)
