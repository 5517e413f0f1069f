"""The pages on which an office's own list of tasks is taken in: the file, its columns, what is wrong in which row."""

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.core.signing import BadSignature
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import whole
from danvan.base.face.once import answered
from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.do.directives.actions import importing
from danvan.do.directives.forms import InMemory
from danvan.do.directives.forms.importing import MapForm, Rows, SheetForm, kept
from danvan.do.directives.imports import columns, remarks
from danvan.do.directives.imports.rows import NAMES, Known, Row, check
from danvan.do.directives.models import Directive
from danvan.do.directives.queries import against
from danvan.do.directives.queries.names import Names
from danvan.do.directives.views.documents import find
from danvan.engines.papers import excel

SHOWN = 5  # rows of a list by which its columns are told apart


@csrf_exempt  # checked in _take_in: the request may be read only after its handlers are set
def take_in(visit: Visit, code: str) -> HttpResponseBase:
    """Take an office's own list into a document as drafts; one that is refused leaves nothing behind."""
    visit.upload_handlers = [InMemory(visit)]
    return _take_in(visit, code)


@never_cache
@csrf_protect
@answered
def _take_in(visit: Visit, code: str) -> HttpResponseBase:
    directive = find(visit, code=code)
    if not against.may_take_in(directive, actor=visit.actor, at=visit.at):
        raise Http404
    if "kept" in visit.POST:
        return _kept(visit, directive)
    form = SheetForm(visit.POST or None, visit.FILES or None, keeper=directive.matter.agency)
    if visit.method == "POST" and form.is_valid() and form.cleaned_data["sheet"]:
        return _guessed(visit, directive, token=form.token())
    return render(visit, "directives/list_file.html", {"directive": directive, "form": form, "form_key": form.key})


def _guessed(visit: Visit, directive: Directive, *, token: str) -> HttpResponse:
    _name, rows = kept(token)
    head = columns.head_of(rows)
    heads = _heads(rows, head)
    initial = {"kept": token, "head": head, **columns.guess(heads)}
    return _map(visit, directive, MapForm(initial=initial, heads=heads), rows=rows[head + 1 : head + 1 + SHOWN], heads=heads)


def _kept(visit: Visit, directive: Directive) -> HttpResponseBase:
    try:
        name, rows = kept(visit.POST["kept"])
    except BadSignature as wrong:
        raise Http404 from wrong
    head = min(whole(visit.POST.get("head", "")) or 0, len(rows))
    heads, below = _heads(rows, head), rows[head + 1 :]
    form = MapForm(visit.POST, heads=heads)
    if not form.is_valid() or "map" in visit.POST:
        return _map(visit, directive, form, rows=below[:SHOWN], heads=heads)
    checked = check(below, columns=form.columns, known=_known(visit, directive, below, form))
    if "remarks" in visit.POST:
        faulty = remarks.remarked(checked, heads=heads, name=name, agency=directive.matter.agency.name, at=visit.at)
        return hand_out(faulty, media=excel.MEDIA, name="danh-sach-can-sua.xlsx")
    return _settle(visit, directive, form, checked=checked, name=name)


def _settle(visit: Visit, directive: Directive, form: MapForm, *, checked: list[Row], name: str) -> HttpResponseBase:
    """Take in the rows that are good, once every other one was said to be left out."""
    left = {number for number in visit.POST.getlist("leave") if number.isdecimal()}
    unsettled = [row for row in checked if row.faults and str(row.number) not in left]
    good = [row for row in checked if row.wanted and str(row.number) not in left]
    if "take" in visit.POST and not unsettled and good:
        drawn = _drawn(good)
        if where := form.make(lambda: _taken(visit, directive, drawn, name=name), visit=visit):
            messages.success(
                visit, ngettext("Đã nhập %(n)s nhiệm vụ dự thảo; mời rà soát.", "Đã nhập %(n)s nhiệm vụ dự thảo; mời rà soát.", len(good)) % {"n": len(good)},
            )
            return redirect(where)
    elif "take" in visit.POST:
        form.add_error(None, _("Còn dòng chưa đúng mà chưa chọn bỏ qua; hoặc không còn dòng nào để nhập. Chưa có gì được nhập."))
    shows = {
        "directive": directive, "form": form, "form_key": form.key, "name": name, "good": good, "left": left, "total": len(checked),
        "faulty": [(row, str(row.number) in left, [(_(NAMES[one.column]), one.words) for one in row.faults]) for row in checked if row.faults],
    }
    return render(visit, "directives/list_check.html", shows, status=409 if form.non_field_errors() else 200)


def _drawn(good: Sequence[Row]) -> dict[Directive, list[importing.Drawn]]:
    by_document: dict[Directive, list[importing.Listed]] = {}
    for row in good:
        if row.directive and row.wanted:
            by_document.setdefault(row.directive, []).append(row.wanted)
    return {one: importing.drawn(one, rows=rows) for one, rows in by_document.items()}


def _taken(visit: Visit, directive: Directive, drawn: dict[Directive, list[importing.Drawn]], *, name: str) -> str:
    for one, rows in drawn.items():
        importing.take_in(one, rows=rows, name=name, by=visit.actor, at=visit.at)
    return reverse("directives:read", args=[directive.matter.code])


def _known(visit: Visit, directive: Directive, rows: Rows, form: MapForm) -> Known:
    at = form.columns.get("document")
    words = "\n".join(cells[at] for _number, cells in rows if at < len(cells)) if at is not None else ""
    documents = against.named_in(words, directive=directive, actor=visit.actor, at=visit.at)
    names = Names(Agency.objects.standing(on=localdate(visit.at)))
    return Known(directive=directive, documents=documents, agencies=names, taken=against.taken([directive, *documents.values()]))


def _heads(rows: Rows, head: int) -> list[str]:
    """Return the heads of as many columns as any row has."""
    width = max((len(cells) for _number, cells in rows), default=0)
    heads = list(rows[head][1]) if head < len(rows) else []
    return [*heads, *[""] * (width - len(heads))]


def _map(visit: Visit, directive: Directive, form: MapForm, **shows: Any) -> HttpResponse:
    return render(visit, "directives/list_map.html", {"directive": directive, "form": form, "form_key": form.key, **shows})
