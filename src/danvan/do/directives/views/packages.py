"""The pages on which packages of the offices' document system come in and go out by hand."""

from pathlib import PurePath
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import ValidationError
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import actions, queries
from danvan.do.directives.forms import InMemory, NumberForm, PackageForm, RegisterForm
from danvan.do.directives.forms.documents import ORDINARY
from danvan.engines import edxml

SCANS = (".pdf", ".jpg", ".jpeg", ".png")


@csrf_exempt  # checked in _take_in: the request may be read only after its handlers are set
def take_in(visit: Visit) -> HttpResponseBase:
    """Take a package in: a document to be registered, or the number that came back for one that was sent."""
    visit.upload_handlers = [InMemory(visit)]
    return _take_in(visit)


def shown(visit: Visit, opened: queries.Opened, *, package: str = "") -> HttpResponse | None:
    """Return the page on which a clerk confirms what a package brings; None if it brings neither document nor number.

    `package` is the hash of one that waits.

    :raises NotTaken: if it claims to answer for a document and comes from a stranger, or answers for none
    """
    answer = queries.answer(opened.said, actor=visit.actor, at=visit.at)
    if answer and not answer.believed:
        raise queries.NotTaken("stranger")
    if answer and answer.numbered:
        return _number(visit, answer, sender=opened.said.sender, package=package)
    if isinstance(opened.said, edxml.Package):
        return _check(visit, opened.said, text=opened.text, package=package)
    if answer is None:
        raise queries.NotTaken("unknown")
    return None


@never_cache
@csrf_protect
@answered
def _take_in(visit: Visit) -> HttpResponseBase:
    form = PackageForm(visit.POST or None, visit.FILES or None)
    if visit.method == "POST" and form.is_valid() and form.opened:
        try:
            return shown(visit, form.opened) or _heard(visit, form, form.opened.said)
        except queries.NotTaken as refused:
            form.add_error("file", refused.sentence)
    return _ask(visit, form)


def _ask(visit: Visit, form: PackageForm) -> HttpResponse:
    receives = queries.receives(visit.actor, at=visit.at)
    shows = {"form": form, "form_key": form.key, "receives": receives}
    return render(visit, "directives/take_in.html", shows, status=409 if form.non_field_errors() else 200)


def _heard(visit: Visit, form: PackageForm, said: Any) -> HttpResponseBase:
    """Keep the word of a receiver, once however often the form is sent."""
    answer = queries.answer(said, actor=visit.actor, at=visit.at)
    if answer is None:
        raise Http404
    page = reverse("directives:page", args=[answer.directive.matter.code])

    def hear() -> str:
        actions.hear(answer.directive, status=said, document_id=answer.document_id, by=visit.actor, at=visit.at)
        return page

    if where := form.make(hear, visit=visit):
        messages.success(visit, _("Nơi nhận báo: %(words)s.") % {"words": _(edxml.STATUSES.get(said.code, said.code))})
        return redirect(where)
    return _ask(visit, form)


def _number(visit: Visit, answer: queries.Answer, *, sender: edxml.Party, package: str) -> HttpResponse:
    """Show the number that came back and who sent it, for a person to confirm; whoever may not write it is told so little."""
    directive, told = answer.directive, answer.numbered
    if told is None or not moves.may(directive, verb="number", by=visit.actor, at=visit.at):
        raise Http404
    known = {"number": told.code, "issued_on": told.issued_on, "document_id": answer.document_id, "package": package}
    form = NumberForm(thing=directive, by=visit.actor, at=visit.at, initial=known)
    return render(visit, "directives/number.html", {"directive": directive, "form": form, "sender": sender})


def _check(visit: Visit, said: edxml.Package, *, text: str, package: str) -> HttpResponse:
    """Show the second page of registering, filled in with what the package says and what the reader finds in its text."""
    found = queries.identity(text)
    told = {"number": said.code, "type": said.type_name, "issuer": said.sender.name, "issued_on": said.issued_on, "title": said.subject}
    brought = {
        "text": text, "secrecy": ORDINARY, "direction": "incoming", "received_on": localdate(visit.at), "package": package,
        "document_id": said.document_id[:200], "sender_code": said.sender.id[:40],
    }
    form = RegisterForm(initial=found | {name: value for name, value in told.items() if value} | brought)
    _keep_scan(form, said)
    return render(visit, "directives/check.html", {"form": form, "form_key": "", "found": True})


def _keep_scan(form: RegisterForm, package: edxml.Package) -> None:
    """Let the form remember the signed paper that the package brings; the gate has let the package in."""
    for one in package.attachments:
        if PurePath(one.name).suffix.lower() in SCANS:
            try:
                form.fields["scan"].keep(([SimpleUploadedFile(one.name, one.content)], ""))  # type: ignore[attr-defined]
            except ValidationError:
                continue
            return
