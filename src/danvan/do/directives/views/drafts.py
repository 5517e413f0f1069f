from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from danvan.base.face.once import answered
from danvan.base.moves import actions as moves
from danvan.base.people.visits import Visit
from danvan.do.directives import queries, states
from danvan.do.directives.forms import DRAFT_FORMS, AddForm, AssignForm, ChangeForm, DraftForm, shares
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.queries import Piece, cards, telling
from danvan.do.directives.views.documents import find

DEALS = {"link", "assign"}  # verbs of whoever keeps a document at any step, and of who hands out its tasks
ADD_IDS = "them-%s"  # so that two forms on one page keep their inputs apart
DEEDS = states.documents.DOES | {"drop_rest": gettext_noop("Bỏ các đoạn còn lại")}


def read(visit: Visit, code: str) -> HttpResponse:
    """Show the text beside what was found in it; `?sua=` opens one draft for mending."""
    directive = _dealt_with(visit, code)
    draft = next((one for one in queries.drafts(directive) if str(one.pk) == visit.GET.get("sua")), None)
    return _page(visit, directive, change=_mending(directive, draft, visit) if draft else None)


@answered
def settle(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Accept, change, add or drop one draft."""
    if verb not in DRAFT_FORMS:
        raise Http404
    directive = _dealt_with(visit, code)
    ids = ADD_IDS if verb == "add" else "id_%s"
    form = DRAFT_FORMS[verb](visit.POST, thing=directive, by=visit.actor, at=visit.at, auto_id=ids)
    if form.is_valid():
        form.read(directive.matter)
        if where := form.make(lambda: _settled(visit, form), visit=visit):
            messages.success(visit, _("%(deed)s: đã ghi nhận.") % {"deed": _(DEEDS[verb])})
            return redirect(where)
        directive = find(visit, code=code)  # as somebody else has left it
    return _page(visit, directive, **{verb if verb in ("add", "change") else "short": form})


@answered
def assign(visit: Visit, code: str) -> HttpResponseBase:
    """Show the confirmed drafts to the leader, and make them tasks when sent."""
    directive = find(visit, code=code)
    may = {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)}
    if visit.method != "POST" and "assign" not in may:
        raise Http404
    form = AssignForm(visit.POST or None, thing=directive, by=visit.actor, at=visit.at)
    if visit.method == "POST" and form.is_valid():
        form.read(directive.matter)
        if where := form.make(lambda: _assigned(visit, form), visit=visit):
            n = len(form.cleaned_data["drafts"])
            messages.success(visit, ngettext("Đã giao %(n)s nhiệm vụ.", "Đã giao %(n)s nhiệm vụ.", n) % {"n": n})
            return redirect(where)
        directive = find(visit, code=code)
    shows = {"directive": directive, "form": form, "form_key": form.key}
    return render(
        visit, "directives/assign.html", shows | {"ready": telling.ready(directive, actor=visit.actor, at=visit.at)}, status=_status(form)
    )


def _dealt_with(visit: Visit, code: str) -> Directive:
    """Return a document of which the visitor is to make something: what is public is seen by many, its drafts are not."""
    directive = find(visit, code=code)
    if DEALS.isdisjoint(move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)):
        raise Http404
    return directive


def _settled(visit: Visit, form: DraftForm) -> str:
    form.act(by=visit.actor)
    draft: Draft | None = form.cleaned_data.get("draft")
    following = queries.following(form.thing, start=draft.start or 0) if draft else None
    return reverse("directives:read", args=[form.thing.matter.code]) + (f"#du-thao-{following.pk}" if following else "")


def _assigned(visit: Visit, form: AssignForm) -> str:
    form.act(by=visit.actor)
    return reverse("directives:page", args=[form.thing.matter.code])


def _mending(directive: Directive, draft: Draft, visit: Visit) -> ChangeForm:
    now = {name: getattr(draft, name) for name in ("text", "lead", "due_on", "every")}
    initial = {**now, "supporting": list(draft.supporting.all()), "draft": draft.pk, **shares.initial(draft)}
    return ChangeForm(thing=directive, by=visit.actor, at=visit.at, initial=initial)


def _page(
    visit: Visit, directive: Directive, *, change: DraftForm | None = None, add: DraftForm | None = None,
    short: DraftForm | None = None,
) -> HttpResponse:
    faulty = next((form for form in (change, add, short) if form and form.errors), None)
    shows: dict[str, Any] = {
        "directive": directive, "change": change, "faulty": faulty, "form_key": faulty.key if faulty else "",
        "add": add or AddForm(thing=directive, by=visit.actor, at=visit.at, auto_id=ADD_IDS),
        "may": {move.verb for move in moves.open_to(directive, by=visit.actor, at=visit.at)},
    }
    mending = str(change["draft"].value()) if change else ""
    return render(visit, "directives/read.html", shows | _found(directive, mending=mending), status=_status(faulty))


def _found(directive: Directive, *, mending: str) -> dict[str, Any]:
    """Return the text and what was found in it; a dropped draft is among the others only while it is mended."""
    every, references = cards.cards(directive), queries.found(directive)
    drafts = [card.draft for card in every]
    dropped = [draft for draft in drafts if draft.state == "dropped" and str(draft.pk) != mending]
    return {
        "source": _marked(queries.pieces(directive.text, references=references, drafts=drafts)), "mending": mending,
        "references": [(one, states.ROLES[one.role]) for one in references], "dropped": dropped,
        "rows": [card for card in every if card.draft not in dropped],
        "ready": sum(card.waiting and card.draft.state == "confirmed" for card in every),
        "unread": sum(card.waiting and card.draft.state == "proposed" for card in every),
    }


def _status(form: DraftForm | AssignForm | None) -> int:
    return 409 if form and form.non_field_errors() else 200


def _marked(pieces: Iterable[Piece]) -> SafeString:
    """Return the text as it is stored, with a mark around each piece where something was found."""
    return format_html_join("", "{}", ((_mark(piece),) for piece in pieces))


def _mark(piece: Piece) -> SafeString | str:
    if not piece.kinds:
        return piece.text
    classes = " ".join(f"dv-mark--{kind}" for kind in piece.kinds)
    if piece.anchor:
        return format_html('<mark class="dv-mark {}" id="{}">{}</mark>', classes, piece.anchor, piece.text)
    return format_html('<mark class="dv-mark {}">{}</mark>', classes, piece.text)
