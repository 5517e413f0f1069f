from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet
from django.utils.timezone import localdate

from danvan.base.face.panels import Panel
from danvan.base.journal.models import Entry
from danvan.base.matters.models import ASIDE, PURGED, Matter
from danvan.base.matters.queries import with_purged
from danvan.base.office import protection
from danvan.base.office.models import Purge, Tick
from danvan.base.office.procedure import DENUNCIATION, STEPS
from danvan.base.people import relations
from danvan.base.people.relations import Actor

PURGED_WORD = "office.purged"
NEWEST = ("-asked_at", "-pk")


@dataclass(frozen=True, kw_only=True)
class Clock:
    """How many whole hours are left, or have passed since they ran out."""

    hours: int
    is_late: bool


def purges(actor: Actor, *, at: datetime) -> QuerySet[Purge]:
    """Return the purges of what an actor may see, newest first."""
    on = localdate(at)
    narrow = Purge.objects.filter(about_head=True).select_related("matter__agency")  # few, as denunciations of heads that slip in are
    untold = [asked.pk for asked in narrow if not protection.may_follow(actor, asked=asked, on=on)]
    seen = Purge.objects.filter(matter__in=with_purged(actor, on=on)).exclude(pk__in=untold)
    return seen.select_related("matter__agency__above", "asked_by", "confirmed_by").order_by(*NEWEST)


def removed(actor: Actor, *, code: str, at: datetime) -> Entry | None:
    """Return the entry of a purge, to whoever would see the matter had it not been taken out, and to who has an account.

    Nobody is left as its author, so that of those with an account nobody can be told from its author: whoever of them
    knows the whole code hears that it was taken out, when and on what basis. The wall hides the matter: its entry is read.
    """
    if actor.person is None and not with_purged(actor, on=localdate(at)).filter(code=code, state=PURGED).exists():
        return None
    found = _entries().filter(code=code)
    return found.select_related("agency__above").order_by("pk").first()


def counted(*, since: datetime) -> list[tuple[str, int]]:
    """Return how often each agency has had a state secret purged since a moment: an office's own act, the same for everyone.

    Denunciations are not among them: how many slipped in where is nobody's to count (decision 0058).
    """
    told = Purge.objects.exclude(done_at=None).exclude(reason=DENUNCIATION).values("matter")
    done = Entry.objects.filter(word=PURGED_WORD, matter__in=told, at__gte=since).order_by("agency__sort_key", "agency")
    rows = done.values("agency__name", "agency").annotate(times=Count("pk"))
    return [(row["agency__name"], row["times"]) for row in rows]


def _entries() -> QuerySet[Entry]:
    """Return the entries of all purges by their few matters: no index of the journal begins with a word or a code."""
    return Entry.objects.filter(word=PURGED_WORD, matter__in=Purge.objects.exclude(done_at=None).values("matter"))


def purge_of(matter: Matter) -> Purge | None:
    """Return the latest purge of a matter."""
    found = Purge.objects.filter(matter=matter).select_related("matter", "asked_by", "confirmed_by")
    return found.order_by("pk").last()


def to_print(actor: Actor, *, code: str, at: datetime) -> Purge | None:
    """Return the purge of what was set aside, whose slip nobody has printed yet, to whoever may print it."""
    found = Purge.objects.filter(matter__code=code, done_at=None, printed_at=None).exclude(former={})
    asked = found.select_related("matter__agency").first()
    may = asked is not None and protection.may_print(actor, asked=asked, is_over=asked.due_at <= at, on=localdate(at))
    return asked if may else None


def waits(actor: Actor, *, code: str, at: datetime) -> Matter | None:
    """Return what was set aside and is not purged yet, to its author, who hears where it is."""
    found = with_purged(actor, on=localdate(at)).filter(code=code, state=ASIDE).select_related("agency__above").first()
    return found if found and "author" in relations.of(actor, to=found, on=localdate(at)) else None


def checklist(asked: Purge) -> list[tuple[str, str, Tick | None]]:
    """Return each step beyond the program's reach, and who said that it is done."""
    ticks = {tick.step: tick for tick in Tick.objects.filter(purge=asked).select_related("by")}
    return [(step, words, ticks.get(step)) for step, words in STEPS.items()]


def clock(asked: Purge, *, at: datetime) -> Clock:
    """Return how the hours of a purge stand."""
    seconds = (asked.due_at - at).total_seconds()
    return Clock(hours=int(abs(seconds) // 3600), is_late=seconds < 0)


def may_purge(actor: Actor, *, matter: Matter, at: datetime) -> tuple[bool, bool]:
    """Return whether an actor may ask for a purge of a matter, and whether they may confirm the one that was asked for."""
    on, asked = localdate(at), purge_of(matter)
    about_head = asked is not None and asked.about_head
    return protection.may_ask(actor, matter=matter, on=on), protection.may_judge(actor, matter=matter, on=on, about_head=about_head)


def purge_panel(matter: Matter, *, actor: Actor, at: datetime) -> Panel | None:
    """Show whoever serves where a matter lies the way to have it purged."""
    asks = protection.may_ask(actor, matter=matter, on=localdate(at))
    return Panel(partial="office/purge_panel.html", shows={"matter": matter}) if asks else None


def open_purges(actor: Actor, *, at: datetime) -> list[Purge]:
    """Return the purges that an actor may confirm, the most urgent first."""
    found = purges(actor, at=at).filter(done_at=None).exclude(asked_by=actor.person).order_by("due_at")
    return [asked for asked in found if may_purge(actor, matter=asked.matter, at=at)[1]]
