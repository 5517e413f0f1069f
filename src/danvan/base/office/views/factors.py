from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.office.actions import factors as actions
from danvan.base.office.forms.factors import ResetForm
from danvan.base.office.queries import factors as queries
from danvan.base.office.queries import roles
from danvan.base.office.views import roles as people
from danvan.base.people.models import Role
from danvan.base.people.visits import Visit

VERBS = {"xac-nhan": actions.confirm_reset, "khong": actions.refuse_reset}


def ask_reset(visit: Visit, number: int) -> HttpResponseBase:
    """Ask that the lost second factors of somebody who holds a role be taken away."""
    role = get_object_or_404(roles.held(visit.actor, on=localdate(visit.at)), pk=number)
    form = ResetForm(visit.POST or None)
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _ask(form, role, visit), visit=visit):
        messages.success(visit, _("Đã ghi nhận. Người thứ hai xác nhận thì xác thực bước hai mới được gỡ."))
        return redirect("office:people")
    return render(visit, "office/people/reset.html", {"form": form, "role": role, "form_key": form.key})


def act_on_reset(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Take somebody's factors away as the second person, or refuse it."""
    if verb not in VERBS:
        raise Http404
    asked = get_object_or_404(queries.awaiting(visit.actor, on=localdate(visit.at)), matter__code=code)
    return people.decided(visit, asked, act=VERBS[verb])


def _ask(form: ResetForm, role: Role, visit: Visit) -> str:
    reason = form.cleaned_data["reason"]
    actions.ask_reset(role.person, agency=role.agency, reason=reason, by=visit.actor, at=visit.at)
    return reverse("office:people")
