from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.calendar import reporting
from danvan.base.people.visits import Visit
from danvan.check.petitions.queries import opinions as queries
from danvan.check.petitions.states import conduct as states

PERIODS = ("month", "quarter", "half", "year")
SHOWN = 6  # periods of a kind


def opinions(visit: Visit) -> HttpResponse:
    """Show how many opinions on conduct each agency received in a period and what became of them, to those who count them."""
    agencies = list(queries.counted(visit.actor, at=visit.at))
    if not agencies:
        raise Http404
    on = localdate(visit.at)
    offered = {f"{key}:{one.begins_on}": one for key in PERIODS for one in reporting.latest(key, on=on, count=SHOWN)}
    asked = visit.GET.get("ky", "")
    chosen = asked if asked in offered else next(iter(offered))
    days = {"begins_on": offered[chosen].begins_on, "ends_on": offered[chosen].ends_on}
    shows = {
        "tables": [
            (_("Góp ý về thái độ phục vụ"), queries.lines(agencies, name=states.KIND, **days)),
            (_("Báo bị gây khó"), queries.lines(agencies, name=states.TROUBLE, **days)),
        ],
        "found": states.FOUND, "fewest": states.FEWEST, "period": offered[chosen],
        "periods": [(key, one.name, key == chosen) for key, one in offered.items()],
    }
    return render(visit, "petitions/opinions.html", shows)
