"""The pages on which packages of the offices' document system come in and go out."""

from pathlib import PurePath

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

from danvan.base.files import actions as files
from danvan.base.files.views import hand_out
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import actions, queries
from danvan.do.directives.forms import InMemory, NumberForm, PackageForm, RegisterForm, SendForm
from danvan.do.directives.forms.documents import ORDINARY
from danvan.do.directives.models import Directive
from danvan.do.directives.views.documents import find
from danvan.engines import edxml

MEDIA = "application/xml"
SCANS = (".pdf", ".jpg", ".jpeg", ".png")


@csrf_exempt  # checked in _take_in: the request may be read only after its handlers are set
def take_in(visit: Visit) -> HttpResponseBase:
    """Take a package in: a document to be registered, or the number that came back for one that was sent."""
    visit.upload_handlers = [InMemory(visit)]
    return _take_in(visit)


def send(visit: Visit, code: str) -> HttpResponseBase:
    """Ask to whom a document goes; hand its package out once that is said."""
    directive = find(visit, code=code)
    may = {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)}
    if "send" not in may and visit.method != "POST":
        raise Http404
    form = SendForm(visit.POST or None, directive=directive, actor=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(directive.matter)
        if form.make(lambda: _sent(visit, form), visit=visit):
            return _package(visit, directive, to=form.cleaned_data["to"])
    shows = {"directive": directive, "form": form, "form_key": form.key}
    return render(visit, "directives/send.html", shows, status=409 if form.non_field_errors() else 200)


@never_cache
@csrf_protect
def _take_in(visit: Visit) -> HttpResponseBase:
    form = PackageForm(visit.POST or None, visit.FILES or None)
    if visit.method == "POST" and form.is_valid():
        return _of_status(visit, form, form.status) if form.status else _of_package(visit, form)
    return _ask(visit, form)


def _ask(visit: Visit, form: PackageForm) -> HttpResponse:
    status = 409 if form.non_field_errors() else 200
    return render(visit, "directives/take_in.html", {"form": form, "form_key": form.key}, status=status)


def _of_package(visit: Visit, form: PackageForm) -> HttpResponse:
    package = form.package
    if package is None:
        raise Http404
    answered = [package.document_id, *(one.document_id for one in package.answers)]
    ours = next(filter(None, (queries.sent_as(each, actor=visit.actor, at=visit.at) for each in answered)), None)
    if ours and not ours.number and package.code:
        answer = edxml.Answered("", package.code, package.issued_on, package.document_id)
        return _number(visit, ours, answer, sender=package.sender)
    return _check(visit, package, text=form.text)


def _of_status(visit: Visit, form: PackageForm, status: edxml.Status) -> HttpResponseBase:
    ours = queries.sent_as(status.answers.document_id, actor=visit.actor, at=visit.at)
    if ours is None:
        messages.error(visit, _("Thông báo này không ứng với văn bản nào đã gửi từ đây."))
        return redirect("directives:take_in")
    if not ours.number and status.answers.code and status.answers.issued_on:
        return _number(visit, ours, status.answers, sender=status.sender)
    if where := form.make(lambda: _heard(visit, ours, status), visit=visit):
        words = edxml.STATUSES.get(status.code, status.code)
        messages.success(visit, _("Nơi nhận báo: %(words)s.") % {"words": words})
        return redirect(where)
    return _ask(visit, form)


def _heard(visit: Visit, directive: Directive, status: edxml.Status) -> str:
    actions.hear(directive, document_id=status.answers.document_id, by=visit.actor, at=visit.at)
    return reverse("directives:page", args=[directive.matter.code])


def _number(visit: Visit, directive: Directive, answer: edxml.Answered, *, sender: edxml.Party) -> HttpResponse:
    """Show the number that came back and who sent it, for a person to confirm; whoever may not write it is told so little."""
    if "number" not in {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)}:
        raise Http404
    known = {"number": answer.code, "issued_on": answer.issued_on, "document_id": answer.document_id}
    form = NumberForm(directive=directive, actor=visit.actor, at=visit.at, initial=known)
    return render(visit, "directives/number.html", {"directive": directive, "form": form, "sender": sender})


def _check(visit: Visit, package: edxml.Package, *, text: str) -> HttpResponse:
    """Show the second page of registering, filled in with what the package says and what the reader finds in its text."""
    found = queries.identity(text)
    said = {
        "number": package.code, "type": package.type_name, "issuer": package.sender.name, "issued_on": package.issued_on,
        "title": package.subject,
    }
    brought = {"text": text, "secrecy": ORDINARY, "direction": "incoming", "received_on": localdate(visit.at), "document_id": package.document_id[:200]}
    form = RegisterForm(initial=found | {name: value for name, value in said.items() if value} | brought)
    _keep_scan(form, package)
    return render(visit, "directives/check.html", {"form": form, "form_key": "", "found": True})


def _keep_scan(form: RegisterForm, package: edxml.Package) -> None:
    """Let the form remember the signed paper that the package brings; the gate has let the package in."""
    for one in package.attachments:
        if PurePath(one.name).suffix.lower() in SCANS:
            try:
                form.fields["scan"].keep((SimpleUploadedFile(one.name, one.content), ""))  # type: ignore[attr-defined]
            except ValidationError:
                continue
            return


def _sent(visit: Visit, form: SendForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:page", args=[form.directive.matter.code])


def _package(visit: Visit, directive: Directive, *, to: tuple[edxml.Party, ...]) -> HttpResponse:
    scan = directive.scan
    content = files.path(scan.sha256).read_bytes() if scan and files.path(scan.sha256).exists() else b""
    package = queries.package(directive, to=to, scan=content, scan_type=scan.type if scan else "")
    return hand_out(edxml.write(package, at=visit.at), media=MEDIA, name=f"van-ban-{directive.matter.code}.edxml")
