from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Count, Q, QuerySet

from danvan.base.editions import composed
from danvan.base.jobs.models import ALIVE, Job
from danvan.base.matters.models import Matter
from danvan.base.notices import preferences, quiet, sinks
from danvan.base.notices.models import Channel, Destination, Follower, Notice, Preference
from danvan.base.people import sealing

CHANNELS = ("email", "sms", "zalo")
RINGING = ("sms", "zalo")  # and so silent at night
PATIENCE = timedelta(seconds=30)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How a channel stands, for whoever looks after it."""

    name: str
    is_set_up: bool
    waiting: int
    dead: int
    channel: Channel | None


@dataclass(frozen=True, kw_only=True)
class Followed:
    """Where somebody is told, as it is shown to them."""

    channel: str
    where: str  # masked


def key(channel: str, *, address: str) -> str:
    """Return the keyed hash of a destination, however its address is written."""
    return sealing.index("email" if channel == "email" else "phone", value=address)


def followers(matter: Matter) -> QuerySet[Follower]:
    """Return those who want to hear of a matter."""
    return Follower.objects.filter(matter=matter, off_at=None).select_related("person").order_by("pk")


def destinations(matter: Matter) -> list[Followed]:
    """Return where news of a matter goes, so much of it as its author knows again: for nobody else's eyes."""
    if not _are_told(matter=matter.pk):  # most pages of a sender ask in vain
        return []
    found = ((follower.channel, sinks.reached(follower)) for follower in followers(matter))
    return [Followed(channel=channel, where=masked(channel, address=address)) for channel, address in found if address]


@composed.asked
def _are_told(*, matter: int) -> QuerySet[Follower, tuple[int]]:
    return Follower.objects.filter(matter=matter, off_at=None).values_list("pk")[:1]


def masked(channel: str, *, address: str) -> str:
    """Return an address with its middle hidden: 09xx xxx 678, l…@example.vn."""
    if channel == "email":
        name, _, domain = address.rpartition("@")
        return f"{name[:1]}…@{domain}"
    number = sealing.normal("phone", value=address)
    return f"{number[:2]}xx xxx {number[-3:]}"


def is_dead(notice: Notice) -> Destination | None:
    """Return the mark on the destination of a message that takes nothing any more."""
    return Destination.objects.filter(key=notice.key, channel=notice.channel).first()


def not_before(notice: Notice, *, wish: Preference, at: datetime) -> datetime | None:
    """Return until when a message has to wait, as its reader wishes too; None if it may go now."""
    rest = Channel.objects.filter(name=notice.channel, rests_until__gt=at).values_list("rests_until", flat=True).first()
    if rest:
        return rest
    return (None if notice.urgent else _night(notice, wish=wish, at=at)) or (at + PATIENCE if _has_older(notice) else None)


def _night(notice: Notice, *, wish: Preference, at: datetime) -> datetime | None:
    """Return when the last of the quiet hours end: those of everybody for what rings, and the reader's own."""
    everybodys = quiet.over(at, hours=settings.QUIET_HOURS) if notice.channel in RINGING else None
    own = preferences.quiet_until(wish, at=at)
    return max(filter(None, (everybodys, own)), default=None)


def standings() -> list[Standing]:
    """Return how each channel stands."""
    known = {channel.name: channel for channel in Channel.objects.all()}
    waiting = _counted(Notice.objects.filter(sent_at=None, dead_at=None))
    dead = _counted(Destination.objects.all())
    return [
        Standing(name=name, is_set_up=sinks.is_set_up(name), waiting=waiting.get(name, 0), dead=dead.get(name, 0),
                 channel=known.get(name))
        for name in CHANNELS
    ]  # fmt: skip


def dead_destinations() -> QuerySet[Destination]:
    """Return the addresses that take nothing any more, newest first; a person's own is shown by nobody."""
    return Destination.objects.select_related("notice__matter__agency", "notice__follower").order_by("-dead_at", "-pk")


def _has_older(notice: Notice) -> bool:
    """Return whether an older message to the same address is still on its way; a dead letter keeps nobody waiting."""
    older = Notice.objects.filter(key=notice.key, channel=notice.channel, pk__lt=notice.pk, sent_at=None, dead_at=None)
    first = older.order_by("pk").first() if notice.key else None
    if first is None:
        return False
    name = f"deliver:{first.pk}"
    return Job.objects.filter(Q(reaction=name) | Q(reaction__startswith=f"{name}:"), ALIVE, cause=first.cause_id).exists()


def _counted(rows: QuerySet[Notice] | QuerySet[Destination]) -> dict[str, int]:
    return dict(rows.order_by().values_list("channel").annotate(Count("pk")))
