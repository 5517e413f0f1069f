from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.files.views import show
from danvan.base.moves import actions as moves
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import TASK_FORMS, TaskForm
from danvan.do.directives.models import Task
from danvan.do.directives.queries import deadlines, extensions, supports
from danvan.do.directives.views.stale import left

CHECKS = ("verify", "send_back", "extend", "refuse_extension")  # of what is read first: the result, or why more time is wanted
SELDOM = frozenset(TASK_FORMS) - set(states.USUAL)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a task: who has it, until when, what was done."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    task = _find(visit, code)
    if verb not in TASK_FORMS:
        raise Http404
    if back := left(visit, task, verb=verb, page="directives:task"):
        return back
    form = TASK_FORMS[verb](visit.POST or None, visit.FILES or None, thing=task, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(task.matter)
        if where := form.make(lambda: _acted(visit, form), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.tasks.DOES[verb])})
            return redirect(where)
        task = _find(visit, code)  # as somebody else has left it
    return _page(visit, task, verb=verb, form=form)


def proof(visit: Visit, code: str) -> HttpResponseBase:
    """Show what proves a finished task."""
    return show(_find(visit, code).proof)


def _acted(visit: Visit, form: TaskForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:task", args=[form.thing.matter.code])


def _page(visit: Visit, task: Task, *, verb: str = "", form: TaskForm | None = None) -> HttpResponse:
    possible = _possible(visit, task)
    if verb and verb not in possible and not (form and form.errors):
        raise Http404
    for_staff = not relations.of(visit.actor, to=task.matter, on=localdate(visit.at)) <= {"author", "other"}
    task = deadlines.keeping(task)
    directive = queries.visible(visit.actor, at=visit.at).filter(pk=task.directive_id).first()
    shows: dict[str, Any] = {
        "task": task, "page": "directives.task", "line": queries.lines([task])[0], "verb": verb, "form": form,
        "directive": directive, "reasons": queries.reasons(task), "deadline_text": task.day_words, "does": states.tasks.DOES.get(verb, ""),
        "moves": [(it, states.tasks.DOES[it]) for it in possible if it != verb], "aside": SELDOM, "usual": possible[:1] != [] and possible[0] in states.USUAL, "checks": CHECKS, "for_staff": for_staff,
        "extensions": extensions.of(task) if for_staff else [],
        "supports": supports.lines(supports.visible(visit.actor, at=visit.at).filter(task=task)) if for_staff else [],
        "events": queries.history(task.matter, for_staff=for_staff), "form_key": form.key if form else "",
        "sends": "send_report" in {move.verb for move in moves.open_to(task, by=visit.actor, at=visit.at)},
    }
    return render(visit, "directives/task.html", shows, status=409 if form and form.non_field_errors() else 200)


def _possible(visit: Visit, task: Task) -> list[str]:
    """Return the verbs that the visitor may do now: what is done most days first, then in the order of the forms."""
    may = {move.verb for move in moves.open_to(task, by=visit.actor, at=visit.at)}
    return sorted((verb for verb in TASK_FORMS if verb in may and extensions.fits(task, verb=verb)), key=_rank)


def _find(visit: Visit, code: str) -> Task:
    return get_object_or_404(queries.visible_tasks(visit.actor, at=visit.at), matter__code=code)



def _rank(verb: str) -> int:
    return states.USUAL.index(verb) if verb in states.USUAL else len(states.USUAL)
