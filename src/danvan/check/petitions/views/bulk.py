"""One verb for many matters of a lane: chosen in the list or by step, shown what would become of each, then done."""

from typing import Any

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy

from danvan.base.people.visits import Visit
from danvan.check.petitions import states
from danvan.check.petitions.actions.planning import FAR, HAS, SAME, STEP, THERE, UNNAMED, Planned
from danvan.check.petitions.forms.bulk import DOES, BulkForm, codes
from danvan.check.petitions.queries import bulk as queries
from danvan.check.petitions.queries.bulk_lanes import LANES
from danvan.check.petitions.states.bulk import VERBS

WHY = {
    STEP: gettext_lazy("việc này không làm được ở bước của hồ sơ, hoặc không thuộc quyền của bạn"), THERE: gettext_lazy("hồ sơ đang ở cơ quan này rồi"),
    FAR: gettext_lazy("hồ sơ không chuyển được đến cơ quan này"), "changed": gettext_lazy("người khác vừa xử lý hồ sơ"),
    "barred": gettext_lazy("việc này không còn làm được"), HAS: gettext_lazy("đã có người xác minh; muốn đổi thì làm ở trang hồ sơ"),
    UNNAMED: gettext_lazy("chưa nêu ai ra quyết định bị khiếu nại; làm ở trang hồ sơ"),
    SAME: gettext_lazy("người này ra quyết định bị khiếu nại, hoặc là chính bạn"),
}


def bulk(visit: Visit) -> HttpResponseBase:
    """Show what was chosen and ask for a verb, show what it would do, and begin once that was seen."""
    lane = (visit.POST or visit.GET).get("lan", "")
    if lane not in VERBS:
        raise Http404
    things = _chosen(visit, lane=lane)
    if not things:
        return render(visit, "petitions/bulk.html", {"nothing": True, **_listed(lane)})
    form = BulkForm(visit.POST or None, lane=lane, things=things, actor=visit.actor, at=visit.at)
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
    counts, left_out = queries.counts(one), queries.left_out(one, actor=visit.actor, at=visit.at)
    rows = _rows([thing for thing, _why in left_out], lane=one.lane)
    shows = {
        "batch": one, "verb": DOES[one.verb], "done": counts["done"], "waiting": counts[""], "all": counts.total(),
        "left_out": [(row, WHY[why]) for row, (_thing, why) in zip(rows, left_out, strict=True)],
    }
    return render(visit, "petitions/batch.html", shows | _listed(one.lane))


def _chosen(visit: Visit, *, lane: str) -> list[Any]:
    if visit.method == "POST":
        return queries.chosen(visit.actor, at=visit.at, lane=lane, codes=codes(visit.POST.get("chosen", "")))
    if visit.GET.get("tat-ca") and (session := visit.GET.get("ky", "")):
        return queries.of_session(visit.actor, at=visit.at, code=session)
    if visit.GET.get("tat-ca") and (step := visit.GET.get("buoc", "")) in states.LABELS:
        return queries.of_step(visit.actor, at=visit.at, lane=lane, states=[step])
    return queries.chosen(visit.actor, at=visit.at, lane=lane, codes=visit.GET.getlist("chon"))


def _page(visit: Visit, form: BulkForm, *, planned: list[Planned] | None = None) -> HttpResponse:
    shows: dict[str, Any] = {
        "form": form, "form_key": form.key, "count": len(form.things),
        "most": queries.MOST, "does": [DOES[verb] for verb in VERBS[form.lane]], **_listed(form.lane),
    }  # fmt: skip
    if planned is None:
        shows["rows"] = _rows(form.things, lane=form.lane)
    else:
        rows = list(zip(_rows([one.thing for one in planned], lane=form.lane), planned, strict=True))
        shows |= {
            "planned": True, "will": [row for row, one in rows if not one.why], "left_out": [(row, WHY[one.why]) for row, one in rows if one.why],
            "wish": form.wish(), "verb": DOES[form.cleaned_data["verb"]],
        }
    return render(visit, "petitions/bulk.html", shows)


def _rows(things: list[Any], *, lane: str) -> list[dict[str, Any]]:
    """Return what is shown of each thing: its words, code, page, agency and state."""
    its = LANES[lane]
    titles = its.titles([one.pk for one in things])
    return [
        {
            "words": titles[one.pk], "code": one.matter.code, "where": reverse(its.page, args=[one.matter.code]), "agency": one.matter.agency.name,
            "label": states.LABELS[one.matter.state], "tone": states.TONES[one.matter.state],
        }
        for one in things
    ]  # fmt: skip


def _listed(lane: str) -> dict[str, str]:
    """Return where the list of a lane is."""
    desk = reverse("petitions:voters") if lane == "cu-tri" else reverse("petitions:inbox")
    return {"lane": lane, "list": f"{desk}?lan={lane}" if lane and lane != "cu-tri" else desk}
