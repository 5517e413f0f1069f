from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import SUPPORT_FORMS, SupportForm
from danvan.do.directives.models import Support
from danvan.do.directives.queries import supports
from danvan.do.directives.views.stale import left


def page(visit: Visit, code: str) -> HttpResponse:
    """Show what an agency is asked to do for another one's task, and what it answered."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    support = _find(visit, code)
    if verb not in SUPPORT_FORMS:
        raise Http404
    if back := left(visit, support, verb=verb, page="directives:support"):
        return back
    form = SUPPORT_FORMS[verb](visit.POST or None, thing=support, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(support.matter)
        if where := form.make(lambda: _acted(visit, form), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.supports.DOES[verb])})
            return redirect(where)
        support = _find(visit, code)  # as somebody else has left it
    return _page(visit, support, verb=verb, form=form)


def _acted(visit: Visit, form: SupportForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:support", args=[form.thing.matter.code])


def _page(visit: Visit, support: Support, *, verb: str = "", form: SupportForm | None = None) -> HttpResponse:
    may = {move.verb for move in moves.open_to(support, by=visit.actor, at=visit.at)}
    if verb and verb not in may and not (form and form.errors):
        raise Http404
    shows: dict[str, Any] = {
        "support": support, "line": supports.lines([support])[0], "verb": verb, "form": form, "does": states.supports.DOES.get(verb, ""),
        "task": queries.visible_tasks(visit.actor, at=visit.at).filter(pk=support.task_id).first(),
        "moves": [(it, states.supports.DOES[it]) for it in SUPPORT_FORMS if it in may and it != verb],
        "events": queries.history(support.matter, for_staff=True), "form_key": form.key if form else "",
    }
    return render(visit, "directives/support.html", shows, status=409 if form and form.non_field_errors() else 200)


def _find(visit: Visit, code: str) -> Support:
    return get_object_or_404(supports.visible(visit.actor, at=visit.at), matter__code=code)
