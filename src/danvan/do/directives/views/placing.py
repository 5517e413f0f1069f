"""The page on which a leader says which task of a document above a task carries out."""

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries
from danvan.do.directives.forms.placing import PlaceForm


@answered
def place(visit: Visit, code: str) -> HttpResponseBase:
    """Show the tasks above, and place the task under the one that is chosen."""
    task = get_object_or_404(queries.visible_tasks(visit.actor, at=visit.at), matter__code=code)
    may = moves.may(task, verb="place", by=visit.actor, at=visit.at)
    if not may and visit.method != "POST":
        raise Http404
    form = PlaceForm(visit.POST or None, thing=task, by=visit.actor, at=visit.at, initial={"parent": task.parent_id})
    if visit.method == "POST" and form.is_valid():
        form.read(task.matter)
        if where := form.make(lambda: _placed(visit, form), visit=visit):
            messages.success(visit, _("Đã ghi nhiệm vụ này triển khai nhiệm vụ nào."))
            return redirect(where)
    shows = {"task": task, "form": form, "form_key": form.key}
    return render(visit, "directives/place.html", shows, status=409 if form.non_field_errors() else 200)


def _placed(visit: Visit, form: PlaceForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:task", args=[form.thing.matter.code])
