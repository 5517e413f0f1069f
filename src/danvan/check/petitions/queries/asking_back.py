"""How often an author is asked back, and for how long their silence stops a clock: neither may be a way to be never late."""

from datetime import date

from danvan.base.agencies.models import Agency
from danvan.base.calendar.hours import midnight
from danvan.base.duties import queries as duties
from danvan.base.journal.models import Entry
from danvan.base.moves import papers
from danvan.check.petitions.models import Petition

ASKABLE = ("routed", "heard")  # states in which an author is asked back
WAIT = "petitions.wait_for_author"  # the row of the law's table that gives the days


def was_asked(petition: Petition) -> bool:
    """Return whether an author was asked back since the clock began that runs: it stops for one question.

    A clock that was closed wrongly and goes on is the same: it begins on the day from which it was first counted.
    """
    begun = duties.began(petition.matter)
    asked = Entry.objects.filter(matter=petition.matter, word="petitions.asked_back")
    return begun is not None and asked.filter(at__gte=midnight(begun)).exists()


def waits_until(*, since: date, agency: Agency) -> date:
    """Return the last day for which a clock stands still that was stopped on a day, while its author is silent."""
    return papers.until(WAIT, since=since, agency=agency)
