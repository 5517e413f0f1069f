from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate

from danvan.base.face.once import answered
from danvan.base.files.views import show
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import TASK_FORMS
from danvan.do.directives.models import Task
from danvan.do.directives.queries import deadlines, extensions, supports

CHECKS = ("verify", "send_back", "extend", "refuse_extension")  # of what is read first: the result, or why more time is wanted
SELDOM = tuple(verb for verb in TASK_FORMS if verb not in states.USUAL)
FORMS = {verb: TASK_FORMS[verb] for verb in (*states.USUAL, *SELDOM)}  # what is done most days first


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a task: who has it, until when, what was done."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def proof(visit: Visit, code: str) -> HttpResponseBase:
    """Show what proves a finished task."""
    return show(_find(visit, code).proof)


def _page(visit: Visit, task: Task, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=task, verbs=VERBS, verb=verb, form=form)
    for_staff = relations.deals_with(visit.actor, to=task.matter, on=localdate(visit.at))
    task = deadlines.keeping(task)
    directive = queries.visible(visit.actor, at=visit.at).filter(pk=task.directive_id).first()
    shows |= {
        "task": task, "page": "directives.task", "line": queries.lines([task])[0],
        "directive": directive, "reasons": queries.reasons(task), "deadline_text": task.day_words,
        "usual": not shows["may"].isdisjoint(states.USUAL), "checks": CHECKS, "for_staff": for_staff,
        "extensions": extensions.of(task) if for_staff else [],
        "supports": supports.lines(supports.visible(visit.actor, at=visit.at).filter(task=task)) if for_staff else [],
        "events": queries.history(task.matter, for_staff=for_staff), "sends": "send_report" in shows["may"],
    }
    return render(visit, "directives/task.html", shows, status=acting.status(form))


def _find(visit: Visit, code: str) -> Task:
    return get_object_or_404(queries.visible_tasks(visit.actor, at=visit.at), matter__code=code)


VERBS = acting.Verbs(page="directives:task", find=_find, forms=FORMS, does=states.tasks.DOES, aside=SELDOM)
