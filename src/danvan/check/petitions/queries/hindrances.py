"""What the table of moves would allow, and the record of a petition does not: too late, done before, too few."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import QuerySet
from django.utils.timezone import localdate

from danvan import law
from danvan.base.editions import composed
from danvan.base.journal.models import Entry
from danvan.check.petitions.models import Petition, Published
from danvan.check.petitions.queries import asking_back, splits, waits, withdrawn
from danvan.check.petitions.states.elsewhere import TURNED_AWAY
from danvan.check.petitions.states.withdrawing import DENY

ANSWERED = ("petitions.answered", "petitions.planned", "petitions.fulfilled", "petitions.declined", "petitions.guided_elsewhere", "petitions.referred", "petitions.conduct_answered")
TURNED = ("petitions.turned_report", "petitions.turned_feedback")
TURNS = frozenset({"as_report", "as_feedback"})
ASKING = frozenset({"ask_back", "ask_more"})
PUBLIC = frozenset({"opt_in", "opt_out", "publish", "redact", "take_down", "look_again"})
REOPEN = "petitions.reopen"  # the row of the law's table that gives the days
ENOUGH = 3  # others who say that it persists offer staff to look again: our choice


def hindered(petition: Petition, *, among: Collection[str], at: datetime) -> frozenset[str]:
    """Return those verbs, of some that the table allows, that are not open any more, or not yet, on this petition."""
    matter, asked, found = petition.matter, frozenset(among), set[str]()
    if asked & TURNS and Entry.objects.filter(matter=matter, word__in=TURNED).exists():
        found |= TURNS
    if "reopen" in asked and (until := reopen_until(petition)) and localdate(at) > until:
        found.add("reopen")
    if "split" in asked and splits.next_number(petition) is None:
        found.add("split")
    if asked & ASKING:
        found.add("ask_back" if asking_back.was_asked(petition) else "ask_more")
    if asked & PUBLIC:
        found |= _unpublished(petition)
    if not asked.isdisjoint(DENY):
        found |= withdrawn.hindered(petition)
    if asked & waits.NOBODY:
        found |= waits.hindered(matter)
    return asked & found


def reopen_until(petition: Petition) -> date | None:
    """Return until when its author may say that it is not solved: a planned one until it is done; None while nothing is answered."""
    if petition.matter.state not in ("answered", *TURNED_AWAY):
        return None
    given = Entry.objects.filter(matter=petition.matter, word__in=ANSWERED).order_by("pk").values_list("at", flat=True).last()
    if given is None:
        return None
    on = localdate(given)
    return on + timedelta(days=law.one("periods", key=REOPEN, on=on).value)


def persisting(petition: Petition) -> int:
    """Return how many others say, since the latest answer, that it persists."""
    return next(iter(_persisting(petition=petition.pk)), 0)


@composed.asked
def _persisting(*, petition: int) -> QuerySet[Published, int]:
    return Published.objects.filter(pk=petition).values_list("persisting", flat=True)


def is_ready(petition: Petition) -> bool:
    """Return whether an officer has redacted the words and the answer as they stand, and its author lets them be public."""
    return bool(petition.public_words and petition.public_answer) and not petition.opted_out


def _unpublished(petition: Petition) -> set[str]:
    """Return what is not open on it for what is, or is not, public of it."""
    found = {"opt_out" if petition.opted_out else "opt_in"}
    if not is_ready(petition):
        found.add("publish")
    if petition.opted_out:
        found.add("redact")
    count = next(iter(_persisting(petition=petition.pk)), None)
    if count is None:
        found.add("take_down")
    if (count or 0) < ENOUGH:
        found.add("look_again")
    return found
