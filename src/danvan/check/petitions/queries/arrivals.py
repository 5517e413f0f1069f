"""What waits for a clerk, for the reception alone: first what looks like something that must not be kept here, then the oldest."""

from collections import Counter
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.notices.models import Notice
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.states import arrivals as states
from danvan.engines import diversion, vietnamese

STAMPED = "secret"  # beside the kinds of `diversion`
COUNTED = timedelta(days=30)


def found_in(text: str) -> str:
    """Return what a text looks like, if that must not be kept here: a kind of `diversion`, or a state secret; else nothing."""
    if vietnamese.secrecy_stamp(text):
        return STAMPED
    found = diversion.look(text.replace("_", " "))
    return found.kind if found and found.is_diverted else ""


def receiving(*, at: datetime) -> Agency | None:
    """Return whose reception sorts what the mailbox and the gates bring today; None if the settings name nobody."""
    named = Agency.objects.filter(code=settings.INBOX_AGENCY).first() if settings.INBOX_AGENCY else None
    return agencies.heir(named, on=localdate(at)) if named else None


def sorted_by(actor: Actor, *, at: datetime) -> set[int]:
    """Return the agencies whose letters an actor sorts: those in whose reception they serve, and whom these took over from."""
    serving = relations.serving(actor, words=("reception",), on=localdate(at))
    return agencies.with_former(serving) if serving else set()


def of(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return all that came to the receptions in which an actor serves, whatever became of it."""
    return Arrival.objects.filter(agency__in=sorted_by(actor, at=at)).select_related("agency__above")


def room(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return the letters and messages that wait; what looks like a machine's rubbish waits apart (`suspects`)."""
    return of(actor, at=at).filter(outcome=states.WAITS).exclude(way=states.WEB).order_by("-found", "received_at", "pk")


def spam(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return the letters and messages called spam that are still here, newest first."""
    return of(actor, at=at).filter(outcome=states.SPAM, purged_at=None).exclude(way=states.WEB).order_by("-done_at", "-pk")


def sealed(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return what an actor has set aside themselves, newest first, purged or not."""
    return of(actor, at=at).filter(outcome=states.ASIDE, by=actor.person).order_by("-done_at", "-pk")


def to_print(actor: Actor, *, at: datetime) -> QuerySet[Arrival]:
    """Return what was set aside and whose slip an actor may print: their own, and what nobody printed in time."""
    found = of(actor, at=at).filter(outcome=states.ASIDE, printed_at=None, purged_at=None)
    return found.filter(by=actor.person) | found.filter(due_at__lte=at)


def counted(actor: Actor, *, at: datetime) -> list[tuple[str, Counter[str]]]:
    """Return for each way how much came lately and what became of it."""
    rows = of(actor, at=at).filter(received_at__gt=at - COUNTED).order_by().values_list("way", "outcome").annotate(Count("pk"))
    return [(way, Counter({outcome: many for one, outcome, many in rows if one == way})) for way in states.WAYS]


def seeded(notice: Notice) -> Arrival | None:
    """Return what the matter of a message came as, while its sender has not been told the secret code."""
    return Arrival.objects.filter(matter=notice.matter_id).exclude(seed=None).first()
