"""What comes back again and again: the list, one of them, and what a head decides."""


from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render

from danvan.base.duties import queries as duties
from danvan.base.face.once import answered
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries as all_lanes
from danvan.check.petitions.forms.recurring import FORMS
from danvan.check.petitions.models import Recurrence
from danvan.check.petitions.queries import recurrence as queries
from danvan.check.petitions.states import recurrence as states

MOST = 100


def recurrences(visit: Visit) -> HttpResponse:
    """List what comes back, those that wait for a head first."""
    found = sorted(queries.visible(visit.actor, at=visit.at)[:MOST], key=lambda one: one.matter.state != "raised")
    counted = queries.counts(found)
    rows = [(one, counted.get(one.pk, 0), states.LABELS[one.matter.state], states.TONES[one.matter.state]) for one in found]
    return render(visit, "petitions/recurrences.html", {"rows": rows})


def page(visit: Visit, code: str) -> HttpResponse:
    """Show one proposal with its petitions."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _find(visit: Visit, code: str) -> Recurrence:
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def _page(visit: Visit, one: Recurrence, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=one, verbs=VERBS, verb=verb, form=form)
    shows |= {
        "one": one, "page": "petitions.recurrence", "duties": duties.of(one.matter),
        "state": states.LABELS[one.matter.state], "tone": states.TONES[one.matter.state],
        "petitions": queries.petitions(one, actor=visit.actor, at=visit.at)[:MOST], "events": all_lanes.history(one, for_staff=True),
    }
    return render(visit, "petitions/recurrence.html", shows, status=acting.status(form))


VERBS = acting.Verbs(page="petitions:recurrence", find=_find, forms=FORMS, does=states.DOES, aside=states.ASIDE)
