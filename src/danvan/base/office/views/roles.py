from collections.abc import Callable

from django.contrib import messages
from django.db.models import Model
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.moves.forms import MoveForm
from danvan.base.office import proposed_roles
from danvan.base.office.actions import roles as actions
from danvan.base.office.forms.roles import WORDS, EndForm, GrantForm
from danvan.base.office.queries import factors, standing_in
from danvan.base.office.queries import roles as queries
from danvan.base.people.visits import Visit

VERBS = {"xac-nhan": actions.confirm_role, "khong": actions.refuse_role}


def people(visit: Visit) -> HttpResponse:
    """Show who holds which role in the agencies that somebody keeps, and what waits for a second person."""
    return shown(visit)


def grant_role(visit: Visit) -> HttpResponseBase:
    """Grant a role, or propose it."""
    form = GrantForm(visit.POST or None, actor=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _granted(form, visit), visit=visit):
        return redirect("office:people")
    return render(visit, "office/people/grant.html", {"form": form, "form_key": form.key})


def end_role(visit: Visit, number: int) -> HttpResponseBase:
    """End a role on a day."""
    role = get_object_or_404(queries.held(visit.actor, on=localdate(visit.at)), pk=number)
    form = EndForm(visit.POST or None, role=role, at=visit.at)
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _done(form, visit), visit=visit):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect("office:people")
    return render(visit, "office/people/end.html", {"form": form, "role": role, "form_key": form.key})


def act_on_role(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Confirm a proposed role as the second person, or refuse it."""
    if verb not in VERBS:
        raise Http404
    wanted = get_object_or_404(queries.awaiting(visit.actor, on=localdate(visit.at)), matter__code=code)
    return decided(visit, wanted, act=VERBS[verb])


def _granted(form: GrantForm, visit: Visit) -> str:
    wanted = form.act(by=visit.actor)
    waits = _("Đã ghi đề nghị. Chức danh chỉ có hiệu lực khi người thứ hai xác nhận, xem bên dưới.")
    messages.success(visit, _("Đã ghi nhận.") if wanted.role_id else waits)
    return reverse("office:people")


def _done(form: EndForm, visit: Visit) -> str:
    form.act(by=visit.actor)
    return reverse("office:people")


def decided(visit: Visit, asked: Model, *, act: Callable[..., object]) -> HttpResponseBase:
    """Do what the second person decides about what was asked, or say on the page of the people why not."""
    form, where = MoveForm(visit.POST), reverse("office:people")

    def decide() -> str:
        act(asked, by=visit.actor, at=visit.at)
        return where

    if form.is_valid() and form.make(decide, visit=visit):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect(where)
    return shown(visit, form=form)


def shown(visit: Visit, *, form: MoveForm | None = None) -> HttpResponse:
    """Return the page of the people, with what a form of it has to say."""
    on = localdate(visit.at)
    waiting = [proposed_roles.told(one, actor=visit.actor, on=on) for one in queries.awaiting(visit.actor, on=on)]
    roles = [(role, str(WORDS.get(role.word, role.word))) for role in queries.held(visit.actor, on=on)]
    away = set(standing_in.posts(visit.actor, on=on).values_list("pk", flat=True))
    shows = {
        "roles": roles, "away": away, "waiting": waiting, "resets": factors.awaiting(visit.actor, on=on),
        "form": form, "unserved": queries.unserved(visit.actor, on=on),
    }
    return render(visit, "office/people/people.html", shows, status=409 if form else 200)
