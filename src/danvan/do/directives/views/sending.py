"""The pages from which a document, or a task's report, goes out as a package: into the folder if there is one, else into the hand."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.files.views import hand_out
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries
from danvan.do.directives.forms import SendForm, SendReportForm
from danvan.do.directives.models import Directive, Task
from danvan.do.directives.reports import parcels
from danvan.do.directives.views.documents import find

MEDIA = "application/xml"
Sending = SendForm | SendReportForm


def document(visit: Visit, code: str) -> HttpResponseBase:
    """Ask to whom a document goes, and send it once that is said."""
    directive = find(visit, code=code)
    form = SendForm(visit.POST or None, thing=directive, by=visit.actor, at=visit.at)
    return _send(visit, directive, form=form, verb="send", page=reverse("directives:page", args=[code]))


def report(visit: Visit, code: str) -> HttpResponseBase:
    """Ask to whom the report of a task goes, and send it once that is said."""
    task = get_object_or_404(queries.visible_tasks(visit.actor, at=visit.at).select_related("directive__matter"), matter__code=code)
    known = {"to": queries.reported_to(task)}
    form = SendReportForm(visit.POST or None, thing=task, by=visit.actor, at=visit.at, initial=known)
    return _send(visit, task, form=form, verb="send_report", page=reverse("directives:task", args=[code]))


def _send(visit: Visit, about: Directive | Task, *, form: Sending, verb: str, page: str) -> HttpResponseBase:
    if not moves.may(about, verb=verb, by=visit.actor, at=visit.at) and visit.method != "POST":
        raise Http404
    if visit.method == "POST" and form.is_valid():
        form.read(about.matter)
        if form.make(lambda: _sent(visit, form, page=page), visit=visit):
            return _went(visit, about, form=form, page=page)
    shows = {"about": about, "page": page, "form": form, "form_key": form.key, "folder": bool(settings.EXCHANGE_OUT)}
    return render(visit, f"directives/{verb}.html", shows, status=409 if form.non_field_errors() else 200)


def _sent(visit: Visit, form: Sending, *, page: str) -> str:
    form.act(by=visit.actor)
    return page


def _went(visit: Visit, about: Directive | Task, *, form: Sending, page: str) -> HttpResponseBase:
    """Lead back to the page, or hand out what was sent: the same again if the form was sent twice."""
    if settings.EXCHANGE_OUT:
        messages.success(visit, _("Đã giao gói cho phần mềm quản lý văn bản gửi đi."))
        return redirect(page)
    sent = queries.last_sent(about)
    if sent is None:
        raise Http404
    return hand_out(parcels.written(sent), media=MEDIA, name=f"goi-{about.matter.code}.edxml")
