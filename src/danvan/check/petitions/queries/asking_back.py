"""How often an author is asked back, and for how long their silence stops a clock: neither may be a way to be never late."""

from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.duties.models import Stand
from danvan.base.journal.models import Entry
from danvan.base.moves import papers
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Petition
from danvan.check.petitions.states import conduct

ASKABLE = ("routed", "heard")  # states in which an author is asked back
WAIT = "petitions.wait_for_author"  # the row of the law's table that gives the days


def may_ask_back(petition: Petition, *, by: Actor, on: date) -> bool:
    """Return whether somebody may ask: once since the clock began whoever has it, then its head; a head who answers alone only once."""
    matter = petition.matter
    begun = Stand.objects.filter(duty__matter=matter, duty__closed_at=None).order_by("pk").values_list("at", flat=True).first()
    if begun is None or not Entry.objects.filter(matter=matter, word="petitions.asked_back", at__gte=begun).exists():
        return True
    return matter.kind not in conduct.KINDS and "leader" in relations.of(by, to=matter, on=on)


def waits_until(*, since: date, agency: Agency) -> date:
    """Return the last day for which a clock stands still that was stopped on a day, while its author is silent."""
    return papers.until(WAIT, since=since, agency=agency)
