from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.office import links
from danvan.base.office.kinds import BY_WORD, KINDS
from danvan.base.office.queries import purges, roles
from danvan.base.office.queries import rules as queries
from danvan.base.office.queries.queues import keeps_the_queue
from danvan.base.office.tellings import told
from danvan.base.people import relations
from danvan.base.people.visits import Visit

MOST = 20


def index(visit: Visit) -> HttpResponse:
    """Show what can be done in the office, what waits for a second person, and what was changed lately."""
    on = localdate(visit.at)
    kept = list(queries.kept_by(visit.actor, on=on))
    served = Agency.objects.filter(pk__in=relations.agencies(visit.actor, on=on))
    waiting = [(rule, words, BY_WORD[rule.matter.kind]) for rule, words in told(queries.awaiting(visit.actor, on=on)[:MOST])]
    shows = {
        "keeps_queue": keeps_the_queue(visit.actor, at=visit.at),
        "pages": [(words, reverse(url)) for url, words in links.PAGES.items()] if kept else [],
        "kinds": KINDS if kept else (), "waiting": waiting,
        "purges": [(asked, purges.clock(asked, at=visit.at)) for asked in purges.open_purges(visit.actor, at=visit.at)],
        "serves": "staff" in visit.kinds, "unserved": roles.unserved(visit.actor, on=on) if kept else "",
        "changes": queries.changes(agencies=kept or list(served), most=MOST),
    }
    return render(visit, "office/index.html", shows)
