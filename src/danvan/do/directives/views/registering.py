"""The two pages on which a document is taken into the register."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from danvan.base.people.visits import Visit
from danvan.do.directives import actions, queries
from danvan.do.directives.forms import InMemory, RegisterForm, TextForm
from danvan.do.directives.forms.documents import ORDINARY
from danvan.engines import reader


@csrf_exempt  # checked in _register: the request may be read only after its handlers are set
def register(visit: Visit) -> HttpResponseBase:
    """Take a document into the register; one that is refused leaves nothing behind, not even a temporary file."""
    visit.upload_handlers = [InMemory(visit)]
    return _register(visit)


@never_cache
@csrf_protect
def _register(visit: Visit) -> HttpResponseBase:
    if "number" in visit.POST:
        return _enter(visit)
    form = TextForm(visit.POST or None, visit.FILES or None, agency=actions.registrar(visit.actor, at=visit.at))
    if visit.method == "POST" and form.is_valid():
        found = queries.identity(form.cleaned_data["text"])
        return _ask(visit, _checked(visit, form, found=found), found=found)
    return _ask(visit, form)


def _checked(visit: Visit, form: TextForm, *, found: dict[str, Any]) -> RegisterForm:
    """Return the second page, filled in with what was read, and with what follows from that."""
    direction = queries.direction_of(found.get("issuer", ""), keeper=form.keeper)
    follows = {"text": form.cleaned_data["text"], "secrecy": ORDINARY, "direction": direction}
    if direction == "incoming":
        follows["received_on"] = localdate(visit.at)
    return RegisterForm(initial=found | follows)


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
    directive = actions.register(
        form.cleaned_data["text"], identity=form.identity(), filing=form.filing(), by=visit.actor, at=visit.at, found=found,
    )
    return reverse("directives:read", args=[directive.matter.code])


def _ask(visit: Visit, form: TextForm, **shows: Any) -> HttpResponse:
    second = isinstance(form, RegisterForm) and not form.refused
    template = "directives/check.html" if second else "directives/register.html"
    receives = not second and queries.receives(visit.actor, at=visit.at)
    named = queries.named(visit.GET.get("trich", ""), actor=visit.actor, at=visit.at)
    return render(visit, template, {"form": form, "form_key": form.key, "receives": receives, "named": named, **shows})
