"""The page with which a head begins the week: what is late, what is soon due, who is not satisfied, what waits for them."""

from datetime import datetime, timedelta
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate

from danvan.base.agencies import queries as tree
from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.do.directives.queries import figures, heads, reports, rows, tallies
from danvan.do.directives.reports import sentences
from danvan.site import panels

MOST = 20  # rows of a list
WEEK = timedelta(days=7)


def monday(visit: Visit) -> HttpResponse:
    """Show a head what the week begins with."""
    on = localdate(visit.at)
    own = heads.led_by(visit.actor, on=on)
    inside, owners = tree.with_below(own), figures.owners(own)
    found = heads.running(visit.actor, at=visit.at).filter(owner__in=owners)
    late, soon, loads = heads.late(found, on=on), heads.soon(found, on=on), tallies.loads(owners, actor=visit.actor, at=visit.at)
    agencies = list(Agency.objects.filter(pk__in=own))
    codes = {agency.code for agency in agencies}
    urged = [one for one in loads if one.late and one.code not in codes]
    shows = {
        "late": rows.rows(late[:MOST]), "late_count": sum(one.late for one in loads), "soon": rows.rows(soon[:MOST]),
        "soon_count": sum(one.soon for one in loads), "loads": urged[:MOST],
        "to_decide": panels.to_decide(visit), "to_approve": panels.to_approve(visit), "to_settle": panels.to_settle(visit),
        "unsatisfied": panels.unsatisfied(visit, since=visit.at - WEEK, agencies=inside),
        "asked_about": panels.asked_about(visit, agencies=inside),
        "meetings": [_meeting(agency, actor=visit.actor, at=visit.at) for agency in agencies],
    }  # fmt: skip
    return render(visit, "site/monday.html", shows)


def _meeting(agency: Agency, *, actor: Actor, at: datetime) -> dict[str, Any]:
    """Return what is read out about the week that has passed."""
    week = reporting.period("week", on=localdate(at) - WEEK)
    found = tallies.figures(agency, period=week, actor=actor, at=at, most=0)
    report = reports.known(agency, period=week)
    return {"agency": agency, "week": week, "said": sentences.told(found, period=week), "report": report}
