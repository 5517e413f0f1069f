"""What an agency is asked for a matter that another leads: its page, and its answer."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from danvan.base.duties import queries as duties
from danvan.base.face.once import answered
from danvan.base.files.views import show
from danvan.base.matters import queries as matters
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.contributing import FORMS
from danvan.check.petitions.models import Contribution
from danvan.check.petitions.queries import contributions as queries
from danvan.check.petitions.queries import history, let_through
from danvan.check.petitions.states import contributions as states
from danvan.check.petitions.views import addresses, verbs


def page(visit: Visit, code: str) -> HttpResponse:
    """Show what was asked to who asked and who was asked."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=LANE, draw=_page)


def file(visit: Visit, code: str) -> HttpResponseBase:
    """Hand out the file that came with an answer."""
    return show(_find(visit, code).file)


def photo(visit: Visit, code: str) -> HttpResponseBase:
    """Show the picture that a resident sent, where the lead let it through."""
    seen = let_through.seen(_find(visit, code))
    return show(seen.photo if seen else None)


def _find(visit: Visit, code: str) -> Contribution:
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def _page(visit: Visit, asked: Contribution, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=asked, verbs=LANE, verb=verb, form=form)
    clocks, state = duties.of(asked.matter), asked.matter.state
    about = matters.visible_to(visit.actor, on=localdate(visit.at)).filter(pk=asked.about_id).first()
    shows |= {
        "one": asked, "page": "petitions.contribution", "state": states.LABELS[state], "tone": states.TONES[state], "duties": clocks,
        "duty": next((duty for duty in clocks if duty.closed_at is None), None), "about": about, "seen": let_through.seen(asked),
        "about_url": addresses.page(about.kind) if about else "", "events": history(asked, for_staff=True),
    }
    return render(visit, "petitions/contribution.html", shows, status=acting.status(form))


LANE = verbs.lane(
    page="petitions:contribution", listed="", forms=FORMS, does=states.DOES, aside=states.ASIDE, from_outside=(), find=_find,
    visible=queries.visible,
)
