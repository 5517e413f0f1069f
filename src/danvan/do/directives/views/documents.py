"""The page of a document, and what may be done there."""

from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from danvan.base.face.once import answered
from danvan.base.files.views import show
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import DOCUMENT_FORMS
from danvan.do.directives.models import Directive
from danvan.do.directives.queries import telling

MOST = 50  # documents below that the page lists; the picture shows more
SAID = {
    "publish": gettext_lazy("Đã công khai văn bản cùng các nhiệm vụ."),
    "link": gettext_lazy("Đã ghi văn bản mà văn bản này triển khai."),
    "unlink": gettext_lazy("Đã gỡ."),
    "number": gettext_lazy("Đã ghi số, ngày của văn bản."),
}


def find(visit: Visit, *, code: str) -> Directive:
    """Return a document that the visitor may see.

    :raises Http404: if there is none
    """
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a document: what it carries out, and its tasks with how they stand."""
    return _page(visit, find(visit, code=code))


def scan(visit: Visit, code: str) -> HttpResponseBase:
    """Show the signed paper."""
    return show(find(visit, code=code).scan)


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _page(visit: Visit, directive: Directive, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=directive, verbs=VERBS, verb=verb, form=form)
    may = shows["may"]
    lines = queries.lines(queries.visible_tasks(visit.actor, at=visit.at).filter(directive=directive))
    shows |= {
        "directive": directive, "page": "directives.page", "lines": lines,
        "state": states.LABELS[directive.matter.state], "tone": states.TONES[directive.matter.state],
        "events": queries.history(directive.matter, for_staff=bool(may)),
        "ready": telling.ready(directive, actor=visit.actor, at=visit.at).count() if "assign" in may else 0,
        "overview": queries.overview(directive, lines=lines, on=localdate(visit.at)),
    }
    shows |= _around(visit, directive, for_staff=bool(may))
    return render(visit, "directives/page.html", shows, status=acting.status(form))


def _around(visit: Visit, directive: Directive, *, for_staff: bool) -> dict[str, Any]:
    """Return what the document carries out and what carries it out; for staff also who has yet to carry it out."""
    above, carried_out_by = queries.linked(directive)
    bases = queries.bases(directive, confirmed=above, actor=visit.actor, at=visit.at)
    named = {basis.known.pk for basis in bases if basis.known and basis.confirmed}
    below = queries.known(carried_out_by, actor=visit.actor, at=visit.at, most=MOST)
    return {
        "bases": bases, "naming": queries.naming(directive, actor=visit.actor, at=visit.at) if for_staff else [],
        "others": queries.known(above - named, actor=visit.actor, at=visit.at),
        "below": queries.overviews(below, actor=visit.actor, at=visit.at),
        "without_plan": queries.without_plan(directive) if for_staff else [],
        "exchanged": queries.exchanged(directive) if for_staff else [],
    }


def _find(visit: Visit, code: str) -> Directive:
    return find(visit, code=code)


def _may(visit: Visit, directive: Directive) -> list[str]:
    return [verb for verb in acting.by_table(visit, thing=directive) if not (verb == "number" and directive.number)]


VERBS = acting.Verbs(page="directives:page", find=_find, forms=DOCUMENT_FORMS, does=states.documents.DOES, says=SAID, may=_may)
