from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.office.forms.subjects import ChangeSubjectForm, SubjectForm
from danvan.base.office.queries import subjects as queries
from danvan.base.office.queries.agencies import top_kept
from danvan.base.people.visits import Visit
from danvan.base.subjects.models import Subject


def subjects(visit: Visit) -> HttpResponseBase:
    """Show the fields of work, those given up too, and add one."""
    form = SubjectForm(visit.POST or None, catalogue=queries.catalogue(_keeper(visit), at=visit.at), at=visit.at)
    if _done(form, visit=visit):
        return redirect("office:subjects")
    shows = {"subjects": Subject.with_former.all(), "form": form, "form_key": form.key if form.is_bound else ""}
    return render(visit, "office/subjects/list.html", shows)


def subject(visit: Visit, code: str) -> HttpResponseBase:
    """Change a field of work."""
    catalogue = queries.catalogue(_keeper(visit), at=visit.at)
    found = get_object_or_404(Subject.with_former, code=code)
    form = ChangeSubjectForm(visit.POST or None, subject=found, catalogue=catalogue, at=visit.at)
    form.read(catalogue.matter)
    if _done(form, visit=visit):
        return redirect("office:subjects")
    shows = {"subject": found.name, "form": form, "version": catalogue.matter.version, "form_key": form.key if form.is_bound else ""}
    return render(visit, "office/subjects/change.html", shows)


def _keeper(visit: Visit) -> Agency:
    if (agency := top_kept(visit.actor, at=visit.at)) is None:
        raise Http404
    return agency


def _done(form: SubjectForm, *, visit: Visit) -> bool:
    def act() -> str:
        form.act(by=visit.actor)
        return reverse("office:subjects")

    done = visit.method == "POST" and form.is_valid() and form.make(act, visit=visit) is not None
    if done:
        messages.success(visit, _("Đã ghi nhận."))
    return done
