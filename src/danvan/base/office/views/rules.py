from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.office import actions, states
from danvan.base.office.forms.kinds import RULE_FORMS
from danvan.base.office.forms.rules import RefuseForm, RuleForm
from danvan.base.office.kinds import BY_SLUG, Kind
from danvan.base.office.models import Rule
from danvan.base.office.queries import rules as queries
from danvan.base.office.queries.laws import laws
from danvan.base.office.queries.trials import Trial
from danvan.base.office.tellings import told
from danvan.base.people.visits import Visit

MOST = 100


def rules(visit: Visit, slug: str) -> HttpResponseBase:
    """Show the rules of one kind with what the law says, and set another when the form is sent."""
    kind = _kind(slug)
    form = RULE_FORMS[kind.word](visit.POST or None, actor=visit.actor, at=visit.at)
    sent = visit.method == "POST" and form.is_valid()
    if sent and (trial := form.trial()):
        return _page(visit, kind, form=form, trial=trial)
    if sent and (where := form.make(lambda: _set(visit, form, kind=kind), visit=visit)):
        said = _("Đã ghi, chờ người thứ hai xác nhận.") if kind.by_two else _("Đã ghi, có hiệu lực từ ngày đã chọn.")
        messages.success(visit, said)
        return redirect(where)
    return _page(visit, kind, form=form)


def act_on_rule(visit: Visit, slug: str, code: str, verb: str) -> HttpResponseBase:
    """Confirm or refuse, as the second person, what another has proposed."""
    kind, kept = _kind(slug), queries.kept_by(visit.actor, on=localdate(visit.at))
    rule = get_object_or_404(Rule, matter__code=code, matter__kind=kind.word, matter__agency__in=kept)
    form = RefuseForm(visit.POST)
    if verb not in ("confirm", "refuse"):
        raise Http404
    if verb == "confirm" or form.is_valid():
        form.read(rule.matter)
        if where := form.make(lambda: _decide(visit, rule, form=form, verb=verb, kind=kind), visit=visit):
            messages.success(visit, _("Đã ghi nhận."))
            return redirect(where)
    for fault in form.non_field_errors() or [fault for faults in form.errors.values() for fault in faults]:
        messages.error(visit, str(fault))
    return _page(visit, kind, form=RULE_FORMS[kind.word](actor=visit.actor, at=visit.at))


def _kind(slug: str) -> Kind:
    if slug not in BY_SLUG:
        raise Http404
    return BY_SLUG[slug]


def _set(visit: Visit, form: RuleForm, *, kind: Kind) -> str:
    form.act(by=visit.actor)
    return reverse("office:rules", args=[kind.slug])


def _decide(visit: Visit, rule: Rule, *, form: RefuseForm, verb: str, kind: Kind) -> str:
    if verb == "confirm":
        actions.confirm_rule(rule, by=visit.actor, at=visit.at)
    else:
        actions.refuse_rule(rule, reason=form.cleaned_data["note"], by=visit.actor, at=visit.at)
    return reverse("office:rules", args=[kind.slug])


def _page(visit: Visit, kind: Kind, *, form: RuleForm, trial: Trial | None = None) -> HttpResponse:
    on = localdate(visit.at)
    if not (kept := list(queries.kept_by(visit.actor, on=on))):
        raise PermissionDenied
    found = told(queries.of_kind(kind.word, agencies=kept)[:MOST])
    shows = {
        "kind": kind, "form": form, "trial": trial, "serves": "staff" in visit.kinds, "form_key": form.key, "laws": laws(kind.word, on=on),
        "waiting": [(rule, words, rule.matter.author == visit.actor.person) for rule, words in found if _waits(rule)],
        "rows": [(rule, words, *_status(rule, on=on)) for rule, words in found if not _waits(rule)],
        "changes": queries.changes(agencies=kept, most=20, kind=kind.word), "refuse": RefuseForm(),
    }
    return render(visit, "office/rules/page.html", shows)


def _waits(rule: Rule) -> bool:
    return rule.matter.state == "proposed"


def _status(rule: Rule, *, on: date) -> tuple[str, str]:
    """Return the words and the tone of how a rule stands on a day."""
    if rule.matter.state != "in_force":
        return states.LABELS[rule.matter.state], states.TONES[rule.matter.state]
    if rule.valid_to and rule.valid_to <= on:
        return _("Hết hiệu lực"), "plain"
    return (_("Sắp có hiệu lực"), "wait") if rule.valid_from > on else (_("Đang có hiệu lực"), "good")
