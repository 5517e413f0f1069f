"""One verb for many petitions: chosen in the list or by step, shown what would become of each, then done."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from danvan.base.people.visits import Visit
from danvan.check.petitions import states
from danvan.check.petitions.actions.planning import FAR, STEP, THERE, Planned
from danvan.check.petitions.forms.bulk import VERBS, BulkForm, codes
from danvan.check.petitions.models import Petition
from danvan.check.petitions.queries import bulk as queries

WHY = {
    STEP: gettext_lazy("việc này không làm được ở bước của hồ sơ, hoặc không thuộc quyền của bạn"), THERE: gettext_lazy("hồ sơ đang ở cơ quan này rồi"),
    FAR: gettext_lazy("hồ sơ không chuyển được đến cơ quan này"), "changed": gettext_lazy("người khác vừa xử lý hồ sơ"),
    "barred": gettext_lazy("việc này không còn làm được"),
}


def bulk(visit: Visit) -> HttpResponseBase:
    """Show what was chosen and ask for a verb, show what it would do, and begin once that was seen."""
    petitions = _chosen(visit)
    if not petitions:
        return render(visit, "petitions/bulk.html", {"nothing": True})
    form = BulkForm(visit.POST or None, petitions=petitions, actor=visit.actor, at=visit.at)
    if visit.method != "POST" or not form.is_valid():
        return _page(visit, form)
    if (planned := form.plan()) is not None:
        return _page(visit, form, planned=planned)
    if where := form.make(lambda: reverse("petitions:batch", args=[form.act(by=visit.actor)]), visit=visit):
        return redirect(where)
    return _page(visit, form)


def batch(visit: Visit, number: int) -> HttpResponse:
    """Show how the work on a batch stands to whoever began it."""
    one = queries.batch(visit.actor, number=number)
    if one is None:
        raise Http404
    counts = queries.counts(one)
    shows = {
        "batch": one, "verb": VERBS[one.verb], "done": counts["done"], "waiting": counts[""], "all": counts.total(),
        "left_out": [(petition, WHY[why]) for petition, why in queries.left_out(one, actor=visit.actor, at=visit.at)],
    }
    return render(visit, "petitions/batch.html", shows)


def _chosen(visit: Visit) -> list[Petition]:
    if visit.method == "POST":
        return queries.chosen(visit.actor, at=visit.at, codes=codes(visit.POST.get("chosen", "")))
    if visit.GET.get("tat-ca") and (step := visit.GET.get("buoc", "")) in states.LABELS:
        return queries.of_step(visit.actor, at=visit.at, state=step)
    return queries.chosen(visit.actor, at=visit.at, codes=visit.GET.getlist("ma"))


def _page(visit: Visit, form: BulkForm, *, planned: list[Planned] | None = None) -> HttpResponse:
    shows: dict[str, Any] = {"form": form, "form_key": form.key, "count": len(form.petitions), "most": queries.MOST}
    if planned is None:
        shows["rows"] = [(one, states.LABELS[one.matter.state], states.TONES[one.matter.state]) for one in form.petitions]
    else:
        shows |= {
            "planned": True, "will": [one.petition for one in planned if not one.why],
            "left_out": [(one.petition, WHY[one.why]) for one in planned if one.why], "wish": form.cleaned_data,
            "verb": VERBS[form.cleaned_data["verb"]],
        }
    return render(visit, "petitions/bulk.html", shows)
