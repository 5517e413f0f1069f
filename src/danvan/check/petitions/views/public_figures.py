"""How long people wait for an answer, by agency and field, for everybody."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face import keyset
from danvan.base.people.visits import Visit
from danvan.check.petitions.models import Reckoning
from danvan.check.petitions.queries import acts, figures
from danvan.check.petitions.queries.waiting import MINIMUM
from danvan.check.petitions.reports import waiting

ON_A_PAGE = 40
HEADS: dict[str, Any] = {  # of the tables under the charts
    "columns_of_after": (_("Thời gian"), _("Đã có câu trả lời")), "columns_of_reasons": (_("Lý do"), _("Số hồ sơ")),
    "columns_of_compared": (_("Cơ quan"), _("Thời gian")),
}


def public_waiting(visit: Visit) -> HttpResponse:
    """Show how long people wait in this place: all, by agency, by field."""
    cut = keyset.cut(figures.of_agencies(), by=figures.BY_NAME, size=ON_A_PAGE, place=visit.GET.get("tu", ""))
    shows = _figures(figures.whole(), fields=figures.by_field(None))
    agencies = [(one.agency, one.facts, waiting.times(one.facts), waiting.in_time(one.facts)) for one in cut.rows]
    compared = waiting.middles((agency.name, facts) for agency, facts, _times, _share in agencies if agency)
    return render(visit, "petitions/public_waiting.html", shows | {"agencies": agencies, "compared": compared, "slice": cut})


def public_agency(visit: Visit, code: str) -> HttpResponse:
    """Show how long people wait for one agency, by field."""
    agency = get_object_or_404(Agency, code=code)
    shows = _figures(figures.of_agency(agency), fields=figures.by_field(agency))
    shows |= {"agency": agency, "back_url": reverse("petitions:public_waiting"), "back_label": _("Thời gian chờ trả lời")}
    return render(visit, "petitions/public_agency.html", shows)


def _figures(found: Reckoning | None, *, fields: list[Reckoning]) -> dict[str, Any]:
    """Return what a page shows of some figures, and of each field."""
    if found is None:
        return {"facts": None, "minimum": MINIMUM}
    facts = found.facts
    return HEADS | {
        "facts": facts, "at": found.at, "acts": waiting.acts(facts), "listed": acts.ACTS, "times": waiting.times(facts), "minimum": MINIMUM,
        "after": waiting.answered_after(facts), "reasons": waiting.reasons(facts), "in_time": waiting.in_time(facts),
        "fields": [(one.subject, one.facts, waiting.times(one.facts)) for one in fields],
    }
