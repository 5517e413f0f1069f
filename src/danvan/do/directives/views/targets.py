"""The pages of standing tasks: how often, what a period shall bring, what it brought."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.duties import queries as duties
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms.targets import EveryForm, ReportTargetForm, TargetForm
from danvan.do.directives.models import Target, Task
from danvan.do.directives.models.periods import period_of, said
from danvan.do.directives.queries import rhythms, targets


@answered
def standing(visit: Visit, code: str) -> HttpResponseBase:
    """Say how often a task comes again; if that is said, what a period shall bring."""
    task = get_object_or_404(queries.visible_tasks(visit.actor, at=visit.at), matter__code=code)
    if not moves.may(task, verb="make_standing", by=visit.actor, at=visit.at) and visit.method != "POST":
        raise Http404
    form = _form(visit, task)
    if visit.method == "POST" and form.is_valid():
        form.read(task.matter)
        if where := form.make(lambda: _made(visit, form), visit=visit):
            messages.success(visit, _("Đã ghi nhận."))
            return redirect(where)
    shows = {"task": task, "form": form, "form_key": form.key}
    return render(visit, "directives/standing.html", shows, status=409 if form.non_field_errors() else 200)


@answered
def page(visit: Visit, code: str) -> HttpResponseBase:
    """Show what a period shall bring, and take its report."""
    target = get_object_or_404(targets.visible(visit.actor, at=visit.at), matter__code=code)
    may = {move.verb for move in moves.open_to(target, by=visit.actor, at=visit.at)}
    form = ReportTargetForm(visit.POST or None, thing=target, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(target.matter)
        if where := form.make(lambda: _reported(visit, form), visit=visit):
            messages.success(visit, _("Đã ghi nhận báo cáo của kỳ."))
            return redirect(where)
    return _page(visit, target, form if "report_target" in may or form.errors else None)


def _form(visit: Visit, task: Task) -> EveryForm | TargetForm:
    if not task.every:
        return EveryForm(visit.POST or None, thing=task, by=visit.actor, at=visit.at)
    return TargetForm(visit.POST or None, thing=task, by=visit.actor, at=visit.at, initial=_last(visit, task))


def _last(visit: Visit, task: Task) -> dict[str, Any]:
    """Return what was wanted of the latest period, to begin with."""
    last = Target.objects.filter(task=task, wanted__isnull=False).order_by("begins_on").last()
    now = period_of(localdate(visit.at), every=task.every)
    before = {"wanted": last.wanted, "unit": last.unit, "quality": last.quality} if last else {}
    return {"period": now[0].isoformat(), "report_on": rhythms.report_on(task.draft, ends_on=now[1]), **before}


def _page(visit: Visit, target: Target, form: ReportTargetForm | None) -> HttpResponse:
    shows = {
        "target": target, "form": form, "name": said(target.begins_on, every=target.task.every), "form_key": form.key if form else "",
        "state": states.LABELS[target.matter.state], "tone": states.TONES[target.matter.state],
        "grade": states.GRADES.get(target.grade, ""), "duty": next(iter(duties.of(target.matter)), None),
    }
    return render(visit, "directives/target.html", shows, status=409 if form and form.non_field_errors() else 200)


def _made(visit: Visit, form: EveryForm | TargetForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:standing" if isinstance(form, EveryForm) else "directives:task", args=[form.thing.matter.code])


def _reported(visit: Visit, form: ReportTargetForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:target", args=[form.thing.matter.code])
