"""The pages of themes: the list, one theme with its indicators, and what may be done there."""


from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.base.face import keyset
from danvan.base.face.once import answered
from danvan.base.moves import acting
from danvan.base.moves.forms import VerbForm
from danvan.base.moves.stale import led_back
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms.themes import THEME_FORMS, SetForm
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
    if verb == "change_theme":
        return _change(visit, _find(visit, code))
    return acting.act(visit, code=code, verb=verb, verbs=VERBS, draw=_page)


def _change(visit: Visit, theme: Theme) -> HttpResponseBase:
    if visit.method != "POST" and "change_theme" not in acting.by_table(visit, thing=theme):
        if back := led_back(visit, thing=theme, verb="change_theme", page="directives:theme"):
            return back
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


def _page(visit: Visit, theme: Theme, *, verb: str = "", form: VerbForm | None = None) -> HttpResponse:
    shows = acting.shows(visit, thing=theme, verbs=VERBS, verb=verb, form=form)
    source = queries.visible(visit.actor, at=visit.at).filter(pk=theme.directive_id).first()
    shows |= {
        "theme": theme, "source": source, "rows": themes.indicators(theme), "standing": themes.standings([theme])[0],
        "state": states.LABELS[theme.matter.state], "tone": states.TONES[theme.matter.state],
        "events": queries.history(theme.matter, for_staff=bool(shows["may"])),
    }
    return render(visit, "directives/theme.html", shows, status=acting.status(form))


def _find(visit: Visit, code: str) -> Theme:
    return get_object_or_404(themes.visible(visit.actor, at=visit.at), matter__code=code)


VERBS = acting.Verbs(
    page="directives:theme", find=_find, forms=THEME_FORMS, does=states.themes.DOES, given=lambda visit, _theme: {"indicator": visit.GET.get("chi-tieu")},
)
