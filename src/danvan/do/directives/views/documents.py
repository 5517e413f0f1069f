from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from danvan.base.face import keyset
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import actions, queries, states
from danvan.do.directives.forms import InMemory, PublishForm, RegisterForm, TextForm
from danvan.do.directives.forms.documents import ORDINARY
from danvan.do.directives.models import Directive
from danvan.engines import reader

ON_A_PAGE = 20


def find(visit: Visit, *, code: str) -> Directive:
    """Return a document that the visitor may see.

    :raises Http404: if there is none
    """
    return get_object_or_404(queries.visible(visit.actor, at=visit.at), matter__code=code)


def listing(visit: Visit) -> HttpResponse:
    """List the documents that the visitor may see, newest first."""
    seen = queries.visible(visit.actor, at=visit.at)
    shown = keyset.cut(seen, by=queries.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    overviews = queries.overviews(shown.rows, actor=visit.actor, at=visit.at)
    return render(visit, "directives/list.html", {"slice": shown, "overviews": overviews})


@csrf_exempt  # checked in _register: the request may be read only after its handlers are set
def register(visit: Visit) -> HttpResponseBase:
    """Take a document into the register; one that is refused leaves nothing behind, not even a temporary file."""
    visit.upload_handlers = [InMemory(visit)]
    return _register(visit)


def page(visit: Visit, code: str) -> HttpResponse:
    """Show a document: what it carries out, and its tasks with how they stand."""
    return _page(visit, find(visit, code=code))


def act(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Show the form that publishing needs, and publish when it is sent."""
    if verb != "publish":
        raise Http404
    directive = find(visit, code=code)
    form = PublishForm(visit.POST or None, directive=directive, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(directive.matter)
        if where := form.make(lambda: _published(visit, form), visit=visit):
            messages.success(visit, _("Đã công khai văn bản cùng các nhiệm vụ."))
            return redirect(where)
        directive = find(visit, code=code)  # as somebody else has left it
    return _page(visit, directive, form=form)


@never_cache
@csrf_protect
def _register(visit: Visit) -> HttpResponseBase:
    if "number" in visit.POST:
        return _enter(visit)
    form = TextForm(visit.POST or None, visit.FILES or None, agency=actions.registrar(visit.actor, at=visit.at))
    if visit.method == "POST" and form.is_valid():
        found = queries.identity(form.cleaned_data["text"])
        check = RegisterForm(initial=found | {"text": form.cleaned_data["text"], "secrecy": ORDINARY})
        return _ask(visit, check, found=found)
    return _ask(visit, form)


def _enter(visit: Visit) -> HttpResponseBase:
    form = RegisterForm(visit.POST, visit.FILES, agency=actions.registrar(visit.actor, at=visit.at))
    if not form.is_valid():
        return _ask(visit, form)
    found = reader.read(form.cleaned_data["text"], year=form.cleaned_data["issued_on"].year)  # before anything is locked
    try:
        if where := form.make(lambda: _entered(visit, form, found=found), visit=visit):
            messages.success(visit, _("Đã đăng ký văn bản. Mời rà soát các nhiệm vụ mà phần mềm đọc được."))
            return redirect(where)
    except actions.AlreadyRegistered as known:
        form.add_error("number", _("Văn bản này đã có trong sổ văn bản, không đăng ký lần nữa."))
        existing = queries.visible(visit.actor, at=visit.at).filter(pk=known.matter_id).first()
        return _ask(visit, form, known=True, existing=existing)
    return _ask(visit, form)


def _entered(visit: Visit, form: RegisterForm, *, found: reader.Reading) -> str:
    text, identity = form.cleaned_data["text"], form.identity()
    directive = actions.register(text, identity=identity, by=visit.actor, at=visit.at, found=found)
    return reverse("directives:read", args=[directive.matter.code])


def _published(visit: Visit, form: PublishForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:page", args=[form.directive.matter.code])


def _ask(visit: Visit, form: TextForm, **shows: Any) -> HttpResponse:
    second = isinstance(form, RegisterForm) and not form.refused
    template = "directives/check.html" if second else "directives/register.html"
    return render(visit, template, {"form": form, "form_key": form.key, **shows})


def _page(visit: Visit, directive: Directive, *, form: PublishForm | None = None) -> HttpResponse:
    may = {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)}
    if form and "publish" not in may and not form.errors:
        raise Http404
    lines = queries.lines(queries.visible_tasks(visit.actor, at=visit.at).filter(directive=directive))
    shows: dict[str, Any] = {
        "directive": directive, "page": "directives.page", "form": form, "may": may, "lines": lines,
        "carried_out": queries.carried_out(directive, actor=visit.actor, at=visit.at),
        "state": states.LABELS[directive.matter.state], "tone": states.TONES[directive.matter.state],
        "events": queries.history(directive.matter, for_staff=bool(may)), "form_key": form.key if form else "",
        "ready": queries.to_assign(directive).count() if may else 0,
        "overview": queries.overview(directive, lines=lines, on=localdate(visit.at)),
    }
    return render(visit, "directives/page.html", shows, status=409 if form and form.non_field_errors() else 200)
