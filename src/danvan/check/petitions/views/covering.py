"""Covering faces and plates on a picture before it may be public: two presses make a rectangle, without a script."""

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from danvan.base.files import covers
from danvan.base.files.actions import BadFile
from danvan.base.files.models import StoredFile
from danvan.base.files.views import PRIVATE
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.check.petitions import actions, queries
from danvan.check.petitions.forms.covering import CoverForm
from danvan.check.petitions.models import Petition

WHICH = {"anh": "photo", "bang-chung": "proof"}


def cover(visit: Visit, code: str, which: str) -> HttpResponseBase:
    """Show a picture to press on, and choose it, covered, for the public."""
    petition = _find(visit, code)
    form = CoverForm(visit.POST or None, picture=_picture(petition, which))
    if visit.method == "POST" and {"choose", "leave"} & {*visit.POST}:
        form.read(petition.matter)
        if form.is_valid() and (where := _choose(visit, form, petition=petition, which=which)):
            return redirect(where)
    elif visit.method == "POST":
        form.press()
    shows = {"petition": petition, "which": which, "form": form, "form_key": form.key, "query": urlencode(form.told)}
    shows["chosen"] = getattr(petition, f"public_{WHICH[which]}")
    return render(visit, "petitions/cover.html", shows)


def preview(visit: Visit, code: str, which: str) -> HttpResponse:
    """Show how the picture would look, with a ruler at its edges."""
    form = CoverForm(visit.GET, picture=_picture(_find(visit, code), which))
    try:
        drawn = covers.preview(form.picture, areas=form.areas, corner=form.corner, width=form.width)
    except BadFile as bad:
        raise Http404 from bad
    return HttpResponse(drawn, content_type="image/jpeg", headers=PRIVATE)


def _choose(visit: Visit, form: CoverForm, *, petition: Petition, which: str) -> str | None:
    try:
        chosen = covers.cover(form.picture, areas=form.areas) if "choose" in visit.POST else None
    except BadFile as bad:
        form.add_error(None, str(bad))
        return None

    def act() -> str:
        actions.choose(petition, which=WHICH[which], picture=chosen, by=visit.actor, at=visit.at)
        return reverse("petitions:page", args=[petition.matter.code])

    if where := form.make(act, visit=visit):
        messages.success(visit, _("Đã chọn ảnh cho bản công khai.") if chosen else _("Bản công khai không có ảnh này."))
    return where


def _find(visit: Visit, code: str) -> Petition:
    petition = get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)
    if petition.opted_out or not moves.may(petition, verb="choose", by=visit.actor, at=visit.at):
        raise Http404
    return petition


def _picture(petition: Petition, which: str) -> StoredFile:
    stored: StoredFile | None = getattr(petition, WHICH[which])
    if stored is None or not stored.public:
        raise Http404
    return stored
