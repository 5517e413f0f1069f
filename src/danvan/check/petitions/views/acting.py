"""What is done with a thing of any lane by one of its verbs: the lanes differ in their tables, forms and pages alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.moves import actions as moves
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.queries import waits
from danvan.check.petitions.states import contributions
from danvan.check.petitions.states.innocent import CLERK
from danvan.check.petitions.views import sending
from danvan.check.petitions.views.finding import is_for_staff


class Draw(Protocol):
    """How the page of a thing is drawn: with the form of a verb, where one is asked for."""

    def __call__(self, visit: Visit, thing: Any, /, *, verb: str = "", form: LaneForm | None = None) -> HttpResponse: ...


@dataclass(frozen=True, kw_only=True)
class Lane:
    """A lane as its pages need it."""

    page: str  # the name of its address
    list: str  # by what name the desk shows it
    forms: Mapping[str, type[LaneForm]]
    does: dict[str, str]
    aside: tuple[str, ...]
    from_outside: tuple[str, ...]  # verbs by which more words of people come in, written down by staff too
    find: Callable[[Visit, str], Any]
    visible: Callable[..., QuerySet[Any]]
    fits: Callable[..., bool]


def act(visit: Visit, code: str, *, verb: str, lane: Lane, draw: Draw) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    thing = lane.find(visit, code)
    if verb not in lane.forms:
        raise Http404
    if verb not in _possible(visit, thing, lane=lane) and (back := led_back(visit, thing=thing, verb=verb, page=lane.page)):
        return back
    if verb in lane.from_outside and (diverted := sending.met(visit, lane=CLERK if is_for_staff(visit, thing) else thing.matter.kind, agency=thing.matter.agency, files=("file",))):
        return diverted
    form = lane.forms[verb](visit.POST or None, visit.FILES or None, thing=thing, by=visit.actor, at=visit.at)
    form.fit(verb=verb)
    if not form.fill_in() and visit.method == "POST" and form.is_valid():
        form.read(thing.matter)
        if where := form.make(lambda: _acted(visit, form, code=code, lane=lane), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _((lane.does | contributions.DOES)[verb])})
            return redirect(where)
        thing = lane.find(visit, code)  # as somebody else has left it
    return draw(visit, thing, verb=verb, form=form)


def shows(visit: Visit, thing: Any, *, verb: str, form: LaneForm | None, lane: Lane, last: tuple[str, ...] = ()) -> dict[str, Any]:
    """Return what the part `acting.html` of a page shows: the form of a verb, and a button for each other one.

    :raises Http404: if the verb is not the visitor's now
    """
    possible, aside, does = _possible(visit, thing, lane=lane), (*lane.aside, *contributions.ASIDE, *last), lane.does | contributions.DOES
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    return {
        "verb": verb, "form": form, "does": does.get(verb, ""), "aside": aside, "form_key": form.key if form else "",
        "moves": [(it, does[it]) for it in sorted(possible, key=aside.__contains__) if it != verb],
    }


def status(form: LaneForm | None) -> int:
    """Return the answer's status: 409 where the form was stopped as a whole."""
    return 409 if form and form.non_field_errors() else 200


def _possible(visit: Visit, thing: Any, *, lane: Lane) -> list[str]:
    """Return the verbs that the visitor may do now, in the order of the forms."""
    may = {move.verb for move in moves.open_to(thing, by=visit.actor, at=visit.at)} - waits.hindered(thing.matter)
    return [verb for verb in lane.forms if verb in may and lane.fits(thing, verb=verb, by=visit.actor, at=visit.at)]


def _acted(visit: Visit, form: LaneForm, *, code: str, lane: Lane) -> str:
    form.act(by=visit.actor)
    seen = lane.visible(visit.actor, at=visit.at).filter(matter__code=code).exists()
    return reverse(lane.page, args=[code]) if seen else f"{reverse('petitions:inbox')}?lan={lane.list}"
