"""Being away: who stands in for whom."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.moves.forms import MoveForm
from danvan.base.office.actions import standing_in as actions
from danvan.base.office.forms.roles import WORDS
from danvan.base.office.forms.standing_in import LeaveForm
from danvan.base.office.queries import standing_in as queries
from danvan.base.people.visits import Visit


def stand_ins(visit: Visit) -> HttpResponse:
    """Show somebody's posts and who stands in, and whom they stand in for."""
    return _shown(visit)


def name_stand_in(visit: Visit, number: int) -> HttpResponseBase:
    """Name who stands in at a post."""
    role = get_object_or_404(queries.posts(visit.actor, on=localdate(visit.at)), pk=number)
    form = LeaveForm(visit.POST or None, role=role, at=visit.at)
    if visit.method == "POST" and form.is_valid() and form.make(lambda: _named(form, visit), visit=visit):
        messages.success(visit, _("Đã ghi nhận. Người làm thay thấy việc ở bàn làm việc trong những ngày đó."))
        return redirect("office:stand_ins")
    return render(visit, "office/people/stand_in.html", {"form": form, "role": role, "form_key": form.key})


def end_stand_in(visit: Visit, code: str) -> HttpResponseBase:
    """End it early."""
    one = get_object_or_404(queries.named(visit.actor, on=localdate(visit.at)), matter__code=code)
    form = MoveForm(visit.POST)

    def end() -> str:
        actions.end_stand_in(one, by=visit.actor, at=visit.at)
        return reverse("office:stand_ins")

    if form.is_valid() and (where := form.make(end, visit=visit)):
        messages.success(visit, _("Đã ghi nhận."))
        return redirect(where)
    return _shown(visit, form=form)


def _named(form: LeaveForm, visit: Visit) -> str:
    form.act(by=visit.actor)
    return reverse("office:stand_ins")


def _shown(visit: Visit, *, form: MoveForm | None = None) -> HttpResponse:
    on = localdate(visit.at)
    rows = [(role, str(WORDS[role.word])) for role in queries.at_hand(visit.actor, on=on)]
    others = queries.posts(visit.actor, on=on).exclude(pk__in=[role.pk for role, _word in rows]).exists()
    shows = {"rows": rows, "others": others, "named": queries.named(visit.actor, on=on), "form": form, "today": on}
    return render(visit, "office/people/stand_ins.html", shows, status=409 if form else 200)
