
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from danvan.base.face.once import answered
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import SUPPORT_FORMS
from danvan.do.directives.models import Support
from danvan.do.directives.queries import supports


def page(visit: Visit, code: str) -> HttpResponse:
    """Show what an agency is asked to do for another one's task, and what it answered."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _page(visit: Visit, support: Support, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=support, verbs=VERBS, verb=verb, form=form)
    shows |= {
        "support": support, "line": supports.lines([support])[0], "events": queries.history(support.matter, for_staff=True),
        "task": queries.visible_tasks(visit.actor, at=visit.at).filter(pk=support.task_id).first(),
    }
    return render(visit, "directives/support.html", shows, status=acting.status(form))


def _find(visit: Visit, code: str) -> Support:
    return get_object_or_404(supports.visible(visit.actor, at=visit.at), matter__code=code)


VERBS = acting.Verbs(page="directives:support", find=_find, forms=SUPPORT_FORMS, does=states.supports.DOES)
