"""What looks like a machine's rubbish, for the reception: in groups of what is alike, judged by one press each. Nobody else sees it."""

import sys

from django.contrib import messages
from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.base.face.fields import whole
from danvan.base.face.once import answered
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions.arrivals import suspecting
from danvan.check.petitions.forms.suspects import BACK, TAKE_IN, JudgeForm
from danvan.check.petitions.queries import suspects
from danvan.check.petitions.states import arrivals as states
from danvan.check.petitions.views.arrivals import private

SHOWN = 50  # groups on one page, and different words of one group


def groups(visit: Visit) -> HttpResponseBase:
    """List the groups that wait, and those that were called rubbish and may come back."""
    waiting, rubbish = (
        [{**one, "said": states.WHYS[one["why"]]} for one in suspects.groups(rows, most=SHOWN)]
        for rows in (suspects.suspected(visit.actor, at=visit.at), suspects.dismissed(visit.actor, at=visit.at))
    )
    return private(render(visit, "petitions/suspects.html", {"waiting": waiting, "rubbish": rubbish}))


@answered
def group(visit: Visit, group: str) -> HttpResponseBase:
    """Show what a group says, each wording once, and take in or keep apart all that say it."""
    if visit.method == "POST" and visit.POST.get("verb") == BACK:
        return _brought_back(visit, group)
    rows = suspects.of_group(group, actor=visit.actor, at=visit.at, upto=_upto(visit))
    if not rows:
        if visit.method == "POST" and suspects.is_known(group, actor=visit.actor, at=visit.at):
            return redirect("petitions:suspects")  # a colleague has judged it meanwhile
        raise Http404
    variants = suspects.variants(rows)[:SHOWN]
    form = JudgeForm(visit.POST or None, variants=variants)
    if visit.method == "POST" and form.is_valid() and (where := form.make(lambda: _judged(visit, form, group=group), visit=visit)):
        return redirect(where)
    shows = {
        "group": group, "form": form, "form_key": form.key, "variants": variants,
        "many": suspects.suspected(visit.actor, at=visit.at).filter(alike=group).count(), "why": states.WHYS[rows[0].why],
        "upto": suspects.newest(group, actor=visit.actor, at=visit.at, upto=_upto(visit)),
        "at_once": suspecting.AT_ONCE, "chosen": visit.POST.getlist("chosen") if form.is_bound else None,
    }
    return private(render(visit, "petitions/suspects_alike.html", shows, status=409 if form.non_field_errors() else 200))


def _judged(visit: Visit, form: JudgeForm, *, group: str) -> str:
    numbers = suspects.numbers(group, actor=visit.actor, at=visit.at, upto=_upto(visit)) if form.cleaned_data["all"] else form.numbers()
    if form.cleaned_data["verb"] == TAKE_IN:
        many = len(suspecting.admit(numbers[: suspecting.AT_ONCE], by=visit.actor, at=visit.at))
        messages.success(visit, ngettext("Đã nhận %(many)s phiếu vào hồ sơ.", "Đã nhận %(many)s phiếu vào hồ sơ.", many) % {"many": many})
    else:
        many = suspecting.dismiss(numbers, by=visit.actor, at=visit.at)
        messages.success(visit, ngettext("Đã để riêng %(many)s phiếu, có đếm.", "Đã để riêng %(many)s phiếu, có đếm.", many) % {"many": many})
    left = suspects.suspected(visit.actor, at=visit.at).filter(alike=group).exists()
    return reverse("petitions:suspects_alike", args=[group]) if left else reverse("petitions:suspects")


def _upto(visit: Visit) -> int:
    """Return the last row that a clerk has seen; of a page that is only looked at, any."""
    seen = whole(str(visit.POST.get("upto", "")))
    return sys.maxsize if seen is None else seen


def _brought_back(visit: Visit, group: str) -> HttpResponseBase:
    if not suspects.is_known(group, actor=visit.actor, at=visit.at):
        raise Http404
    if suspecting.bring_back_all(group, by=visit.actor, at=visit.at):
        messages.success(visit, _("Đã trả lại phòng chờ."))
    return redirect("petitions:suspects")
