"""What the table of moves would allow, and the record of a petition does not: too late, done before, too few."""

from datetime import date, timedelta

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.editions import composed
from danvan.base.journal.models import Entry
from danvan.check.petitions.models import Petition, Published
from danvan.check.petitions.states.elsewhere import TURNED_AWAY

ANSWERED = (
    "petitions.answered", "petitions.planned", "petitions.fulfilled",
    "petitions.declined", "petitions.guided_elsewhere", "petitions.referred", "petitions.conduct_answered",
)
TURNED = ("petitions.turned_report", "petitions.turned_feedback")
REOPEN = "petitions.reopen"  # the row of the law's table that gives the days
ENOUGH = 3  # others who say that it persists offer staff to look again: our choice


def has_turned(petition: Petition) -> bool:
    """Return whether it has changed its lane before: it does once."""
    return Entry.objects.filter(matter=petition.matter, word__in=TURNED).exists()


def reopen_until(petition: Petition) -> date | None:
    """Return until when its author may say that it is not solved: a planned one until it is done; None while nothing is answered."""
    if petition.matter.state not in ("answered", *TURNED_AWAY):
        return None
    given = Entry.objects.filter(matter=petition.matter, word__in=ANSWERED).order_by("pk").values_list("at", flat=True).last()
    if given is None:
        return None
    on = localdate(given)
    return on + timedelta(days=law.one("periods", key=REOPEN, on=on).value)


def persisting(petition: Petition) -> int | None:
    """Return how many others say, since the latest answer, that it persists; None of what is not public."""
    return next(iter(_persisting(petition=petition.pk)), None)


@composed.asked
def _persisting(*, petition: int) -> QuerySet[Published, int]:
    return Published.objects.filter(pk=petition).values_list("persisting", flat=True)


def is_ready(petition: Petition) -> bool:
    """Return whether an officer has redacted the words and the answer as they stand, and its author lets them be public."""
    return bool(petition.public_words and petition.public_answer) and not petition.opted_out
