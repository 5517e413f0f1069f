"""The pages of themes: the list, one theme with its indicators, and what may be done there."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms.themes import THEME_FORMS, SetForm, ThemeForm
from danvan.do.directives.models import Theme
from danvan.do.directives.queries import themes

ON_A_PAGE = 20
CHANGED = ("name", "first_year", "last_year", "motto", "focus", "directive")


def listing(visit: Visit) -> HttpResponse:
    """List the themes that the visitor may see, with how their indicators stand."""
    shown = keyset.cut(themes.visible(visit.actor, at=visit.at), by=themes.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    return render(visit, "directives/themes.html", {"slice": shown, "standings": themes.standings(shown.rows)})


@answered
def new(visit: Visit) -> HttpResponseBase:
    """Write a theme down; `?van-ban=` names the document from which the reader takes it."""
    source = queries.visible(visit.actor, at=visit.at).filter(matter__code=visit.GET.get("van-ban", "")).first()
    form = SetForm(visit.POST or None, actor=visit.actor, at=visit.at, initial=themes.read_from(source) if source and not visit.POST else {})
    return _set(visit, form, title=_("Ghi chủ đề"), read=bool(source))


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a theme with its indicators."""
    return _page(visit, _find(visit, code))


@answered
def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that a verb needs, and make the move when it is sent."""
    theme = _find(visit, code)
    if verb == "change_theme":
        return _change(visit, theme)
    if verb not in THEME_FORMS:
        raise Http404
    form = THEME_FORMS[verb](visit.POST or None, thing=theme, by=visit.actor, at=visit.at, initial={"indicator": visit.GET.get("chi-tieu")})
    if visit.method == "POST" and form.is_valid():
        form.read(theme.matter)
        if where := form.make(lambda: _acted(form, visit), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(states.themes.DOES[verb])})
            return redirect(where)
        theme = _find(visit, code)
    return _page(visit, theme, verb=verb, form=form)


def _change(visit: Visit, theme: Theme) -> HttpResponseBase:
    may = {move.verb for move in moves.open_to(theme, by=visit.actor, at=visit.at)}
    if visit.method != "POST" and "change_theme" not in may:
        raise Http404
    now = {name: getattr(theme, name) for name in CHANGED}
    form = SetForm(visit.POST or None, actor=visit.actor, at=visit.at, theme=theme, initial=now)
    return _set(visit, form, title=_("Sửa chủ đề"))


def _set(visit: Visit, form: SetForm, *, title: str, read: bool = False) -> HttpResponseBase:
    if visit.method == "POST" and form.is_valid():
        if form.theme:
            form.read(form.theme.matter)
        if where := form.make(lambda: _is_set(form, visit), visit=visit):
            messages.success(visit, _("Đã lưu chủ đề."))
            return redirect(where)
    shows = {"form": form, "title": title, "read": read, "theme": form.theme, "form_key": form.key}
    return render(visit, "directives/theme_form.html", shows, status=409 if form.non_field_errors() else 200)


def _is_set(form: SetForm, visit: Visit) -> str:
    return reverse("directives:theme", args=[form.act(by=visit.actor).matter.code])


def _acted(form: ThemeForm, visit: Visit) -> str:
    form.act(by=visit.actor)
    return reverse("directives:theme", args=[form.thing.matter.code])


def _page(visit: Visit, theme: Theme, *, verb: str = "", form: ThemeForm | None = None) -> HttpResponse:
    may = {move.verb for move in moves.open_to(theme, by=visit.actor, at=visit.at)}
    if form and verb not in may and not form.errors:
        raise Http404
    source = queries.visible(visit.actor, at=visit.at).filter(pk=theme.directive_id).first()
    shows: dict[str, Any] = {
        "theme": theme, "form": form, "verb": verb, "does": states.themes.DOES.get(verb, ""), "may": may, "source": source,
        "rows": themes.indicators(theme), "standing": themes.standings([theme])[0], "form_key": form.key if form else "",
        "state": states.LABELS[theme.matter.state], "tone": states.TONES[theme.matter.state],
        "events": queries.history(theme.matter, for_staff=bool(may)),
    }
    return render(visit, "directives/theme.html", shows, status=409 if form and form.non_field_errors() else 200)


def _find(visit: Visit, code: str) -> Theme:
    return get_object_or_404(themes.visible(visit.actor, at=visit.at), matter__code=code)
