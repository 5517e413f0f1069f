"""The fields that come first, with a place of their own."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, localtime

from danvan.base.agencies import queries as agencies
from danvan.base.people import relations
from danvan.base.people.visits import Visit
from danvan.check.petitions import queries, states
from danvan.check.petitions.queries import priority

MOST = 200


def priorities(visit: Visit) -> HttpResponse:
    """List what waits in the fields that come first, and the line of each field this year."""
    on, began = localdate(visit.at), localtime(visit.at).replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
    listed = priority.waiting(visit.actor, at=visit.at, most=MOST)
    own = agencies.with_below(relations.agencies(visit.actor, on=on))
    due = queries.due(listed)
    shows = {
        "rows": [(one, due.get(one.pk), states.LABELS[one.matter.state], states.TONES[one.matter.state]) for one in listed],
        "lines": priority.by_priority(own, subjects=priority.codes(visit.actor, at=visit.at), since=began, until=visit.at),
        "year": began.year,
    }
    return render(visit, "petitions/priorities.html", shows)
