from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.face import keyset
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry
from danvan.base.moves import actions as moves
from danvan.base.office import states
from danvan.base.office.forms.proposals import KINDS, ProposeForm
from danvan.base.office.forms.successions import FORMS, CaseForm
from danvan.base.office.kinds import BY_WORD
from danvan.base.office.queries import cases, previews
from danvan.base.office.queries import successions as queries
from danvan.base.office.queries.cases import Case
from danvan.base.office.tellings import told
from danvan.base.people import relations
from danvan.base.people.visits import Visit

ON_A_PAGE = 50
LONGEST_LIST = 200


def successions(visit: Visit) -> HttpResponse:
    """List the successions that an actor may see."""
    seen = cases.visible(visit.actor, at=visit.at)
    shown = keyset.cut(seen, by=cases.NEWEST, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    rows = [(case, KINDS[case.succession.kind], *_state(case)) for case in cases.cases(shown.rows)]
    return render(visit, "office/successions/list.html", {"rows": rows, "slice": shown})


def propose_succession(visit: Visit) -> HttpResponseBase:
    """Show the form and propose what is sent with it."""
    first = Agency.objects.filter(code=visit.GET.get("tu", "")).first()
    form = ProposeForm(visit.POST or None, at=visit.at, initial={"before": f"{first.name}\n" if first else ""})
    sent = visit.method == "POST" and form.is_valid()
    if sent and (where := form.make(lambda: _address(form.act(by=visit.actor)), visit=visit)):
        messages.success(visit, _("Đã ghi đề nghị. Hãy xem những gì sẽ chuyển; một người khác sẽ xác nhận."))
        return redirect(where)
    shows = {"form": form, "form_key": form.key if form.is_bound else ""}
    return render(visit, "office/successions/propose.html", shows, status=409 if form.non_field_errors() else 200)


def succession(visit: Visit, code: str) -> HttpResponse:
    """Show what a succession moves, and what can be done with it."""
    return _page(visit, _find(visit, code))


def act_on_succession(visit: Visit, code: str, verb: str) -> HttpResponseBase:
    """Share out, confirm or take back."""
    case = _find(visit, code)
    if verb not in FORMS:
        raise Http404
    form = FORMS[verb](visit.POST, case=case, at=visit.at, reads=_reads(visit, case))
    if form.is_valid():
        form.read(case.matter)
        if where := form.make(lambda: _act(visit, form), visit=visit):
            messages.success(visit, _("Đã ghi nhận."))
            return redirect(where)
        case = _find(visit, code)
    return _page(visit, case, verb=verb, form=form)


def _act(visit: Visit, form: CaseForm) -> str:
    form.act(by=visit.actor)
    return _address(form.case)


def _page(visit: Visit, case: Case, *, verb: str = "", form: CaseForm | None = None) -> HttpResponse:
    proposer, confirmer = queries.people(case)
    has_hand = queries.has_hand(case, actor=visit.actor, on=localdate(visit.at))
    allowed = _allowed(visit, case, has_hand=has_hand)
    forms = {name: FORMS[name](case=case, at=visit.at, reads=_reads(visit, case)) for name in allowed} | ({verb: form} if form else {})
    label, tone = _state(case)
    shows = {
        "case": case, "kind": KINDS[case.succession.kind], "state": label, "tone": tone, "forms": forms, "form": form,
        "form_key": form.key if form else "", "proposer": proposer, "confirmer": confirmer, "has_hand": has_hand,
        "events": [_event(entry) for entry in reversed(journal.history(case.matter))],
    }
    status = 409 if form and form.non_field_errors() else 200
    return render(visit, "office/successions/page.html", shows | _preview(visit, case), status=status)


def _allowed(visit: Visit, case: Case, *, has_hand: bool) -> list[str]:
    """Return the verbs whose forms the page shows: nobody confirms what they had a hand in, nobody takes back what has begun."""
    possible = {move.verb for move in moves.open_to(case, by=visit.actor, at=visit.at)} & set(FORMS)
    if queries.is_over(case, on=localdate(visit.at)):
        possible.discard("undo")
    if has_hand:
        possible.discard("confirm")
    if case.succession.kind != "split":
        possible.discard("share")
    return sorted(possible)


def _reads(visit: Visit, case: Case) -> bool:
    """Return whether the visitor leads there, and so reads the matters that go over."""
    return not relations.of(visit.actor, to=case.matter, on=localdate(visit.at)).isdisjoint({"leader", "upper"})


def _preview(visit: Visit, case: Case) -> dict[str, Any]:
    """Return what is left to move, for the page; nothing once it was taken back."""
    if not case.lines:
        return {}
    found = previews.preview(case, at=visit.at, reads=_reads(visit, case))
    rows = [
        (matter, duty, duties.title(duty.rule) if duty else "", heir)
        for matter, duty, heir in found.matters[:LONGEST_LIST]
    ]
    ending = [(rule, words, BY_WORD[rule.matter.kind]) for rule, words in told(found.rules)]
    return {"found": found, "reads": _reads(visit, case), "rows": rows, "ending": ending}


def _event(entry: Entry) -> dict[str, Any]:
    return {"at": entry.at, "what": states.SAYS[entry.word.partition(".")[2]]}


def _state(case: Case) -> tuple[str, str]:
    return states.LABELS[case.matter.state], states.TONES[case.matter.state]


def _find(visit: Visit, code: str) -> Case:
    found = next(iter(cases.cases(cases.visible(visit.actor, at=visit.at).filter(code=code))), None)
    if found is None:
        raise Http404
    return found


def _address(case: Case) -> str:
    return reverse("office:succession", args=[case.matter.code])
